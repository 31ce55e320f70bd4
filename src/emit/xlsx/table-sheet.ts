import type { ConditionalFormattingRule, PageSetup, Style } from "../../../generated/exceljs.js";
import type { StatutoryTable, TableCell, TableFigure } from "../../document.js";
import { cellName, columnName } from "../../ooxml/address.js";
import { differenceFormula, type FigureCells, figureCells, sumFormula } from "./formula.js";
import { validationsOf } from "./input.js";
import { cellText, cellWidth, IN_NOTE, isLegible, type Layout, layOut, POINTS_PER_UNIT } from "./measure.js";
import { a4, orientationFor, type PageHeading, pageMargins } from "./page.js";
import type { CellStyle, CellValue, Sheet, SheetCell } from "./sheet.js";
import { type Fonts, greenWhere, INPUT, numberFormat, numberStyle, redUnless, textStyle } from "./style.js";

/** Additions of a form to the finished table: coloured inputs, and help on the labels. */
interface FormTable {
  /** Help on a label: what to count there. */
  helpOn(cell: TableCell): string | undefined;
}

/**
 * The sheet of a statutory table: its grid from A1, the balance line below, set up for printing, totals and labels
 * protected. The cell of each figure is named by the figure's dotted path: `=applications.newlyReceived.total` in
 * a formula is the same figure as `{{applications.newlyReceived.total}}` in the narrative.
 *
 * Such a path is a legal name in Excel: at most 255 letters, digits and dots, beginning with a letter. Because of
 * its dots it is not read as a cell (`A1`, `R1C1`).
 */
export function tableSheet(
  table: StatutoryTable,
  heading: PageHeading & { texts?: readonly string[] },
  form?: FormTable,
): Sheet {
  const figures = figureCells(table);
  const label = balanceLabel(table);
  const texts = textCells(table, table.rows + label.length, heading.texts ?? []);
  const cells = [...table.cells, ...label, ...texts];
  const layout = layOut(table, cells);
  const target = { figures, layout, fonts: heading.fonts, ...(form && { form }) };
  const made = cells.map((cell): MadeCell => {
    if (texts.includes(cell))
      return { ...placeOf(cell), value: cellText(cell), style: unruled(heading.fonts) };
    return cell.figure ? figureCell(target, cell) : labelCell(target, cell);
  });
  const balances = balanceCells(table, figures, heading.fonts);
  const wrong = made.flatMap(({ row, column, unless }) =>
    unless === undefined ? [] : [{ range: cellName(row, column), rules: [redUnless(unless)] }],
  );
  return {
    name: table.name,
    ...layout,
    cells: [...made, ...balances].toSorted((a, b) => a.row - b.row),
    frozenRows: table.headerRows,
    hasGridLines: false,
    isProtected: true,
    validations: validationsOf(table, form !== undefined),
    conditions: [...wrong, ...balanceConditions(balances)],
    names: table.cells.flatMap(({ row, column, figure }) =>
      figure ? [{ name: figure.path, row: row + 1, column: column + 1 }] : [],
    ),
    page: pageOf(table, layout, form !== undefined),
    margins: pageMargins(heading),
  };
}

interface Target {
  figures: FigureCells;
  layout: Layout;
  fonts: Fonts;
  form?: FormTable;
}

/** A cell, red unless it equals the formula `unless`. */
type MadeCell = SheetCell & { unless?: string };

const placeOf = ({ row, column, rowspan, colspan }: TableCell) => ({
  row: row + 1,
  column: column + 1,
  rowspan,
  colspan,
});

function labelCell({ fonts, form }: Target, cell: TableCell): MadeCell {
  const note = form?.helpOn(cell);
  const style = textStyle(cell.align, fonts);
  return { ...placeOf(cell), value: textValue(cell, fonts), style, ...(note && { note }) };
}

function textValue(cell: TableCell, { text, note }: Fonts): CellValue {
  if (!cell.runs.some((run) => run.note)) return cellText(cell);
  return { richText: cell.runs.map((run) => ({ text: run.text, font: run.note ? note : text })) };
}

/**
 * A total is a locked formula only if the typed total is right or empty. A wrong total in a draft is shown as
 * typed, as in the .docx, and red until it or the cells that it adds up are corrected.
 */
