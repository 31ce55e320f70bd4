import type Workbook from "../../../generated/exceljs.js";
import type { Cell, CellValue, Style, Worksheet } from "../../../generated/exceljs.js";
import type { StatutoryTable, TableCell, TableFigure } from "../../document.js";
import { cellName } from "../../ooxml/address.js";
import { differenceFormula, type FigureCells, figureCells, nameFigures, sumFormula } from "./formula.js";
import { addValidations, protectSheet } from "./input.js";
import { cellText, cellWidth, IN_NOTE, isLegible, type Layout, layOut, POINTS_PER_UNIT } from "./measure.js";
import { a4, orientationFor, type PageHeading, pageMargins } from "./page.js";
import { type Fonts, greenWhere, INPUT, numberFormat, numberStyle, redUnless, textStyle } from "./style.js";

/** What a form to fill in has beyond the finished table: coloured inputs, and help on the labels. */
export interface FormTable {
  /** What to count, for a label of the table. */
  helpOn(cell: TableCell): string | undefined;
}

/**
 * Adds the sheet of a statutory table: its grid from A1, the balance line below, ready for printing, its totals and
 * labels protected.
 */
export async function addTableSheet(
  workbook: Workbook,
  table: StatutoryTable,
  heading: PageHeading,
  form?: FormTable,
): Promise<void> {
  const sheet = workbook.addWorksheet(table.name);
  const figures = figureCells(table);
  const cells = [...table.cells, ...balanceLabel(table)];
  const layout = layOut(table, cells);
  setSizes(sheet, layout);
  const sheetOfCells = { sheet, figures, layout, fonts: heading.fonts, ...(form && { form }) };
  for (const cell of cells) addCell(sheetOfCells, cell);
  addBalances(sheet, table, figures, heading.fonts);
  addValidations(sheet, table, form !== undefined);
  nameFigures(workbook, table);
  setPage(sheet, table, layout, heading);
  // Notes of a form are help; what is printed with it are the remarks of a finished table.
  if (form) sheet.pageSetup.cellComments = "None";
  await protectSheet(sheet);
}

interface Target {
  sheet: Worksheet;
  figures: FigureCells;
  layout: Layout;
  fonts: Fonts;
  form?: FormTable;
}

function setSizes(sheet: Worksheet, { widths, heights }: Layout): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  heights.forEach((height, index) => {
    sheet.getRow(index + 1).height = height;
  });
}

function addCell(target: Target, cell: TableCell): void {
  const { sheet, fonts, form } = target;
  const [top, left] = [cell.row + 1, cell.column + 1];
  const written = sheet.getCell(top, left);
  if (cell.figure) addFigure(target, written, cell);
  else {
    written.value = textValue(cell, fonts);
    written.style = textStyle(cell.align, fonts);
    const help = form?.helpOn(cell);
    if (help) written.note = { texts: [{ text: help, font: fonts.text }] };
  }
  if (cell.rowspan === 1 && cell.colspan === 1) return;
  // After the style: exceljs copies it to the covered cells, whose borders close the frame.
  sheet.mergeCells(top, left, cell.row + cell.rowspan, cell.column + cell.colspan);
}

/** A string is never taken for a formula, whatever it begins with: exceljs knows formulas by their type only. */
function textValue(cell: TableCell, { text, note }: Fonts): CellValue {
  if (!cell.runs.some((run) => run.note)) return cellText(cell);
  return { richText: cell.runs.map((run) => ({ text: run.text, font: run.note ? note : text })) };
}

/**
 * A total is live, and locked, only while it is right: in a draft with a wrong one the sheet shows what the .docx
 * shows, red until it is corrected, here or in the cells that it adds up.
 */
function addFigure(target: Target, written: Cell, cell: TableCell): void {
  const { sheet, figures, fonts, layout, form } = target;
  const typed = cell.figure!.value;
  const value = typed === "" ? null : Number(typed);
  const sum = cell.figure!.sumOf?.length ? sumFormula(figures, cell.figure!.sumOf) : undefined;
  const live = sum !== undefined && (value === null || sum.result === value);
  written.value = sum && live ? sum : value;
  const more = { protection: { locked: live }, ...(form && !live && { fill: INPUT }) };
  setFigureStyle(written, cell, cellWidth(cell, layout.widths), fonts, more);
  if (!sum || live) return;
  const ref = cellName(cell.row + 1, cell.column + 1);
  sheet.addConditionalFormatting({ ref, rules: [redUnless(sum.formula)] });
}

