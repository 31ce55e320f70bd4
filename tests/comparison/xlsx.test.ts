import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readSheets } from "../fixtures/xlsx-reader.js";
import { folder, gov } from "../support/run-cli.js";
import { YEARS } from "../support/years.js";

const ALL = Object.keys(YEARS);

describe("--format xlsx", () => {
  test("numbers as numbers, change and rate as live formulas with right results", async () => {
    const root = folder(YEARS);
    const run = await gov(["compare", ...ALL, "-o", "对比.xlsx"], root);
    expect(run).toMatchObject({ status: 0, stdout: "对比.xlsx\n" });
    const sheets = readSheets(readFileSync(path.join(root, "对比.xlsx")));
    expect(sheets.map(({ name }) => name)).toEqual(["变化最大的项目", "结转衔接", "全部数据"]);
    const all = sheets[2]!.cells;
    expect([..."ABCDEFGHIJK"].map((column) => all.get(`${column}1`)!.text)).toEqual(
      "表|行|列|单位|2021年|2022年|增减|增幅|2023年|增减|增幅".split("|"),
    );
    expect([..."EFI"].map((column) => all.get(`${column}8`)!.number)).toEqual([8, 9, 61]);
    expect(all.get("G8")).toMatchObject({ formula: "F8-E8", number: 1 });
    expect(all.get("H8")).toMatchObject({ formula: 'IF(E8>0,(F8-E8)/E8,"—")', number: 0.125 });
    expect(all.get("J8")).toMatchObject({ formula: "I8-F8", number: 52 });
    expect(all.get("K8")!.formula).toBe('IF(F8>0,(I8-F8)/F8,"—")');
    const movers = sheets[0]!.cells;
    expect(movers.get("A2")!.text).toBe("行政许可 · 本年处理决定数量");
    expect(movers.get("C2")).toMatchObject({ formula: "'全部数据'!E8", number: 8 });
    const bytes = readFileSync(path.join(root, "对比.xlsx"));
    await gov(["compare", ...ALL.toReversed(), "-o", "again.xlsx"], root);
    expect(bytes.equals(readFileSync(path.join(root, "again.xlsx")))).toBe(true);
    expect(sheets[1]!.cells.get("G2")!.formula).toBe('IF(F2=0,"✓","✗")');
  });
});
