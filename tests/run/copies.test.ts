import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { exampleDocx, exampleHtml, read } from "../support/example-docx.js";
import { organ } from "../support/organs.js";
import { folder, gov } from "../support/run-cli.js";

/** What aggregate makes of a folder: its exit code, the files summed up, and what it says. */
async function summed(files: Record<string, string | Uint8Array>, ...more: string[]) {
  const cwd = folder(files);
  const run = await gov(["aggregate", "各局", ...more], cwd);
  const members: string[] = run.stdout === "" ? [] : parse(read(cwd, "data.yaml")).children.files;
  return { status: run.status, members, said: run.stderr };
}

describe("a report that a folder has in several kinds of one name", () => {
  const text = organ("甲局");
  const corrected = organ("甲局", ["decisions: 9", "decisions: 10"]);

  test("is one where its figures are the same in all of them", async () => {
    const files = { "各局/a.html": await exampleHtml(text), "各局/a.docx": await exampleDocx(text) };
    const run = await summed({ ...files, "各局/a.yaml": text });
    expect(run).toMatchObject({ status: 0, members: ["各局/a.yaml"] });
    expect(run.said).toContain("有2个文件与同名的报告数都相同，是同一份，只计一次：a.docx、a.html。");
  });

  test("is two where they give different figures, and that is an error", async () => {
    const run = await summed({ "各局/a.yaml": text, "各局/a.docx": await exampleDocx(corrected) });
    expect(run).toMatchObject({ status: 1, members: [] });
    expect(run.said).toMatch(/a\.docx.* 错误 GR3009|a\.yaml:\d+:\d+ 错误 GR3009/);
    expect(run.said).toContain("有1个数不同");
  });

  test("of two agencies is two", async () => {
    const run = await summed({ "各局/a.yaml": text, "各局/a.docx": await exampleDocx(organ("乙局")) });
    expect(run).toMatchObject({ status: 0, members: ["各局/a.docx", "各局/a.yaml"] });
  });

  test("a scan beside the document stops nothing; beside nothing that can be read it does", async () => {
    const scan = "<html><body><p>甲局2022年政府信息公开工作年度报告</p><img src='1.png'></body></html>";
    const beside = await summed({
      "各局/甲局年报.docx": await exampleDocx(text),
      "各局/甲局年报.html": scan,
    });
    expect(beside).toMatchObject({ status: 0, members: ["各局/甲局年报.docx"] });
    expect(beside.said).toContain("有1个文件读不出全部的数，已有同名的报告，没有计入：甲局年报.html。");
    const unfinished = text.replace("decisions: 9 }", "decisions: 待填 }");
    const alone = await summed({ "各局/甲局年报.yaml": unfinished, "各局/甲局年报.html": scan });
    expect(alone.status).toBe(1);
    expect(alone.said.match(/错误 GR\d+/g)?.sort()).toEqual(["错误 GR2007", "错误 GR8001"]);
  });

  test("the finished document counts, and the data file that is not finished is told", async () => {
    const unfinished = text.replace("decisions: 9 }", "decisions: 待填 }");
    const files = { "各局/甲局年报.yaml": unfinished, "各局/甲局年报.docx": await exampleDocx(text) };
    const run = await summed(files, "--allow-invalid");
    expect(run).toMatchObject({ status: 1, members: ["各局/甲局年报.docx"] });
    expect(run.said).toContain("错误 GR2007");
  });
});
