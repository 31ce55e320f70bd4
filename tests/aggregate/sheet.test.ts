import { describe, expect, test } from "vitest";
import { parts, readSheets, type Sheet } from "../fixtures/xlsx-reader.js";
import { rowOf, sheet } from "../support/aggregate-sheet.js";
import { ORGANS } from "../support/organs.js";

describe("aggregate --sheet", () => {
  test("its sheets: the agencies, the three tables, 信息处理费, 各数来源", async () => {
    const sheets = readSheets((await sheet()).bytes);
    expect(sheets.map(({ name }) => name)).toEqual([
      "汇总机关",
      "主动公开政府信息情况",
      "收到和处理申请情况",
      "行政复议行政诉讼情况",
      "信息处理费",
      "各数来源",
    ]);
    const [agencies] = sheets as [Sheet];
    expect([2, 3, 4, 5].map((row) => rowOf(agencies, row, "ABCDE"))).toEqual([
      [1, "某县财政局", "各局/财政局.yaml", "计入", ""],
      [2, "某县城关镇人民政府", "各局/城关镇.yaml", "计入", ""],
      [3, "某县公安局", "各局/公安局.yaml", "计入", ""],
      [4, "某县水利局", "", "未计入", "没有报告"],
    ]);
  });

  test("a row an agency, live sums with right results", async () => {
    const sheets = readSheets((await sheet()).bytes);
    const two = sheets[1]!;
    expect(rowOf(two, 1, "ABCFI")).toEqual(["序号", "机关", "规章", "行政规范性文件", "行政许可"]);
    expect(rowOf(two, 2, "FGHI")).toEqual([
      "本年制发件数",
      "本年废止件数",
      "现行有效件数",
      "本年处理决定数量",
    ]);
    expect(rowOf(two, 4, "ABFGHIJKL")).toEqual([2, "某县城关镇人民政府", 13, 0, 90, 1200, 0, 0, 27.948692]);
    // 0.1 + 0.2 万元 is 0.3, not 0.30000000000000004.
    expect(two.cells.get("L6")).toMatchObject({ formula: "SUM(L3:L5)", number: 28.248692 });
    expect(rowOf(two, 6, "BFGHI")).toEqual(["合计", 39, 55, 270, 1218]);
    const three = sheets[2]!;
    const sums = [...three.cells].filter(([at, { formula }]) => at.endsWith("6") && formula);
    expect(sums).toHaveLength(175);
    expect(three.cells.get("I6")).toMatchObject({ formula: "SUM(I3:I5)", number: 21 });
  });

  test("for each figure who gave what, with the remarks that the sum leaves behind, beside a live total", async () => {
    const sheets = readSheets((await sheet()).bytes);
    const sources = sheets.at(-1)!;
    const rows = [...Array(300).keys()].map((index) => rowOf(sources, index + 2, "BCDEFGH"));
    expect(rows).toContainEqual([
      "行政规范性文件",
      "本年废止件数",
      "件",
      55,
      "某县公安局",
      55,
      "含自然失效29件",
    ]);
    expect(rows.filter(([row]) => row === "行政许可").map(([, , , ...rest]) => rest)).toEqual([
      [1218, "某县财政局", 9, ""],
      [1218, "某县城关镇人民政府", 1200, ""],
      [1218, "某县公安局", 9, ""],
    ]);
    const at = rows.findIndex(([row]) => row === "行政许可") + 2;
    expect(sources.cells.get(`E${at}`)!.formula).toBe("'主动公开政府信息情况'!I6");
    const fees = sheets.at(-2)!;
    expect(rowOf(fees, 4, "BCDE")).toEqual(["合计", 2, 1960.5, 0]);
  });

  test("table 三 is printed by whole rows of the form, its names and heads on each page", async () => {
    const { xml } = readSheets((await sheet()).bytes)[2]!;
    const breaks = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id));
    expect(breaks.length).toBeGreaterThan(5);
    for (const column of breaks) expect((column - 2) % 7).toBe(0);
    const names = parts((await sheet()).bytes)["xl/workbook.xml"]!.replaceAll("&apos;", "'");
    expect(names).toContain("'收到和处理申请情况'!$A:$B,'收到和处理申请情况'!$1:$2");
  });

  test("text from the data is never a formula, and the same reports give the same bytes", async () => {
    const evil = ORGANS["各局/财政局.yaml"].replace("name: 某县财政局", "name: '=1+1'");
    const { bytes } = await sheet({ ...ORGANS, "各局/a.yaml": evil });
    const again = await sheet({ ...ORGANS, "各局/a.yaml": evil });
    expect(Buffer.from(bytes).equals(Buffer.from(again.bytes))).toBe(true);
    const formulas = readSheets(bytes).flatMap(({ cells }) =>
      [...cells.values()].map(({ formula }) => formula),
    );
    expect(formulas.filter((formula) => formula?.includes("1+1"))).toEqual([]);
  });
});
