import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect } from "vitest";
import { MINIMAL } from "../support/files.js";
import { UNBALANCED } from "../support/reported.js";
import { folder, gov } from "../support/run-cli.js";
import { testWith, tool } from "../support/tools.js";

describe("--reporter sheet", () => {
  const broken = UNBALANCED.replace("某省科学技术厅", "=甲局");

  const run = async () => {
    const root = folder({ "a.yaml": MINIMAL, "b.yaml": broken });
    expect(
      (await gov(["validate", "a.yaml", "b.yaml", "--reporter", "sheet=退回单.xlsx"], root)).status,
    ).toBe(1);
    return path.join(root, "退回单.xlsx");
  };

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
      5,
      4,
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
