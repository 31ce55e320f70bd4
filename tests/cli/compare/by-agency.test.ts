import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { exampleDocx, exampleHtml, read } from "../../support/example-docx.js";
import { organ } from "../../support/organs.js";
import { folder, gov, listing } from "../../support/run-cli.js";

const report = (name: string, year: number, ...changes: [string, string][]) =>
  organ(name, ["year: 2022", `year: ${year}`], ...changes);

const years = async () => ({
  "报告/2021/第2局.yaml": report("某县第2局", 2021, ["decisions: 9 }", "decisions: 4 }"]),
  "报告/2022/第2局.docx": await exampleDocx(report("某县 第2局", 2022)),
  "报告/2023/第2局.html": await exampleHtml(report("某县第2局", 2023)),
  "报告/2021/第10局.docx": await exampleDocx(report("某县第10局", 2021)),
  "报告/2023/第10局.yaml": report("某县第10局", 2023),
  "报告/2022/水利局.yaml": report("水利局", 2022),
  "报告/2023/水利局.yaml": report("某县水利局", 2023),
  "报告/联系人.txt": "",
});

const compared = (cwd: string, ...more: string[]) =>
  gov(["compare", "--by-agency", "报告", "--recursive", ...more], cwd);

describe("compare --by-agency", () => {
  test("pairs the reports of each agency, whatever their kinds, and lists the years that are missing", async () => {
    const { status, stdout, stderr } = await compared(folder(await years()));
    expect(status).toBe(0);
    expect(
      stdout
        .split("\n")
        .slice(0, 5)
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ["机关", "2021年", "2022年", "2023年", "缺"],
      ["某县第2局", "✓", "✓", "✓"],
      ["某县第10局", "✓", "—", "✓", "2022年"],
      ["某县水利局", "—", "—", "✓", "2021年、2022年（是不是水利局？）"],
      ["水利局", "—", "✓", "—", "2021年、2023年（是不是某县水利局？）"],
    ]);
    expect(stdout.match(/.+政府信息公开工作数据对比/g)).toEqual([
      "某县第2局2021—2023年政府信息公开工作数据对比",
      "某县第10局2021—2023年政府信息公开工作数据对比",
    ]);
    expect(stdout).toMatch(/行政许可 · 本年处理决定数量 +4 +9 +\+5 +\+125\.0% +9 +0 +0\.0%/);
    expect(stderr).toContain("有1个文件不是报告的格式，没有读取：联系人.txt。");
  });

  test("as JSON, as Markdown, and as a page or workbook for each agency in a folder", async () => {
    const cwd = folder(await years());
    const { agencies, years: all } = JSON.parse((await compared(cwd, "--format", "json")).stdout);
    expect(all).toEqual([2021, 2022, 2023]);
    expect(
      agencies.map(({ agency, missing, comparison }: Record<string, unknown>) => [
        agency,
        missing,
        !!comparison,
      ]),
    ).toEqual([
      ["某县第2局", [], true],
      ["某县第10局", [2022], true],
      ["某县水利局", [2021, 2022], false],
      ["水利局", [2021, 2023], false],
    ]);
    expect((await compared(cwd, "--format", "md", "-o", "对比.md")).stdout).toBe("对比.md\n");
    expect(read(cwd, "对比.md")).toContain("| 某县第10局 | ✓ | — | ✓ | 2022年 |");
    const names = ["对比/某县第2局.xlsx", "对比/某县第10局.xlsx"];
    expect((await compared(cwd, "--format", "xlsx", "-o", "对比")).stdout).toBe(`${names.join("\n")}\n`);
    await compared(cwd, "--format", "html", "-o", "对比");
    expect(listing(cwd).filter((name) => name.startsWith("对比/"))).toHaveLength(4);
  });

  test("JSON conforms to schemas/comparison-by-agency.schema.json, which knows every field", async () => {
    const schemas = ["comparison", "comparison-by-agency"].map((name) =>
      JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8")),
    );
    for (const { properties } of schemas)
      for (const { items } of Object.values<{ items?: { properties?: object } }>(properties))
        if (items?.properties) Object.assign(items, { additionalProperties: false });
    for (const schema of schemas) schema.additionalProperties = false;
    const json = JSON.parse((await compared(folder(await years()), "--format", "json")).stdout);
    const ajv = new Ajv2020({ allErrors: true, schemas });
    const isValid = ajv.validate("urn:gov-report:schema:comparison-by-agency", json);
    expect(isValid ? [] : ajv.errors).toEqual([]);
    expect(json.agencies[1]).toMatchObject({
      agency: "某县第10局",
      years: [2021, 2023],
      files: ["报告/2021/第10局.docx", "报告/2023/第10局.yaml"],
      missing: [2022],
    });
  });

  test("the files of a list, in the format that the output's name says", async () => {
    const files = await years();
    const names = Object.keys(files).filter((name) => name.includes("第10局"));
    const cwd = folder({ ...files, "清单.txt": `\ufeff# 第10局\r\n${names.join("\r\n")}\r\n` });
    const run = await gov(["compare", "--by-agency", "--files-from", "清单.txt", "-o", "对比.json"], cwd);
    expect(run).toMatchObject({ status: 0, stdout: "对比.json\n" });
    expect(JSON.parse(read(cwd, "对比.json")).agencies).toMatchObject([{ agency: "某县第10局" }]);
    const pair = await gov(["compare", "--files-from", "清单.txt"], cwd);
    expect(pair.stdout).toContain("某县第10局2021—2023年政府信息公开工作数据对比");
  });

  test("two reports on one year: the same figures in another kind are no fault, others are", async () => {
    const files = await years();
    const same = folder({ ...files, "报告/旧/第2局.docx": await exampleDocx(report("某县第2局", 2023)) });
    expect(await compared(same)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("提示 GR3009\n  某县第2局的报告有两份"),
    });
    const other = folder({
      ...files,
      "报告/旧/第2局.yaml": report("某县第2局", 2023, ["decisions: 9 }", "decisions: 5 }"]),
    });
    expect(await compared(other)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("有1个数不同"),
    });
  });

  test.each([
    [["compare", "--by-agency", "none"], "找不到 none"],
    [["compare", "--by-agency", "报告"], "没有数据文件"],
    [["compare", "--by-agency", "报告", "a.yaml"], "参数太多"],
    [
      ["compare", "--by-agency", "报告", "--recursive", "--format", "xlsx"],
      "要写入文件夹。\n  → 用 --format xlsx -o 对比",
    ],
    [["compare", "--by-agency", "报告", "--recursive", "-o", "比较.xlsx"], "→ 用 --format xlsx -o 比较"],
    [["compare", "--by-agency", "报告", "--recursive", "--audience", "public"], "要和 --format html 一起用"],
    [["compare", "--by-agency", "报告", "--recursive", "--reporter", "json"], "不能都写到标准输出"],
    [["compare", "--by-agency"], "缺少参数 文件夹"],
    [["compare", "--files-from", "none.txt"], "找不到 none.txt"],
    [["compare", "--by-agency", "报告", "--recursive", "--format", "html", "-o", "f"], "f 无法写入"],
    [["compare"], "缺少参数 较早的年度"],
  ])("wrong use %j", async (args, message) => {
    const cwd = folder({ ...(await years()), f: "" });
    const { status, stdout, stderr } = await gov(args, cwd);
    expect(status).toBe(2);
    expect(stdout + stderr).toContain(message);
  });
});
