import { readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { DEFAULT_OPTIONS, readConfig } from "../../src/run/settings.js";
import { MINIMAL } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";

const LAST = MINIMAL.replace("year: 2022", "year: 2021").replace("inForce: 90", "inForce: 77");

const DATA = `${MINIMAL}previous: last/data.yaml\n`;

const files = (config: string) => ({
  "in/data.yaml": DATA,
  "in/last/data.yaml": LAST,
  "gov-report.config.yaml": config,
});

const json = async (root: string, ...args: string[]) =>
  JSON.parse((await gov(["validate", "in/data.yaml", "--reporter", "json", ...args], root)).stdout);

describe("gov-report.config.yaml", () => {
  test("is found upwards and sets the level of warnings", async () => {
    expect((await json(folder(files("# 没有设置\n")))).summary).toMatchObject({ warnings: 1, infos: 0 });
    expect((await json(folder(files("severity: { GR4001: info }\n")))).summary).toMatchObject({
      warnings: 0,
      infos: 1,
    });
    expect((await json(folder(files("severity: { GR4001: off }\n")))).diagnostics).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ["severity: { GR3001: off }", "GR2021", "/severity/GR3001", "GR3001 是错误"],
    ["severity: { GR4010: off }", "GR2002", "/severity/GR4010", "没有 GR4010 这个键"],
    ["severity: { GR4001: of }", "GR2006", "/severity/GR4001", "GR4001不能是 of"],
    ["severty: {}", "GR2002", "/severty", "没有 severty 这个键"],
    ["severity: off", "GR2003", "/severity", "severity"],
    ["severity: { GR4001: off", "GR1006", "", "没有配对的 }"],
  ])("%s is a fault of that file, exit 1", async (config, code, pointer, message) => {
    const root = folder(files(`${config}\n`));
    const { diagnostics } = await json(root);
    const own = diagnostics.filter(({ file }: { file: string }) => file === "gov-report.config.yaml");
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ code, path: pointer });
    expect(own[0].message).toContain(message);
    expect((await gov(["validate", "in/data.yaml"], root)).status).toBe(1);
  });

  test.runIf(process.platform === "linux")("a link to nowhere is told, and not passed over", async () => {
    const root = folder({ "in/data.yaml": MINIMAL });
    symlinkSync("nowhere.yaml", path.join(root, "gov-report.config.yaml"));
    const { status, stdout } = await gov(["validate", "in/data.yaml"], root);
    expect([status, stdout]).toEqual([2, expect.stringContaining("是链接，它指向的文件不存在。")]);
  });

  test("what YAML has and it cannot have is told of the file, which is no data file", async () => {
    for (const config of ["severity: *x", "severity: !x {}", "%YAML 1.2\n---\nseverity: {}"]) {
      const { diagnostics } = await json(folder(files(`${config}\n`)));
      const [own] = diagnostics.filter(({ file }: { file: string }) => file === "gov-report.config.yaml");
      expect(own.message).toMatch(/^文件里不能/);
    }
  });

  test("raises a warning to an error, which builds nothing; an answered one stays answered", async () => {
    const root = folder(files("severity: { GR4001: error }\n"));
    expect((await json(root)).summary).toMatchObject({ errors: 1, warnings: 0 });
    const built = await gov(["build", "in/data.yaml"], root);
    expect([built.status, built.stdout]).toEqual([1, ""]);
    const answer = "# gov-report-disable-next-line GR4001 -- 已经核实\n";
    const answered = DATA.replace("applications:", `${answer}applications:`);
    const other = folder({ ...files("severity: { GR4001: error }\n"), "in/data.yaml": answered });
    expect((await gov(["build", "in/data.yaml"], other)).status).toBe(0);
  });

  test.each([
    ["in/*.yaml", "info"],
    ["in/**", "info"],
    ["**/data.yaml", "info"],
    ["data.yaml", "info"],
    ["{on,in}/**", "info"],
    ["on/**", "warning"],
    ["*.yml", "warning"],
    ["in", "warning"],
  ])("overrides for %s", async (pattern, level) => {
    const config = `overrides:\n  - { files: [ "${pattern}" ], severity: { GR4001: info } }\n`;
    const { diagnostics } = await json(folder(files(config)));
    expect(diagnostics.map(({ severity }: { severity: string }) => severity)).toEqual([level]);
  });

  test("extends another one, whose paths are from its own folder", async () => {
    const root = folder({
      "above.yaml":
        "severity: { GR4001: error }\noverrides: [ { files: [ in/in/** ], severity: { GR4001: info } } ]\n",
      "in/gov-report.config.yaml": "extends: ../above.yaml\n",
      "in/in/data.yaml": DATA,
      "in/in/last/data.yaml": LAST,
      "in/data.yaml": DATA,
      "in/last/data.yaml": LAST,
    });
    expect((await json(root)).summary).toMatchObject({ errors: 1 });
    const nested = await gov(["validate", "in/in/data.yaml", "--reporter", "json"], root);
    expect(JSON.parse(nested.stdout).summary).toMatchObject({ errors: 0, infos: 1 });
    const own = { "in/gov-report.config.yaml": "extends: ../above.yaml\nseverity: { GR4001: off }\n" };
    const off = folder({
      "above.yaml": "severity: { GR4001: error }\n",
      "in/data.yaml": DATA,
      "in/last/data.yaml": LAST,
      ...own,
    });
    expect((await json(off)).diagnostics).toEqual([]);
  });

  test("extending in a circle, or what is not there, is told once", async () => {
    const circle = folder({ ...files("extends: b.yaml\n"), "b.yaml": "extends: gov-report.config.yaml\n" });
    const found = (await json(circle)).diagnostics.filter(({ code }: { code: string }) => code === "GR2024");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ file: "b.yaml", path: "/extends" });
    const missing = await gov(["validate", "in/data.yaml"], folder(files("extends: nix.yaml\n")));
    expect(missing.status).toBe(2);
    expect(missing.stdout).toContain("nix.yaml");
  });

  test("an office's own words: proper names are left alone, others are flagged, and --fix writes what to say", async () => {
    const body = "i厦门,e政务方便老百姓查阅，老百姓满意。";
    const text = MINIMAL.replace("本机关依法公开政府信息。", body);
    const root = folder({
      "in/data.yaml": text,
      "gov-report.config.yaml": 'words: { proper: [ "i厦门,e政务" ], flag: { 老百姓: 群众, 百姓: "" } }\n',
    });
    const { diagnostics } = await json(root);
    expect(diagnostics.map(({ code, args }: { code: string; args: object }) => [code, args])).toEqual([
      ["GR6028", { found: "老百姓", wanted: "群众" }],
      ["GR6028", { found: "老百姓", wanted: "群众" }],
    ]);
    expect((await gov(["validate", "in/data.yaml", "--fix"], root)).status).toBe(0);
    expect(readFileSync(path.join(root, "in/data.yaml"), "utf8")).toContain(
      "i厦门,e政务方便群众查阅，群众满意。",
    );
    const without = await gov(["validate", "-", "--reporter", "json"], folder(), { stdin: text });
    expect(JSON.parse(without.stdout).diagnostics.map(({ code }: { code: string }) => code)).toEqual([
      "GR6001",
    ]);
  });

  test("gives options that the command line does not", async () => {
    const config =
      "defaults: { keys: zh, agency: 某县教育局, kind: 部门, lang: en, format: html, official-names: true }\n";
    const root = folder({ "gov-report.config.yaml": config, "data.yaml": MINIMAL });
    expect((await gov(["init", "a/b.yaml", "--year", "2024"], root)).status).toBe(0);
    expect(readFileSync(path.join(root, "a/b.yaml"), "utf8")).toContain("全称: 某县教育局");
    expect((await gov(["init", "c.yaml", "--year", "2024", "--keys", "en"], root)).status).toBe(0);
    expect(readFileSync(path.join(root, "c.yaml"), "utf8")).toContain("name: 某县教育局");
    expect((await gov(["build"], root)).stdout).toBe("某省科学技术厅2022年政府信息公开工作年度报告.html\n");
    expect((await gov(["validate"], root)).stdout).toContain("no problems");
    expect((await gov(["validate", "--lang", "zh-CN"], root)).stdout).toContain("没有问题");
  });

  test.each<[string, string, string]>([
    ["defaults: { jobs: 3 }", "GR2002", "/defaults/jobs"],
    ["words: { propper: [] }", "GR2002", "/words/propper"],
    ["words: { proper: 甲 }", "GR2003", "/words/proper"],
    ["words: { flag: [ 甲 ] }", "GR2003", "/words/flag"],
    ["overrides: [ { severity: { GR6001: off } } ]", "GR2003", "/overrides/0"],
    ["overrides: [ { files: [ a ], severity: { GR3001: off } } ]", "GR2021", "/overrides/0/severity/GR3001"],
    ["severity: { GR3001: warning }", "GR2021", "/severity/GR3001"],
    ["extends: [ a ]", "GR2003", "/extends"],
  ])("%s is told at its characters", async (config, code, pointer) => {
    const { diagnostics } = await json(folder(files(`${config}\n`)));
    const own = diagnostics.filter(({ file }: { file: string }) => file === "gov-report.config.yaml");
    expect(own.map((each: { code: string; path: string }) => [each.code, each.path])).toEqual([
      [code, pointer],
    ]);
  });

  test("its published schema takes what is read, and knows the same keys", () => {
    const schema = JSON.parse(readFileSync("schemas/config.schema.json", "utf8"));
    const valid = new Ajv2020().compile(schema);
    const [, example] = /```yaml\n(.*?)```/s.exec(readFileSync("docs/settings.md", "utf8"))!;
    expect(valid(parse(example!)), JSON.stringify(valid.errors)).toBe(true);
    const { diagnostics } = readConfig({ name: "c.yaml", bytes: new TextEncoder().encode(example) });
    expect(diagnostics).toEqual([]);
    expect(Object.keys(schema.properties.defaults.properties).sort()).toEqual([...DEFAULT_OPTIONS].sort());
    for (const wrong of [
      "severity: { GR6001: of }",
      "defaults: { jobs: 3 }",
      "overrides: [ {} ]",
      "word: {}",
    ])
      expect(valid(parse(wrong)), wrong).toBe(false);
  });
});
