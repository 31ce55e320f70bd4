import { describe, expect, test } from "vitest";
import type { TableCell } from "../../../src/document.js";
import { emitXlsx } from "../../../src/emit/xlsx/workbook.js";
import {
  applications,
  proactiveDisclosure,
  reviewAndLitigation,
  xlsxDocument,
} from "../../fixtures/xlsx-document.js";
import { parts, readSheets, type Sheet } from "../../fixtures/xlsx-reader.js";
import { addressOf, at, sheetOf, sheetsOf } from "../../fixtures/xlsx-sheets.js";

describe("sheets of the tables", () => {
  test("one sheet per table in order, 数据 last", async () => {
    const sheets = readSheets(await emitXlsx(xlsxDocument()));
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      "主动公开政府信息情况",
      "收到和处理申请情况",
      "行政复议行政诉讼情况",
      "数据",
    ]);
  });

  test.each([proactiveDisclosure(), applications(), reviewAndLitigation()])(
    "$name: the grid to the cell",
    async (table) => {
      const sheet = await sheetOf(table);
      for (const cell of table.cells) {
        const written = sheet.cells.get(at(cell.row, cell.column))!;
        if (cell.figure) expect(written).toMatchObject({ number: Number(cell.figure.value) });
        else expect(written.text).toBe(cell.runs.map((run) => run.text).join(""));
      }
      const spans = table.cells.filter((cell) => cell.rowspan > 1 || cell.colspan > 1);
      const label = table.balances.length > 0 ? [`A${table.rows + 1}:C${table.rows + 1}`] : [];
      expect(sheet.merges.toSorted()).toEqual([...spans.map(rangeOf), ...label].toSorted());
    },
  );

  test("every place of the grid has a frame, covered ones too", async () => {
    const sheet = await sheetOf(applications());
    for (let row = 0; row < 29; row += 1)
      for (let column = 0; column < 10; column += 1)
        expect(sheet.cells.get(at(row, column))?.borders).toBe(4);
  });

  test("explanations in a label are set in 楷体", async () => {
    const { cells } = await sheetOf(applications());
    expect(cells.get("A1")!.fonts).toEqual(["楷体_GB2312"]);
    expect(cells.get("B7")!.fonts).toEqual(["宋体", "楷体_GB2312"]);
    expect(cells.get("B6")!.fonts).toEqual([]);
  });

  test("number columns hold eight digits, and grow for twelve", async () => {
    const [two, three, four] = (await sheetsOf(
      proactiveDisclosure(),
      applications(),
      reviewAndLitigation(),
    )) as [Sheet, Sheet, Sheet];
    const numbers = [...two.widths.slice(1), ...three.widths.slice(3), ...four.widths];
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(9.5);
    const wide = await sheetOf(applications({ factor: 99_999_999_999 }));
    expect(wide.widths[4]).toBeGreaterThanOrEqual(13);
  });
});

