import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/compile.js";
import { CURRENT } from "../../../src/templates/choose.js";
import { isName } from "../../../src/text/characters.js";
import { contentOf, filled, LANGUAGES, NOW, skeleton } from "../../support/init.js";
import { folder, gov, listing } from "../../support/run-cli.js";

const read = (text: string) => compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });

describe("gov-report init", () => {
  test("writes the data file and the editor's schema beside it, named in its first line", async () => {
    const cwd = folder();
    const { status, stdout } = await gov(
      [
        "init",
        "2025/data.yaml",
        "--year",
        "2025",
        "--agency",
        "某县教育局",
        "--kind",
        "部门",
        "--keys",
        "zh",
      ],
      cwd,
    );
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: "2025/data.yaml\n2025/gov-report.2021.zh.schema.json\n",
    });
    const text = contentOf(cwd, "2025/data.yaml");
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=./gov-report.2021.zh.schema.json");
    expect(contentOf(cwd, "2025/gov-report.2021.zh.schema.json")).toBe(
      readFileSync("schemas/2021/report.zh.schema.json", "utf8"),
    );
    expect(text).toContain("全称: 某县教育局\n");
    expect(text).toContain("类型: 部门\n");
    expect(text).toContain("年度: 2025\n");
  });

  test("fills in last year where no year is given, and says so; the same day gives the same bytes", async () => {
    const made = [folder(), folder()];
    for (const cwd of made) {
      const { stderr } = await gov(["init"], cwd, { env: NOW });
      expect(stderr).toContain("没有指定年度，按上一年填了2025；不对的，改文件里的 year。");
      expect(listing(cwd)).toEqual(["data.yaml", "gov-report.2021.schema.json"]);
    }
    expect(contentOf(made[0]!, "data.yaml")).toBe(contentOf(made[1]!, "data.yaml"));
    expect(contentOf(made[0]!, "data.yaml")).toContain("year: 2025\n");
  });

  test("overwrites nothing without --force", async () => {
    const cwd = folder({ "data.yaml": "mine\n" });
    const refused = await gov(["init", "--year", "2025"], cwd);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("data.yaml 无法写入：那里已有同名的文件。");
    expect(listing(cwd)).toEqual(["data.yaml"]);
    expect(contentOf(cwd, "data.yaml")).toBe("mine\n");
    expect((await gov(["init", "--year", "2025", "--force"], cwd)).status).toBe(0);
    expect(contentOf(cwd, "data.yaml")).toContain("year: 2025");
  });

  test("refreshes a schema that is ours, and leaves one that is not", async () => {
    const name = "gov-report.2021.schema.json";
    const ours = folder({ [name]: '{"$id": "urn:gov-report:schema:2021:report"}' });
    expect((await gov(["init", "--year", "2025"], ours)).status).toBe(0);
    expect(contentOf(ours, name)).toContain('"properties"');
    const foreign = folder({ [name]: "{}" });
    const { status, stderr } = await gov(["init", "--year", "2025"], foreign);
    expect(status).toBe(2);
    expect(stderr).toContain(`${name} 无法写入：那里已有同名的文件。`);
    expect(listing(foreign)).toEqual([name]);
  });

  test.each([
    [["--year", "2018"], "写四位年份，2019年及以后"],
    [["--year", "2025年"], "选项 --year 不能是 2025年。"],
    [["--kind", "局"], "可以填：政府（government）、办公厅（office）、部门（department）"],
    [["--level", "省"], "可以填：国家级（national）、省级（province）"],
    [["--from", "none.yaml"], "找不到 none.yaml。"],
    [["--keys", "cn"], "选项 --keys 不能是 cn。"],
    [["--template", "2020"], "选项 --template 不能是 2020。"],
    [["--agency", " "], "写机关的正式全称，只用能印出的文字"],
    [["--agency", "某\u0007局"], "写机关的正式全称，只用能印出的文字"],
    [["report.docx"], "数据文件的名称以 .yaml 结尾，report.docx 不是。"],
    [["data.yaml", "--from", "./data.yaml"], "data.yaml 就是上一年的数据文件。"],
    [["--agency"], "选项 --agency <NAME> 后面缺少内容。"],
  ])("%j is told, with exit 2 and nothing written", async (args, message) => {
    const cwd = folder();
    const { status, stdout, stderr } = await gov(["init", ...(args as string[])], cwd);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(listing(cwd)).toEqual([]);
  });

  test("a folder takes data.yaml", async () => {
    const cwd = folder({ "2024/data.yaml": "mine\n" });
    expect((await gov(["init", "2025/", "--year", "2025"], cwd)).stdout).toMatch(/^2025\/data\.yaml\n/);
    expect((await gov(["init", "2024", "--year", "2024"], cwd)).stderr).toContain("2024/data.yaml 无法写入");
  });

  test("any name of an agency stands in the file as it is", () => {
    const names = fc.string({ unit: "grapheme", minLength: 1 }).filter(isName);
    fc.assert(
      fc.property(names, fc.constantFrom(...LANGUAGES), (name, keys) => {
        const { text } = skeleton(CURRENT, keys, { agency: { name, kind: "other" } });
        expect(read(filled(text)).report!.agency.name).toBe(name);
      }),
      { numRuns: 40 },
    );
  });

  test("speaks English when asked to", async () => {
    const { stderr } = await gov(["init", "--lang", "en"], folder(), { env: NOW });
    expect(stderr).toContain("No year was given, so it is last year, 2025; mend year in the file");
  });
});

test.each([
  ["我 的/a (1).yaml", '"我 的/a (1).yaml"', '"a (1).yaml"'],
  ["`a`.yaml", "文件", "文件"],
])("after init %s, the commands to run next can be pasted", async (name, typed, inFile) => {
  const cwd = folder();
  const { status, stderr } = await gov(["init", name, "--year", "2025"], cwd);
  expect(status).toBe(0);
  expect(stderr).toContain(`用编辑器打开 ${name}，填好后运行 gov-report validate ${typed}\n`);
  const text = contentOf(cwd, name);
  for (const command of ["validate", "build"]) expect(text).toContain(`gov-report ${command} ${inFile}\n`);
});
