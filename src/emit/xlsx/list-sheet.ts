import type Workbook from "../../../generated/exceljs.js";
import type { Worksheet } from "../../../generated/exceljs.js";
import { lineCount, rowHeight, writableWidth } from "./measure.js";
import { a4, pageMargins } from "./page.js";
import { fixedTextStyle, numberFormat, numberStyle, STANDARD_FONTS } from "./style.js";

/** A number by its decimal digits, with its live formula if it has one. */
export interface NumberCell {
  digits: string;
  formula?: string;
  /** Shown behind the digits. */
  mark?: string;
}

/** A formula whose result is a rate or a word. */
interface FormulaCell {
  formula: string;
  result: number | string;
  format: string;
}

export type ListCell = string | NumberCell | FormulaCell;

export interface List {
  name: string;
  head: readonly string[];
  /** Excel's unit. */
  widths: readonly number[];
  rows: readonly (readonly ListCell[])[];
  /** Columns from the left that stay in view. */
  frozen?: number;
}

/** Points above and below a row's text together. */
const AIR = 6;

/** Adds a sheet with a header row and a row for each entry, set up for filtering and printing. */
export function addList(
  workbook: Workbook,
  { name, head, widths, rows, frozen = 0 }: List,
  title: string,
): Worksheet {
  const sheet = workbook.addWorksheet(name);
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = writableWidth(width);
  });
  [head, ...rows].forEach((row, index) => {
    row.forEach((cell, column) => {
      putCell(sheet, index + 1, column + 1, cell, index === 0 ? "center" : "left");
    });
    const lines = row.map((cell, column) =>
      typeof cell === "string" ? lineCount(cell, widths[column]!) : 1,
    );
    sheet.getRow(index + 1).height = rowHeight(Math.max(...lines), AIR);
  });
  const last = sheet.getColumn(head.length).letter;
  sheet.views = [{ state: "frozen", ySplit: 1, ...(frozen > 0 && { xSplit: frozen }) }];
  Object.assign(sheet.pageSetup, a4("landscape"), {
    fitToHeight: 0,
    printArea: `A$1:${last}$${rows.length + 1}`,
    printTitlesRow: "1:1",
  });
  pageLines(sheet, title, name);
  return sheet;
}

export function putCell(
  sheet: Worksheet,
  row: number,
  column: number,
  value: ListCell,
  align: "left" | "center",
): void {
  const cell = sheet.getCell(row, column);
  if (typeof value === "string") {
    cell.value = value;
    cell.style = fixedTextStyle(align);
    return;
  }
  if ("result" in value) {
    cell.value = { formula: value.formula, result: value.result };
    cell.style = numberStyle("center", value.format);
    return;
  }
  const { digits, formula, mark } = value;
  const result = Number(digits);
  cell.value = formula === undefined ? result : { formula, result };
  cell.style = numberStyle("center", numberFormat(digits, mark)!);
}

/** Sets the page's header and its number. */
export function pageLines(sheet: Worksheet, title: string, name: string): void {
  Object.assign(sheet.headerFooter, pageMargins({ title, name, fonts: STANDARD_FONTS }));
}