describe("numbers as written", () => {
  test.each([
    ["0.092", "0.000"],
    ["59237.2449", "0.0000"],
    ["7.50", "0.00"],
    ["27.948692", "0.000000"],
    ["11398889", "0"],
  ])("an amount %s is a number formatted %s, in its table and in 数据", async (amount, format) => {
    const table = proactiveDisclosure(amount);
    const [sheet, data] = (await sheetsOf(table)) as [Sheet, Sheet];
    expect(sheet.cells.get("B14")).toMatchObject({ number: Number(amount), format });
    expect(data.cells.get("E11")).toMatchObject({ number: Number(amount), format });
  });

  test.each([
    ["+1036", 1036],
    ["-8", -8],
    ["0", 0],
  ])("a signed change, %s, is a number that shows its sign", async (value, number) => {
    const table = proactiveDisclosure();
    const cell = table.cells.find((each) => each.figure)!;
    Object.assign(cell, { runs: [{ text: value }], figure: { ...cell.figure, value, signed: true } });
    expect((await sheetOf(table)).cells.get(at(cell.row, cell.column))).toMatchObject({
      number,
      format: "+0;-0;0",
    });
  });

  test("a unit that the agency chose stands behind the number, before a remark", async () => {
    const table = proactiveDisclosure();
    const cell = table.cells.find((each) => each.figure)!;
    const figure = { ...cell.figure, value: "12.50", printedUnit: "万元", remark: "含追加" };
    Object.assign(cell, { runs: [{ text: "12.50万元（含追加）" }], figure });
    const format = '0.00"万元（含追加）"';
    expect((await sheetOf(table)).cells.get(at(cell.row, cell.column))).toMatchObject({
      number: 12.5,
      format,
    });
  });

  test("a remark is shown by the number format of a cell that stays a number, live totals too", async () => {
    const table = applications({
      remarks: {
        "applications.newlyReceived.naturalPerson": '含"甲\\乙"；<a&b>',
        "applications.newlyReceived.total": "含自然失效29件",
      },
    });
    const { cells } = await sheetOf(table);
    expect(cells.get("D4")).toMatchObject({
      number: 1,
      format: String.raw`0"（含"\""甲"\\"乙"\""；<a&b>）"`,
    });
    expect(cells.get("J4")).toMatchObject({
      formula: "SUM(D4:I4)",
      number: 21,
      format: '0"（含自然失效29件）"',
    });
  });

  test("a remark too long for a number format becomes a cell note", async () => {
    const remark = "含对政府其他部门提出的申请".repeat(20);
    const table = applications({ remarks: { "applications.carriedToNextYear.other": remark } });
    const bytes = await emitXlsx(xlsxDocument([table]));
    const at = addressOf(table, "applications.carriedToNextYear.other");
    expect(readSheets(bytes)[0]!.cells.get(at)).toMatchObject({ number: 0, format: '0"（见批注）"' });
    expect(parts(bytes)["xl/comments1.xml"]).toContain(`ref="${at}"`);
    expect(parts(bytes)["xl/comments1.xml"]).toContain(remark);
  });

  test("so does one that could only be shown in letters too small to read, and costs its column no width", async () => {
    const remark = "含上年结转的两件以及由上级机关指定管辖的一件，另有一件已撤回";
    const path = "applications.carriedToNextYear.other";
    const [plain, long] = [applications(), applications({ remarks: { [path]: remark } })];
    const [without] = readSheets(await emitXlsx(xlsxDocument([plain])));
    const bytes = await emitXlsx(xlsxDocument([long]));
    const [sheet] = readSheets(bytes);
    expect(sheet!.cells.get(addressOf(long, path))!.format).toBe('0"（见批注）"');
    expect(parts(bytes)["xl/comments1.xml"]).toContain(remark);
    const column = addressOf(long, path).charCodeAt(0) - 65;
    expect(sheet!.widths[column]! - without!.widths[column]!).toBeLessThan(3.5);
  });
});

function rangeOf(cell: TableCell): string {
  return `${at(cell.row, cell.column)}:${at(cell.row + cell.rowspan - 1, cell.column + cell.colspan - 1)}`;
}

describe("remarks too long for a number format", () => {
  test("stand in a note with room for them and no author", async () => {
    const remark = "含对政府其他部门提出的申请".repeat(25);
    const table = applications({ remarks: { "applications.newlyReceived.other": remark } });
    const files = parts(await emitXlsx(xlsxDocument([proactiveDisclosure(), table])));
    expect(files["xl/comments2.xml"]).toContain("<author></author>");
    expect(files["xl/comments2.xml"]).toContain(remark);
    const drawing = files["xl/drawings/vmlDrawing2.vml"]!;
    expect(drawing).toContain("mso-fit-shape-to-text:t");
    const [left, , top, , right, , bottom] = /<x:Anchor>(.*)<\/x:Anchor>/
      .exec(drawing)![1]!
      .split(",")
      .map(Number);
    expect(right! - left!).toBe(5);
    expect(bottom! - top!).toBe(12);
  });
});
