import { describe, expect, test } from "vitest";
import Workbook from "../../../generated/exceljs.js";
import type { ReportDocument } from "../../../src/document.js";
import { emitXlsx } from "../../../src/emit/xlsx/workbook.js";
import { applications, reviewAndLitigation, xlsxDocument } from "../../fixtures/xlsx-document.js";
import { parts } from "../../fixtures/xlsx-reader.js";

/** What a clerk meets who opens the workbook and corrects a figure in it. */
async function read(document: ReportDocument = xlsxDocument()): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load((await emitXlsx(document)).slice().buffer);
  return workbook;
}

const LINE = "勾稽关系（第一项+第二项-第三项-第四项=0）";

describe("protection", () => {
  test("the tables are protected without a password, columns may be widened; 数据 is open", async () => {
    const files = parts(await emitXlsx(xlsxDocument()));
    for (const sheet of [1, 2, 3])
      expect(files[`xl/worksheets/sheet${sheet}.xml`]).toContain(
        // No hash of a password, and nothing that forbids to select a cell; 0 allows.
        '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>',
      );
    expect(files["xl/worksheets/sheet4.xml"]).not.toContain("sheetProtection");
  });

  test("inputs are open; labels, totals and the balance line are not", async () => {
    const document = xlsxDocument();
    const workbook = await read(document);
    for (const table of document.tables) {
      const sheet = workbook.getWorksheet(table.name)!;
      for (const { row, column, rowspan, colspan, figure } of table.cells) {
        const open = figure !== undefined && !figure.sumOf;
        for (let r = row; r < row + rowspan; r += 1)
          for (let c = column; c < column + colspan; c += 1)
            expect(sheet.getCell(r + 1, c + 1).protection?.locked ?? true).toBe(!open);
      }
    }
    const balance = workbook.getWorksheet("收到和处理申请情况")!.getRow(29);
    expect(balance.getCell(1).value).toBe(LINE);
    balance.eachCell((cell) => expect(cell.protection?.locked ?? true).toBe(true));
  });
});

describe("validation", () => {
  const COUNT = {
    type: "whole",
    operator: "greaterThanOrEqual",
    formulae: [0],
    errorStyle: "stop",
    errorTitle: "应填整数",
    error: "这一格应填不小于0的整数，没有的填0。只写数字，不写单位（件）。",
    showErrorMessage: true,
  };
  const AMOUNT = {
    ...COUNT,
    type: "decimal",
    errorTitle: "应填数",
    error: "这一格应填不小于0的数，没有的填0。只写数字，不写单位（万元）。",
  };

  test("every input takes what the form takes there, totals are nobody's to type", async () => {
    const document = xlsxDocument();
    const workbook = await read(document);
    for (const table of document.tables)
      for (const { row, column, figure } of table.cells) {
        const rule = workbook.getWorksheet(table.name)!.getCell(row + 1, column + 1).dataValidation;
        if (!figure || figure.sumOf) expect(rule).toBeUndefined();
        else expect(rule).toEqual(figure.kind === "count" ? COUNT : AMOUNT);
      }
  });

  test("a change against last year takes a negative number", async () => {
    const table = reviewAndLitigation();
    const cell = table.cells.find(({ figure }) => figure)!;
    cell.figure!.signed = true;
    const sheet = (await read(xlsxDocument([table]))).getWorksheet(table.name)!;
    expect(sheet.getCell("A4").dataValidation).toMatchObject({
      type: "whole",
      operator: "between",
      formulae: [-999_999_999_999, 999_999_999_999],
      error: "这一格应填整数，减少的写负数，没有变化填0。只写数字，不写单位（件）。",
    });
    expect(sheet.getCell("B4").dataValidation).toMatchObject({ operator: "greaterThanOrEqual" });
  });

  test("no place has two rules", async () => {
    const xml = parts(await emitXlsx(xlsxDocument()))["xl/worksheets/sheet2.xml"]!;
    const places = [
      ...xml.matchAll(/<dataValidation [^>]*sqref="([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?"/g),
    ].flatMap(([, left, top, right = left, bottom = top]) => {
      const found: string[] = [];
      for (let row = Number(top); row <= Number(bottom); row += 1)
        for (let column = left!.charCodeAt(0); column <= right!.charCodeAt(0); column += 1)
          found.push(`${column},${row}`);
      return found;
    });
    expect(places).toHaveLength(24 * 6);
    expect(new Set(places).size).toBe(24 * 6);
  });
});

describe("marks", () => {
  test("a balance is a number that reads 平衡 or the difference, green or red", async () => {
    const { conditionalFormattings, ...sheet } = sheetModel(await read(), "收到和处理申请情况");
    expect(conditionalFormattings).toMatchObject([
      {
        ref: "D29:J29",
        rules: [
          { type: "cellIs", operator: "equal", formulae: ["0"], priority: 1 },
          { type: "cellIs", operator: "notEqual", formulae: ["0"], priority: 2 },
        ],
      },
    ]);
    expect(sheet.cell("D29")).toMatchObject({ numFmt: '+0;-0;"平衡"', result: 0 });
  });

  test("a wrong total of a draft can be corrected, and is red until it is right", async () => {
    const table = applications({ overrides: { "applications.newlyReceived.total": "20" } });
    const { conditionalFormattings, ...sheet } = sheetModel(await read(xlsxDocument([table])), table.name);
    expect(sheet.cell("J4")).toMatchObject({ value: 20, locked: false });
    expect(sheet.cell("J5")).toMatchObject({ locked: undefined });
    expect(conditionalFormattings[0]).toMatchObject({
      ref: "J4",
      rules: [{ type: "cellIs", operator: "notEqual", formulae: ["SUM(D4:I4)"] }],
    });
  });

  function sheetModel(workbook: Workbook, name: string) {
    const sheet = workbook.getWorksheet(name)!;
    const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: object[] };
    const cell = (address: string) => {
      const { value, result, numFmt, protection } = sheet.getCell(address);
      return { value, result, numFmt, locked: protection?.locked };
    };
    return { conditionalFormattings, cell };
  }
});

describe("names", () => {
  test("every figure has its path as name, which leads to its cell of the table", async () => {
    const document = xlsxDocument();
    const workbook = await read(document);
    const paths = document.data.map(({ path }) => path);
    const named = workbook.definedNames.model.filter(({ name }) => !name.startsWith("_xlnm."));
    expect(named.map(({ name }) => name)).toEqual(paths);
    for (const table of document.tables)
      for (const { row, column, figure } of table.cells) {
        if (!figure) continue;
        const { ranges } = workbook.definedNames.getRanges(figure.path);
        expect(ranges).toEqual([`'${table.name}'!$${String.fromCharCode(65 + column)}$${row + 1}`]);
      }
  });

  test("no name could be a cell, or too long for Excel", () => {
    for (const { path } of xlsxDocument().data) {
      expect(path).toMatch(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)+$/);
      expect(path.length).toBeLessThanOrEqual(255);
      expect(path).not.toMatch(/^([A-Z]{1,3}\d+|r\d*c?\d*|c\d*)$/i);
    }
  });
});