function figureCell({ figures, fonts, layout, form }: Target, cell: TableCell): MadeCell {
  const typed = cell.figure!.value;
  const value = typed === "" ? null : Number(typed);
  const sum = cell.figure!.sumOf?.length ? sumFormula(figures, cell.figure!.sumOf) : undefined;
  const live = sum !== undefined && (value === null || sum.result === value);
  const more = { protection: { locked: live }, ...(form && !live && { fill: INPUT }) };
  return {
    ...placeOf(cell),
    value: sum && live ? sum : value,
    ...figureLook(cell, cellWidth(cell, layout.widths), fonts, more),
    ...(sum && !live && { unless: sum.formula }),
  };
}

function figureLook(
  cell: TableCell,
  width: number,
  fonts: Fonts,
  more: Partial<Style>,
): { style: CellStyle; note?: string } {
  const { value, printedUnit: unit = "", remark, signed } = cell.figure!;
  const styled = (format: string) => numberStyle(cell.align, format, fonts, more);
  if (value === "") return { style: styled(emptyFormat(cell.figure!)) };
  const complete = numberFormat(value, remark === undefined ? unit : `${unit}（${remark}）`, signed);
  const shown = complete !== undefined && (remark === undefined || isLegible(cell, width));
  const style = styled(shown ? complete : numberFormat(value, unit + IN_NOTE, signed)!);
  return { style, ...(remark !== undefined && !shown && { note: remark }) };
}

/** Number format of an empty cell; an amount shows as many decimals as are typed. */
function emptyFormat({ kind, signed }: TableFigure): string {
  if (signed) return "+General;-General;0";
  return kind === "count" ? "0" : "General";
}

function pageOf(
  { headerRows }: StatutoryTable,
  { widths, heights }: Layout,
  isForm: boolean,
): Partial<PageSetup> {
  const width = widths.reduce((sum, each) => sum + each, 0) * POINTS_PER_UNIT;
  const height = heights.reduce((sum, each) => sum + each, 0);
  return {
    ...a4(orientationFor(width, height)),
    fitToHeight: 1,
    // Colours are for the screen only.
    blackAndWhite: true,
    printArea: `A$1:${columnName(widths.length)}$${heights.length}`,
    ...(headerRows > 0 && { printTitlesRow: `1:${headerRows}` }),
    // Notes of a report are remarks too long for a cell: printed on a page at the end. Those of a form are help.
    cellComments: isForm ? "None" : "atEnd",
  };
}

/** The identity of 三 (国办公开办函〔2021〕30号: 第一项加第二项之和，等于第三项加第四项之和), solved for zero. */
const LABEL = "勾稽关系（第一项+第二项-第三项-第四项=0）";

/** The value of the cell is the difference; 0 is shown as 平衡. */
const FORMAT = '+0;-0;"平衡"';

/** The label left of the first balance, as one more cell of the grid. */
function balanceLabel(table: StatutoryTable): TableCell[] {
  if (table.balances.length === 0) return [];
  const colspan = Math.min(...table.balances.map((balance) => balance.column));
  const place = { row: table.rows, column: 0, rowspan: 1, colspan };
  return [{ ...place, role: "label", align: "center", runs: [{ text: LABEL }] }];
}

/**
 * The texts above and below the table in the report, one row each. All are put below it: its grid begins at A1.
 */
function textCells({ columnWidths }: StatutoryTable, from: number, texts: readonly string[]): TableCell[] {
  return texts.map((text, index) => ({
    row: from + index,
    column: 0,
    rowspan: 1,
    colspan: columnWidths.length,
    role: "label",
    align: "left",
    runs: [{ text }],
  }));
}

function unruled(fonts: Fonts): CellStyle {
  return textStyle("left", fonts, { border: {} });
}

/** The balance line below a table: for each identity a live formula that shows 平衡 or the difference. */
function balanceCells(table: StatutoryTable, figures: FigureCells, fonts: Fonts): SheetCell[] {
  return table.balances.map(({ column, left, right }) => ({
    row: table.rows + 1,
    column: column + 1,
    rowspan: 1,
    colspan: 1,
    value: differenceFormula(figures, left, right),
    style: numberStyle("center", FORMAT, fonts),
  }));
}

function balanceConditions(
  balances: readonly SheetCell[],
): { range: string; rules: ConditionalFormattingRule[] }[] {
  const [{ row } = { row: 0 }] = balances;
  const columns = balances.map(({ column }) => column);
  if (columns.length === 0) return [];
  const range = `${cellName(row, Math.min(...columns))}:${cellName(row, Math.max(...columns))}`;
  return [{ range, rules: [greenWhere("0"), redUnless("0")] }];
}
