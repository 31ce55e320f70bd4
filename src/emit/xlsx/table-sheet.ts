import type Workbook from "../../../generated/exceljs.js";
import type { Cell, CellValue, Worksheet } from "../../../generated/exceljs.js";
import type { StatutoryTable, TableCell } from "../../document.js";
import { differenceFormula, type FigureCells, figureCells, sumFormula } from "./formula.js";
import { cellText, cellWidth, type Layout, layOut, POINTS_PER_UNIT, textWidth } from "./measure.js";
import { numberFormat } from "./number-format.js";
import { a4, KAI, numberStyle, orientationFor, pageHeader, SONG, textStyle } from "./style.js";

/** The identity of 三 (国办公开办函〔2021〕30号: 第一项加第二项之和，等于第三项加第四项之和), solved for zero. */
const BALANCE_LABEL = "勾稽关系（第一项+第二项-第三项-第四项=0）";

/** A cell note repeats a remark that has to be shrunk further than this to fit its column. */
const LEGIBLE_SCALE = 0.75;

/**
 * Adds the sheet of a statutory table: its grid from A1, the balance line below, ready for printing.
 *
 * @param title of the report, for the page header
 */
export function addTableSheet(workbook: Workbook, table: StatutoryTable, title: string): void {
  const sheet = workbook.addWorksheet(table.name);
  const figures = figureCells(table);
  const cells = [...table.cells, ...balanceLabel(table)];
  const layout = layOut(table, cells);
  setSizes(sheet, layout);
  for (const cell of cells) addCell(sheet, cell, figures, layout);
  for (const { column, left, right } of table.balances) {
    const cell = sheet.getCell(table.rows + 1, column + 1);
    cell.value = differenceFormula(figures, left, right);
    cell.style = numberStyle("center", "0");
  }
  setPage(sheet, table, layout, title);
}

/** The label left of the first balance, as one more cell of the grid. */
function balanceLabel(table: StatutoryTable): TableCell[] {
  if (table.balances.length === 0) return [];
  const colspan = Math.min(...table.balances.map((balance) => balance.column));
  const place = { row: table.rows, column: 0, rowspan: 1, colspan };
  return [{ ...place, role: "label", align: "center", runs: [{ text: BALANCE_LABEL }] }];
}

function setSizes(sheet: Worksheet, { widths, heights }: Layout): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  heights.forEach((height, index) => {
    sheet.getRow(index + 1).height = height;
  });
}

function addCell(sheet: Worksheet, cell: TableCell, figures: FigureCells, { widths }: Layout): void {
  const [top, left] = [cell.row + 1, cell.column + 1];
  const target = sheet.getCell(top, left);
  if (cell.figure) {
    target.value = figureValue(cell, figures);
    setFigureStyle(target, cell, cellWidth(cell, widths));
  } else {
    target.value = textValue(cell);
    target.style = textStyle(cell.align);
  }
  if (cell.rowspan === 1 && cell.colspan === 1) return;
  // After the style: exceljs copies it to the covered cells, whose borders close the frame.
  sheet.mergeCells(top, left, cell.row + cell.rowspan, cell.column + cell.colspan);
}

/** A string is never taken for a formula, whatever it begins with: exceljs knows formulas by their type only. */
function textValue(cell: TableCell): CellValue {
  if (!cell.runs.some((run) => run.note)) return cellText(cell);
  return { richText: cell.runs.map((run) => ({ text: run.text, font: run.note ? KAI : SONG })) };
}

/** A total is live only while it is right: in a draft with a wrong one the sheet shows what the .docx shows. */
function figureValue(cell: TableCell, figures: FigureCells): CellValue {
  const value = Number(cell.figure!.value);
  if (!cell.figure!.sumOf?.length) return value;
  const sum = sumFormula(figures, cell.figure!.sumOf);
  return sum.result === value ? sum : value;
}

function setFigureStyle(target: Cell, cell: TableCell, width: number): void {
  const { value, printedUnit: unit = "", remark, signed } = cell.figure!;
  const text = cellText(cell);
  const complete = numberFormat(value, remark === undefined ? unit : `${unit}（${remark}）`, signed);
  target.style = numberStyle(cell.align, complete ?? numberFormat(value, `${unit}（见批注）`, signed)!);
  if (remark === undefined || (complete && textWidth(text) * LEGIBLE_SCALE <= width)) return;
  target.note = { texts: [{ text: remark, font: SONG }] };
}

function setPage(sheet: Worksheet, table: StatutoryTable, { widths, heights }: Layout, title: string): void {
  const width = widths.reduce((sum, each) => sum + each, 0) * POINTS_PER_UNIT;
  const height = heights.reduce((sum, each) => sum + each, 0);
  const last = sheet.getColumn(widths.length).letter;
  Object.assign(sheet.pageSetup, {
    ...a4(orientationFor(width, height)),
    fitToHeight: 1,
    // exceljs writes a $ before either end and leaves the rest as it is.
    printArea: `A$1:${last}$${heights.length}`,
    ...(table.headerRows > 0 && { printTitlesRow: `1:${table.headerRows}` }),
    // Notes hold remarks too long for a cell; printed, they follow on a page of their own.
    cellComments: "atEnd",
  });
  sheet.headerFooter.oddHeader = pageHeader(title, table.name);
  const frozen = table.headerRows > 0 && { state: "frozen" as const, ySplit: table.headerRows };
  sheet.views = [{ ...frozen, showGridLines: false }];
}
