import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import Workbook from "../../generated/exceljs.js";
import { exampleDocx } from "../support/example-docx.js";
import { MINIMAL } from "../support/files.js";
import { changedDocx, foreign } from "../support/foreign.js";
import { folder, gov } from "../support/run-cli.js";

describe("gov-report validate report.docx", () => {
  test("a clean report is valid, without a word about how it was read", async () => {
    const cwd = folder({ "report.docx": await exampleDocx(MINIMAL), "data.yaml": MINIMAL });
    const ours = await gov(["validate", "data.yaml", "--reporter", "short"], cwd);
    const audited = await gov(["validate", "report.docx", "--reporter", "short"], cwd);
    const codes = (text: string) => text.match(/GR\d{4}/g);
    expect(audited.status).toBe(0);
    expect(codes(audited.stdout)).toEqual(codes(ours.stdout));
  });

  test("a wrong cell is told at its place in the document, and related cells at theirs", async () => {
    const wrong = changedDocx(await exampleDocx(MINIMAL), (xml) => xml.replace(">7<", ">9<"));
    const cwd = folder({ "report.docx": wrong });
    const { status, stdout } = await gov(["validate", "report.docx", "--reporter", "json"], cwd);
    const { diagnostics } = JSON.parse(stdout);
    expect(status).toBe(1);
    const [found] = diagnostics.filter(({ severity }: { severity: string }) => severity === "error");
    expect(found).toMatchObject({
      code: "GR3002",
      file: "report.docx",
      path: "/applications/newlyReceived/total",
      location: { table: 2, row: 4, column: 10 },
    });
    expect(found.range).toBeUndefined();
    expect(found.related.map(({ location }: { location: object }) => location)).not.toContain(undefined);
  });

  test("narrative is told at its paragraph, in a table at its cell", async () => {
    const text = MINIMAL.replace(
      "body: 本机关依法公开政府信息。",
      "body: |\n    本机关依法公开政府信息。\n\n    全年新收政府信息公开申请9件。\n\n    | 项目 | 做法 |\n    | --- | --- |\n    | 解读 | 图解,视频 |",
    );
    const cwd = folder({ "a.docx": await exampleDocx(text) });
    const { stdout } = await gov(["validate", "a.docx", "--reporter", "short"], cwd);
    // The title is the first paragraph, the heading of part 一 the second.
    expect(stdout).toContain("a.docx paragraph 4: warning GR5002");
    expect(stdout).toContain("a.docx table 1, row 2, column 2: warning GR6001");
  });

  test("a row of a table that ends with a colon moves no finding behind it", async () => {
    const text = MINIMAL.replace(
      "body: 本机关依法公开政府信息。",
      "body: |\n    | 项目 | 做法 |\n    | --- | --- |\n    | 解读 | 有: |\n    | 公开 | 图解,视频 |\n\n    全年新收政府信息公开申请9件。",
    );
    const cwd = folder({ "a.docx": await exampleDocx(text) });
    const { stdout } = await gov(["validate", "a.docx", "--reporter", "short"], cwd);
    expect(stdout).toContain("a.docx table 1, row 3, column 2: warning GR6001");
    expect(stdout).toMatch(/a\.docx paragraph \d+: warning GR5002/);
  });

  test("a missing part and an unreadable cell are one fault each, and hide nothing else", async () => {
    const page = new TextDecoder().decode(foreign("spans.html"));
    const broken = page
      .replace(/<h2>五、[\s\S]*?(?=<h2>六、)/, "")
      .replace("<span>1</span><span>2345</span>", "12x45")
      .replace("<span>1</span><span>083</span>", "1084")
      .replace("3544条", "３544条");
    const cwd = folder({ "a.html": broken });
    const { status, stdout } = await gov(["validate", "a.html", "--reporter", "short"], cwd);
    expect(status).toBe(1);
    const lines = stdout.split("\n");
    const errors = lines.filter((line) => line.includes(": error"));
    expect(errors.map((line) => /(.*): error (GR\d+)/.exec(line)!.slice(1))).toEqual([
      ["a.html table 1, row 7, column 2", "GR8002"],
      ["a.html paragraph 18", "GR2017"],
      ["a.html table 2, row 4, column 10", "GR3002"],
    ]);
    expect(lines.some((line) => line.includes("GR6"))).toBe(true);
  });

  test("beside an unreadable cell its table is checked for what holds however it was filled in", async () => {
    const page = new TextDecoder().decode(foreign("spans.html"));
    // 四、结转下年度 of 自然人 is in no sum but its row's and its column's.
    const unread = page.replace(/(四、结转下年度继续办理<.*?<td ><p><span>)<span>9/s, "$1<span>约九");
    const cwd = folder({
      "unread.html": unread,
      "wrong.html": unread.replace("<span>1</span><span>083</span>", "1084"),
    });
    const errorsOf = async (name: string) =>
      (await gov(["validate", name, "--reporter", "short"], cwd)).stdout
        .split("\n")
        .flatMap((line) => /(table .*|paragraph .*): error (GR\d+)/.exec(line)?.slice(1).join(" ") ?? []);
    expect(await errorsOf("unread.html")).toEqual(["table 2, row 28, column 4 GR8002"]);
    expect(await errorsOf("wrong.html")).toEqual([
      "table 2, row 28, column 4 GR8002",
      "table 2, row 4, column 10 GR3002",
    ]);
  });

  test("a table as lines of text is one fault, at the heading of its part", async () => {
    const page = new TextDecoder().decode(foreign("spans.html"));
    const lines = "<p>规章 0 0 0</p><p>行政规范性文件 3 0 9</p>";
    const cwd = folder({ "a.html": page.replace(/<table[\s\S]*?<\/table>/, lines) });
    const { stdout } = await gov(["validate", "a.html", "--reporter", "short"], cwd);
    const found = stdout.split("\n").filter((line) => line.startsWith("a.html"));
    expect(found.filter((line) => /GR8005|GR2007|GR60[12]/.test(line))).toEqual([
      expect.stringMatching(/^a\.html paragraph (?!1:)\d+: error GR8005/),
    ]);
  });

  test("a year that nobody can tell is an error, told once", async () => {
    const page = new TextDecoder().decode(foreign("spans.html"));
    const cwd = folder({ "a.html": page.replaceAll("2022年", "本年").replace("2022", "") });
    const { status, stdout } = await gov(["validate", "a.html", "--reporter", "short"], cwd);
    expect(status).toBe(1);
    expect(stdout.match(/GR2007|GR8008/g)).toEqual(["GR2007"]);
  });

  test("a quoted glob ends with the summary table, and fills the return sheet", async () => {
    const cwd = folder({
      "报告/甲.docx": foreign("plain.docx"),
      "报告/乙.html": foreign("spans.html"),
      "报告/~$甲.docx": "a lock file of Word",
    });
    const { stdout } = await gov(
      ["validate", "报告/*.docx", "报告/*.html", "--reporter", "sheet=退回单.xlsx", "--reporter", "pretty"],
      cwd,
    );
    expect(stdout).toMatch(
      /文件 +错误 +警告 +结果\n报告\/甲\.docx +0 +\d+ +有效\n报告\/乙\.html +0 +\d+ +有效\n\n检查了2个文件/,
    );
    const book = new Workbook();
    await book.xlsx.load(new Uint8Array(readFileSync(path.join(cwd, "退回单.xlsx"))).buffer);
    const quoted = book.worksheets.flatMap((sheet) => sheet.getColumn(3).values);
    expect(quoted).toContain("二〇二三年一月十八日");
  });

  test("standard input can be a document too", async () => {
    const stdin = changedDocx(await exampleDocx(MINIMAL), (xml) => xml.replace(">7<", ">9<"));
    const { stdout } = await gov(
      ["validate", "-", "--stdin-filename", "a.docx", "--reporter", "short"],
      folder(),
      {
        stdin,
      },
    );
    expect(stdout).toContain("a.docx table 2, row 4, column 10: error GR3002");
  });

  test("what is no text is never read as a data file, whatever its name", async () => {
    const cwd = folder({
      "报告.doc": foreign("plain.docx"),
      "报告.pdf": "%PDF-1.7",
      "报告.yaml": foreign("plain.docx"),
    });
    const { stdout } = await gov(
      ["validate", "报告.doc", "报告.pdf", "报告.yaml", "--reporter", "short"],
      cwd,
    );
    expect(stdout).not.toContain("GR1");
    expect(stdout.match(/: error GR\d+/g)).toEqual([": error GR8001"]);
  });

  test("a filled form can be audited too, at its cells", async () => {
    const cwd = folder({ "data.yaml": MINIMAL.replace("body: 本机关", "body: 全年公开１2条。本机关") });
    await gov(["form", "表.xlsx", "--from", "data.yaml"], cwd);
    const { status, stdout } = await gov(["validate", "表.xlsx", "--reporter", "short"], cwd);
    expect([status, stdout.split("\n")[0]]).toEqual([
      0,
      "表.xlsx sheet 一、总体情况, cell D3: warning GR6011 “１”里有全角的数字或者逗号。",
    ]);
  });

  test("build and --fix take data files only", async () => {
    const cwd = folder({ "a.docx": foreign("plain.docx") });
    for (const args of [
      ["build", "a.docx"],
      ["validate", "a.docx", "--fix"],
    ]) {
      const { status, stderr, stdout } = await gov(args, cwd);
      expect([status, `${stderr}${stdout}`.includes("gov-report import a.docx")]).toEqual([2, true]);
    }
  });
});
