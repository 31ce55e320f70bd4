import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ReportCompiler } from "../../src/import/compile-report.js";
import { exampleDocx, exampleHtml, read } from "../support/example-docx.js";
import { MINIMAL, replaced } from "../support/files.js";
import { changedDocx } from "../support/foreign.js";
import { LAST } from "../support/last-year.js";
import { ORGANS } from "../support/organs.js";
import { folder, gov } from "../support/run-cli.js";

/** Last year's report as an office has it. */
const asPublished = { "old.docx": exampleDocx, "old.html": exampleHtml };
type Published = keyof typeof asPublished;
const PUBLISHED = Object.keys(asPublished) as Published[];

const publishedLast = async (change: (text: string) => string = (text) => text) => {
  const files = PUBLISHED.map(async (name) => [name, await asPublished[name](change(LAST))] as const);
  return Object.fromEntries(await Promise.all(files));
};

const short = async (args: string[], cwd: string) => {
  const { status, stdout } = await gov(["validate", ...args, "--reporter", "short"], cwd);
  return { status, stdout };
};

describe("a document or page wherever a data file may stand", () => {
  test.each(PUBLISHED)("--previous %s finds what it finds in the data file", async (name) => {
    for (const [from, to] of [
      ["", ""],
      ["inForce: 77", "inForce: 70"],
      ["licensing: { decisions: 9 }", "licensing: { decisions: 900 }"],
    ] as const) {
      const change = (text: string) => (from === "" ? text : text.replace(from, to));
      const cwd = folder({
        "data.yaml": MINIMAL,
        "old.yaml": change(LAST),
        ...(await publishedLast(change)),
      });
      const plain = await short(["data.yaml", "--previous", "old.yaml"], cwd);
      expect(await short(["data.yaml", "--previous", name], cwd)).toEqual(plain);
    }
  });

  test.each(PUBLISHED)("previous: %s in the data, its cells as related places", async (name) => {
    const cwd = folder({
      "2022/data.yaml": `${MINIMAL}previous: ../2021/${name}\n`,
      [`2021/${name}`]: (await publishedLast((text) => text.replace("inForce: 77", "inForce: 70")))[name]!,
    });
    const { stdout } = await gov(["validate", "2022/data.yaml", "--reporter", "json"], cwd);
    const found = JSON.parse(stdout).diagnostics;
    expect(found.map(({ code }: { code: string }) => code)).toEqual(["GR4002"]);
    expect(found[0].related[0]).toMatchObject({
      file: `2021/${name}`,
      path: "/proactiveDisclosure/normativeDocuments/inForce",
      location: { table: 1, row: 4, column: 4 },
    });
  });

  test("a change on last year is computed from the document, and not from a cell that nobody could read", async () => {
    const text = replaced(
      MINIMAL,
      "body: 本机关依法公开政府信息。",
      'body: "现行有效{{proactiveDisclosure.normativeDocuments.inForce | change}}。"',
    );
    const old = await exampleDocx(LAST);
    const unread = changedDocx(old, (xml) => xml.replace(">77<", ">7?7<"));
    const cwd = folder({ "data.yaml": text, "old.docx": old, "unread.docx": unread });
    expect((await short(["data.yaml", "--previous", "old.docx"], cwd)).status).toBe(0);
    const { status, stdout } = await short(["data.yaml", "--previous", "unread.docx"], cwd);
    expect(status).toBe(1);
    expect(stdout.match(/\w+ GR\d+/g)).toEqual(["error GR5001", "warning GR8002"]);
    expect(stdout).toContain("unread.docx table 1, row 4, column 4: warning GR8002");
  });

  test("a document that is no report, or of another year, is named", async () => {
    const cwd = folder({
      "data.yaml": MINIMAL,
      "notice.html": "<html><body><p>关于放假的通知</p></body></html>",
      "same.html": await exampleHtml(MINIMAL),
    });
    const notice = await gov(["validate", "data.yaml", "--previous", "notice.html"], cwd);
    expect(notice.stdout).toContain("notice.html 有错误，不能引用。");
    expect(notice.stdout).toContain("→ 先改好它：gov-report validate notice.html");
    expect((await gov(["validate", "notice.html"], cwd)).stdout).toContain("错误 GR8001");
    // The data names it from its own folder, a command from the working folder.
    mkdirSync(path.join(cwd, "局"));
    writeFileSync(path.join(cwd, "局/data.yaml"), `previous: ../notice.html\n${MINIMAL}`);
    const below = await gov(["validate", "局/data.yaml"], cwd);
    expect(below.stdout).toContain("→ 先改好它：gov-report validate notice.html");
    const same = await gov(["validate", "data.yaml", "--previous", "same.html"], cwd);
    expect(same.stdout).toContain("same.html 是2022年度的，上一年应当是2021年度。");
  });

  test("children in documents add up as their data files do; what nobody could read is no sum", async () => {
    const yaml = Object.keys(ORGANS) as (keyof typeof ORGANS)[];
    const docx = await Promise.all(
      yaml.map(async (name) => [name.replace(".yaml", ".docx"), await exampleDocx(ORGANS[name])] as const),
    );
    const cwd = folder({ ...ORGANS, ...Object.fromEntries(docx) });
    await gov(["aggregate", ...yaml, "--agency", "某县人民政府", "-o", "a.yaml"], cwd);
    await gov(["aggregate", ...docx.map(([name]) => name), "--agency", "某县人民政府", "-o", "b.yaml"], cwd);
    const [a, b] = ["a.yaml", "b.yaml"].map((name) => parse(read(cwd, name)));
    for (const table of ["proactiveDisclosure", "applications", "reviewAndLitigation"])
      expect(b[table]).toEqual(a[table]);
    expect(b.children.files).toEqual(docx.map(([name]) => name));
    const filled = read(cwd, "b.yaml").replaceAll("待填", "已填。");
    const wrong = filled.replace(/(licensing: \{ decisions: )\d+/, "$11");
    const checked = folder({ ...Object.fromEntries(docx), "b.yaml": filled, "wrong.yaml": wrong });
    expect((await short(["b.yaml"], checked)).stdout).not.toContain("GR3005");
    expect((await short(["wrong.yaml"], checked)).stdout).toMatch(/GR3005.*个机关|GR3005.*organs/);
  });
});

test("a document that changes whenever it is read is read a few times for a report, and not for ever", async () => {
  const page = new TextDecoder().decode((await publishedLast())["old.html"]);
  let times = 0;
  const { diagnostics } = await new ReportCompiler().compile(
    { name: "data.yaml", bytes: new TextEncoder().encode(`${MINIMAL}previous: old.html\n`) },
    {
      readFile: (name) => {
        if (++times > 20) throw new Error("read again and again");
        return { name, bytes: new TextEncoder().encode(`${page}<!-- ${times} -->`) };
      },
    },
  );
  expect(diagnostics.map(({ code }) => code)).toEqual([]);
});

test("two documents of one name are two documents: this year's and last year's from another folder", async () => {
  const [now, last] = [await exampleDocx(MINIMAL), (await publishedLast())["old.docx"]!];
  const found = async (name: string) => {
    const { diagnostics } = await new ReportCompiler().compile(
      { name: "data.docx", bytes: now },
      { previous: { name, bytes: last } },
    );
    return diagnostics.map(({ code }) => code);
  };
  expect(await found("data.docx")).toEqual(await found("last.docx"));
});
