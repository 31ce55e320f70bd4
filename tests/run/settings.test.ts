import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";
import { testWith, tool } from "../support/tools.js";

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
});

describe("--reporter sheet", () => {
  const broken = replaced(
    MINIMAL,
    "disclosed: { naturalPerson: 4, total: 4 }",
    "disclosed: { naturalPerson: 5, total: 4 }",
  ).replace("某省科学技术厅", "=甲局");
  const run = async () => {
    const root = folder({ "a.yaml": MINIMAL, "b.yaml": broken });
    expect(
      (await gov(["validate", "a.yaml", "b.yaml", "--reporter", "sheet=退回单.xlsx"], root)).status,
    ).toBe(1);
    return path.join(root, "退回单.xlsx");
  };

  test("needs a file", async () => {
    const { status, stderr } = await gov(["validate", "--reporter", "sheet"], folder());
    expect(status).toBe(2);
    expect(stderr).toContain("sheet=退回单.xlsx");
  });

  test("is the same bytes each time", async () => {
    expect(readFileSync(await run()).equals(readFileSync(await run()))).toBe(true);
  });

  testWith(["openpyxl"], "has a row a finding and a line a unit, read by openpyxl", async () => {
    const script = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({s.title: [[c.value for c in row] for row in s.iter_rows()] for s in book}, ensure_ascii=False))
print(json.dumps([c.data_type for s in book for row in s.iter_rows() for c in row]))`;
    const { stdout, stderr } = spawnSync(tool("openpyxl"), ["-c", script, await run()], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    const [sheets, types] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const [findings, totals] = Object.values(sheets) as unknown[][][];
    expect(findings![0]).toEqual(["单位", "位置", "原文", "表中数", "差额", "修改建议", "已改"]);
    expect(findings).toHaveLength(2);
    expect(findings![1]).toEqual([
      "=甲局",
      "三（一）予以公开 · 自然人\nb.yaml:16:33",
      "5",
      5,
      1,
      expect.stringContaining("→ 核对这一格；改成 4 就全部相符"),
      "",
    ]);
    expect(totals!.slice(1).map((row) => [row[0], row[1], row[2], row.at(-1)])).toEqual([
      ["某省科学技术厅", "a.yaml", 0, "有效"],
      ["=甲局", "b.yaml", 1, "无效"],
    ]);
    expect(types).not.toContain("f");
  });
});
