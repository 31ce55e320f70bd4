import type { StatutoryTable, TableCell } from "../../document.js";
import { headMargin } from "./head-lines.js";
import { lineCount } from "./measure.js";
import { TABLE_SIZE, TABLE_SIZES, tableLine } from "./styles.js";

/** Least height of a row in twips (6 mm). */
export const ROW_HEIGHT = 340;

/** Left and right margin in twips of cells that hold text; number columns have none. */
export const LABEL_MARGIN = 57;

/** Upper and lower cell margin in twips: seen only in rows of several lines. */
export const ABOVE = 25;

/** Thickness in twips of the rule (0.5 pt) that belongs to each row. */
const RULE = 10;

/** Height in twips of a row of one line at a size in half-points. */
export function leastRowHeight(half: number): number {
  return tableLine(half) + 2 * ABOVE + RULE;
}

/** Head cells narrower than this, in twips, head a number column and have no side margins either. */
const NUMBER_COLUMN = 1000;

/** Width in twips of the columns that a cell covers. */
export function spanWidth({ columnWidths }: StatutoryTable, { column, colspan }: TableCell): number {
  let width = 0;
  for (let each = column; each < column + colspan; each++) width += columnWidths[each] ?? 0;
  return width;
}

/** Side margin in twips of a cell at a size in half-points; a head has the one at which it breaks by sense. */
export function sideMargin(table: StatutoryTable, cell: TableCell, size: number): number {
  const width = spanWidth(table, cell);
  const isText = cell.role === "label" || (cell.role === "head" && width >= NUMBER_COLUMN);
  const margin = isText ? LABEL_MARGIN : 0;
  if (cell.role !== "head") return margin;
  return headMargin(cell.runs.map(({ text }) => text).join(""), { width, margin, size }) ?? margin;
}

/**
 * The largest size in half-points, for the whole table, at which every number stands on one line. A column of 571
 * twips holds 4 digits at 10.5 pt, 6 at 9, 7 at 7.5 and 8 at 6.5; remarks behind the numbers may wrap.
 */
export function figureSize(table: StatutoryTable): number {
  const fits = (half: number): boolean =>
    table.cells.every((cell) => {
      if (cell.figure === undefined) return true;
      const digits = cell.figure.value.length * half * 5;
      const width = spanWidth(table, cell);
      // 10.5 pt is for numbers with air around them; the smaller sizes fill the column up to its rules.
      return digits <= (half === TABLE_SIZE ? width * 0.88 : width - 20);
    });
  return TABLE_SIZES.find(fits) ?? TABLE_SIZES.at(-1)!;
}

/** Height in twips of the table at a size in half-points, as estimated from the lines of its cells. */
export function tableHeight(table: StatutoryTable, half: number, rowHeight = ROW_HEIGHT): number {
  const heights = new Array<number>(table.rows).fill(rowHeight);
  for (const { row, last, lines } of linesOf(table, half)) {
    const needed = lines * tableLine(half) + 2 * ABOVE + RULE;
    let there = 0;
    for (let each = row; each <= last; each++) there += heights[each]!;
    if (needed > there) heights[last]! += needed - there;
  }
  return heights.reduce((total, height) => total + height, RULE);
}

/** The rows of a cell, and how many lines its text takes. */
interface CellLines {
  row: number;
  last: number;
  lines: number;
}

/** A table is looked at in one height of rows after another, whose lines are the same at one size. */
const known = new WeakMap<StatutoryTable, Map<number, readonly CellLines[]>>();

function linesOf(table: StatutoryTable, half: number): readonly CellLines[] {
  const bySize = known.get(table) ?? new Map<number, readonly CellLines[]>();
  known.set(table, bySize);
  const lines = bySize.get(half) ?? measuredLines(table, half);
  bySize.set(half, lines);
  return lines;
}

/** Cells of one row first: what a tall merged cell needs beyond its rows goes to the last of them. */
function measuredLines(table: StatutoryTable, half: number): CellLines[] {
  const cells = table.cells.toSorted((a, b) => a.rowspan - b.rowspan);
  return cells.map((cell) => {
    const width = (spanWidth(table, cell) - 2 * sideMargin(table, cell, half)) / (half * 10);
    const lines = lineCount(cell.runs.map((run) => run.text).join(""), width);
    return { row: cell.row, last: cell.row + cell.rowspan - 1, lines };
  });
}