function setFigureStyle(
  written: Cell,
  cell: TableCell,
  width: number,
  fonts: Fonts,
  more: Partial<Style>,
): void {
  const { value, printedUnit: unit = "", remark, signed } = cell.figure!;
  if (value === "") {
    written.style = numberStyle(cell.align, emptyFormat(cell.figure!), fonts, more);
    return;
  }
  const complete = numberFormat(value, remark === undefined ? unit : `${unit}（${remark}）`, signed);
  const shown = complete !== undefined && (remark === undefined || isLegible(cell, width));
  const format = shown ? complete : numberFormat(value, unit + IN_NOTE, signed)!;
  written.style = numberStyle(cell.align, format, fonts, more);
  if (remark === undefined || shown) return;
  written.note = { texts: [{ text: remark, font: fonts.text }] };
}

/** For a number that is still to come, with as many decimals as somebody types. */
function emptyFormat({ kind, signed }: TableFigure): string {
  if (signed) return "+General;-General;0";
  return kind === "count" ? "0" : "General";
}

function setPage(
  sheet: Worksheet,
  table: StatutoryTable,
  { widths, heights }: Layout,
  heading: PageHeading,
): void {
  const width = widths.reduce((sum, each) => sum + each, 0) * POINTS_PER_UNIT;
  const height = heights.reduce((sum, each) => sum + each, 0);
  const last = sheet.getColumn(widths.length).letter;
  Object.assign(sheet.pageSetup, {
    ...a4(orientationFor(width, height)),
    fitToHeight: 1,
    // Colours are for the screen.
    blackAndWhite: true,
    // exceljs writes a $ before either end and leaves the rest as it is.
    printArea: `A$1:${last}$${heights.length}`,
    ...(table.headerRows > 0 && { printTitlesRow: `1:${table.headerRows}` }),
    // Notes hold remarks too long for a cell; printed, they follow on a page of their own.
    cellComments: "atEnd",
  });
  Object.assign(sheet.headerFooter, pageMargins(heading));
  const frozen = table.headerRows > 0 && { state: "frozen" as const, ySplit: table.headerRows };
  sheet.views = [{ ...frozen, showGridLines: false }];
}

/** The identity of 三 (国办公开办函〔2021〕30号: 第一项加第二项之和，等于第三项加第四项之和), solved for zero. */
const LABEL = "勾稽关系（第一项+第二项-第三项-第四项=0）";

/** The cell stays a number, the difference, and shows 平衡 for none. */
const FORMAT = '+0;-0;"平衡"';

/** The label left of the first balance, as one more cell of the grid. */
function balanceLabel(table: StatutoryTable): TableCell[] {
  if (table.balances.length === 0) return [];
  const colspan = Math.min(...table.balances.map((balance) => balance.column));
  const place = { row: table.rows, column: 0, rowspan: 1, colspan };
  return [{ ...place, role: "label", align: "center", runs: [{ text: LABEL }] }];
}

/** Adds the balance line below a table: for each identity a live formula that shows 平衡 or the difference. */
function addBalances(sheet: Worksheet, table: StatutoryTable, figures: FigureCells, fonts: Fonts): void {
  for (const { column, left, right } of table.balances) {
    const cell = sheet.getCell(table.rows + 1, column + 1);
    cell.value = differenceFormula(figures, left, right);
    cell.style = numberStyle("center", FORMAT, fonts);
  }
  const columns = table.balances.map(({ column }) => column);
  if (columns.length === 0) return;
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const ref = `${cellName(table.rows + 1, first + 1)}:${cellName(table.rows + 1, last + 1)}`;
  sheet.addConditionalFormatting({ ref, rules: [greenWhere("0"), redUnless("0")] });
}
