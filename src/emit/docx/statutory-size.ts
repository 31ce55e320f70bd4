import type { StatutoryTable, TableCell } from "../../document.js";
import { headMargin } from "./head-lines.js";
import { lineCount } from "./measure.js";
import { REMARK_MARGIN, remarkedLines, remarkSize } from "./remarks.js";
import { spanWidth } from "./statutory-grid.js";
import { TABLE_SIZE, TABLE_SIZES, tableLine } from "./styles.js";

/** How a statutory table is set. */
export interface StatutorySetting {
  /** Half-points of its text. */
  size: number;
  /** Least height of its rows in twips. */
  rowHeight: number;
  /** Marks for its remarks, which then stand below it; undefined if they stand after their numbers. */
  marks?: ReadonlyMap<string, string> | undefined;
  /** Whether it may continue, from block to block, on the next page. */
  parts: boolean;
}

/** Least heights of a row in twips (6 mm and less), the best first. */
export const ROW_HEIGHTS = [340, 320, 300, 290, 275];

/** Left and right margin in twips of cells that hold text; number columns have none. */
const LABEL_MARGIN = 57;

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

/**
 * Side margin in twips of a cell at a size in half-points; a head gets the margin at which it breaks by sense.
 *
 * @param marked whether remarks stand below the table, and marks for them in its cells
 */
export function sideMargin(table: StatutoryTable, cell: TableCell, size: number, marked: boolean): number {
  const width = spanWidth(table, cell);
  if (cell.figure) return cell.figure.remark === undefined || marked ? 0 : REMARK_MARGIN;
  const isText = cell.role === "label" || (cell.role === "head" && width >= NUMBER_COLUMN);
  const margin = isText ? LABEL_MARGIN : 0;
  if (cell.role !== "head") return margin;
  return headMargin(cell.runs.map(({ text }) => text).join(""), { width, margin, size }) ?? margin;
}

/**
 * The largest size in half-points, for the whole table, at which every number stands on one line. A column of 571
 * twips holds 4 digits at 10.5 pt, 6 at 9, 7 at 7.5 and 8 at 6.5. Remarks after the numbers may wrap.
 *
 * @param marked whether marks for the remarks stand in the cells
 */
export function figureSize(table: StatutoryTable, marked = false): number {
  const fits = (half: number): boolean =>
    table.cells.every((cell) => {
      if (cell.figure === undefined) return true;
      const digits = cell.figure.value.length * half * 5;
      const width = spanWidth(table, cell);
      // A mark may go to a line of its own rather than make the whole table smaller than 9 pt.
      const mark = marked && cell.figure.remark !== undefined && half > 18 ? remarkSize(half) * 10 : 0;
      // 10.5 pt is for numbers with air around them; the smaller sizes fill the column up to its rules.
      return digits + mark <= (half === TABLE_SIZE ? width * 0.88 : width - 20);
    });
  return TABLE_SIZES.find(fits) ?? TABLE_SIZES.at(-1)!;
}

/**
 * Height in twips of the table at a size in half-points, as estimated from the lines of its cells.
 *
 * @param marked whether the remarks stand below the table
 */
export function tableHeight(
  table: StatutoryTable,
  half: number,
  { rowHeight = ROW_HEIGHTS[0]!, marked = false }: { rowHeight?: number; marked?: boolean } = {},
): number {
  const heights = new Array<number>(table.rows).fill(rowHeight);
  for (const { row, last, lines } of linesOf(table, half, marked)) {
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

/** Lines of cells by table and size: a table is measured at many row heights, on which its lines do not depend. */
const known = new WeakMap<StatutoryTable, Map<number, readonly CellLines[]>>();

function linesOf(table: StatutoryTable, half: number, marked: boolean): readonly CellLines[] {
  const bySize = known.get(table) ?? new Map<number, readonly CellLines[]>();
  known.set(table, bySize);
  const key = marked ? -half : half;
  const lines = bySize.get(key) ?? measuredLines(table, half, marked);
  bySize.set(key, lines);
  return lines;
}

/**
 * Cells of one row come first, so that the height a merged cell needs beyond its rows goes to the last of them.
 */
function measuredLines(table: StatutoryTable, half: number, marked: boolean): CellLines[] {
  const cells = table.cells.toSorted((a, b) => a.rowspan - b.rowspan);
  return cells.map((cell) => {
    const lines = cellLines(table, cell, half, marked);
    return { row: cell.row, last: cell.row + cell.rowspan - 1, lines };
  });
}

function cellLines(table: StatutoryTable, cell: TableCell, half: number, marked: boolean): number {
  if (cell.figure?.remark !== undefined && !marked) return remarkedLines(table, cell, half);
  if (cell.figure?.remark !== undefined) {
    const ems = (cell.figure.value.length / 2) * half + remarkSize(half);
    return ems * 10 <= spanWidth(table, cell) - 20 ? 1 : 2;
  }
  const width = (spanWidth(table, cell) - 2 * sideMargin(table, cell, half, marked)) / (half * 10);
  return lineCount(cell.runs.map((run) => run.text).join(""), width);
}
