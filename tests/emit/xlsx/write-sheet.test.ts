import fc from "fast-check";
import { describe, expect, test } from "vitest";
import Workbook, { type Cell, type Worksheet } from "../../../generated/exceljs.js";
import { compile } from "../../../src/compile.js";
import { dataSheet } from "../../../src/emit/xlsx/data-sheet.js";
import { filteredList } from "../../../src/emit/xlsx/filtered-list.js";
import type { Sheet, SheetCell } from "../../../src/emit/xlsx/sheet.js";
import { fontsOf } from "../../../src/emit/xlsx/style.js";
import { tableSheet } from "../../../src/emit/xlsx/table-sheet.js";
import { emitXlsx } from "../../../src/emit/xlsx/workbook.js";
import { writeWorkbook } from "../../../src/emit/xlsx/write-workbook.js";
import { cellName } from "../../../src/ooxml/address.js";
import { TEMPLATES } from "../../../src/templates/choose.js";
import { dressedReport } from "../../support/dressed-report.js";
import { randomReport, write } from "../../support/random-report.js";

/** What exceljs, which wrote none of it, says of a cell. */
function readCell(cell: Cell) {
  const { value, numFmt = "General", font, alignment, protection, note } = cell;
  const text = typeof note === "string" ? note : note?.texts?.map((piece) => piece.text).join("");
  return { value: contentOf(value), numFmt, font, alignment, locked: protection?.locked ?? true, note: text };
}

function writtenCell({ value, style, note }: SheetCell) {
  const { numFmt = "General", font, alignment, protection } = style;
  // exceljs reads whole sizes only.
  const read = font && { ...font, ...(font.size && { size: Math.trunc(font.size) }) };
  return { value: contentOf(value), numFmt, font: read, alignment, locked: protection?.locked ?? true, note };
}

function contentOf(value: Cell["value"]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("richText" in value) return value.richText.map(({ text, font }) => [text, font?.name]);
  // exceljs leaves a result of 0 out.
  return "formula" in value ? { formula: value.formula, result: value.result ?? 0 } : value;
}

function expectRead(sheet: Worksheet, { cells, widths, heights, ...made }: Sheet): void {
  expect(sheet.name).toBe(made.name);
  for (const cell of cells) {
    const read = sheet.getCell(cell.row, cell.column);
    expect(readCell(read), `${sheet.name} ${read.address}`).toEqual(writtenCell(cell));
    const [bottom, right] = [cell.row + cell.rowspan - 1, cell.column + cell.colspan - 1];
    const last = sheet.getCell(bottom, right);
    expect(last.master.address).toBe(cellName(cell.row, cell.column));
    expect(last.border).toEqual(cell.style.border);
  }
  expect(widths.map((_, index) => sheet.getColumn(index + 1).width)).toEqual(widths);
  expect(heights.map((_, index) => sheet.getRow(index + 1).height)).toEqual(heights);
  const { printArea: _, printTitlesRow: __, cellComments: ___, ...page } = made.page;
  expect(sheet.pageSetup).toMatchObject(page);
  expect(sheet.headerFooter).toMatchObject(made.margins);
  expect(sheet.views[0]?.state).toBe(made.frozenRows > 0 ? "frozen" : "normal");
  const { sheetProtection } = sheet as unknown as { sheetProtection?: { sheet: boolean } };
  expect(sheetProtection?.sheet ?? false).toBe(made.isProtected);
}

test("cells that do not come in the order of their rows are refused, not written at another place", async () => {
  const cell = (row: number): SheetCell => ({
    row,
    column: 1,
    rowspan: 1,
    colspan: 1,
    value: row,
    style: {},
  });
  const list = filteredList({ name: "甲", head: ["乙"], widths: [9], rows: [["丙"]], margins: {} });
  const properties = { title: "甲", subject: "甲", creator: "甲", date: "2022-12-31T00:00:00Z" };
  const written = (...rows: number[]) => writeWorkbook(properties, [{ ...list, cells: rows.map(cell) }]);
  await expect(written(1, 2)).resolves.toBeInstanceOf(Uint8Array);
  await expect(written(2, 1)).rejects.toThrow("order of their rows");
});

describe("what another program reads is what was laid out", () => {
  const texts = fc.oneof(
    randomReport()
      .map(write)
      .map(({ text }) => text),
    ...TEMPLATES.map((template) => dressedReport(template)),
  );

  test("of any report", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { document } = compile(
          { name: "data.yaml", bytes: new TextEncoder().encode(text) },
          { draft: true },
        );
        fc.pre(document !== undefined);
        const { title, draft, tables, data, style } = document;
        const workbook = new Workbook();
        // exceljs's types take Node's buffers only.
        await workbook.xlsx.load((await emitXlsx(document)) as unknown as ArrayBuffer);
        const fonts = fontsOf(style);
        const heading = { title, fonts, ...(draft && { draft }) };
        expect(workbook.worksheets).toHaveLength(tables.length + 1);
        tables.forEach((table, index) => {
          const sheet = workbook.worksheets[index]!;
          const made = tableSheet(table, { ...heading, name: "" });
          // The heading is that of the part, which the sheet alone does not know.
          expectRead(sheet, { ...made, margins: { differentOddEven: true } });
          for (const { name, row, column } of made.names)
            expect(workbook.definedNames.getRanges(name).ranges).toEqual([
              `'${made.name}'!$${cellName(row, column).replace(/\d/, "$$$&")}`,
            ]);
        });
        expectRead(workbook.worksheets.at(-1)!, dataSheet(data, heading));
      }),
      { numRuns: 12 },
    );
  });
});
