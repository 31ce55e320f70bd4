import { eastAsianWidth } from "get-east-asian-width";
import type { StatutoryTable, TableCell } from "../../document.js";
import { BoundedCache } from "../../text/bounded-cache.js";

/**
 * Column widths in Excel's unit (one digit of the font of Normal, 宋体 10.5: 7 pixels) and row heights in points.
 */
export interface Layout {
  widths: number[];
  heights: number[];
}

/** Points of one unit of column width on paper. */
export const POINTS_PER_UNIT = 5.25;

/** Holds eight digits of 宋体 10.5 with some air. */
const NUMBER_COLUMN = 9.5;
/** A remark widens its column up to this and may be shrunk to the scale; a longer one becomes the cell's note. */
const REMARK_COLUMN = 30;
const LEGIBLE_SCALE = 0.75;
/** Printed after a number whose remark is in the cell's note. */
export const IN_NOTE = "（见批注）";
/** What cell margins and rounding take from a column's width. */
export const PADDING = 1.5;
const NEVER_FIRST = "，。、；：！？）》”’,.;:!?)";
const LINE = 14.25;
/** Excel's own limit. */
const MAX_HEIGHT = 409;
const AIR = 6.75;

/** The characters of a text, one by one. */
interface Measured {
  /** Width of each, in half-width columns. */
  widths: Uint8Array;
  /** 1 for a character that may not begin a line. */
  never: Uint8Array;
}

/** Cached, because labels are the same in every report and are measured at several widths. */
const MEASURED = new BoundedCache<Measured>(1000, 200);

function measured(text: string): Measured {
  return MEASURED.get(text, () => {
    const characters = [...text];
    return {
      widths: Uint8Array.from(characters.map((each) => characterWidth(each))),
      never: Uint8Array.from(characters.map((each) => (NEVER_FIRST.includes(each) ? 1 : 0))),
    };
  });
}

/** Printed width of a text in columns of half a 宋体 character, a digit's width; 5 for `55（含`. */
export function textWidth(text: string): number {
  let width = 0;
  for (const own of measured(text).widths) width += own;
  return width;
}

/**
 * Number of lines of a text in a column of the given width (Excel's unit). Lines break between any two characters,
 * but not before closing punctuation: it moves to the next line with the character before it.
 */
export function lineCount(text: string, columnWidth: number): number {
  const capacity = Math.max(2, columnWidth - PADDING);
  let lines = 1;
  let filled = 0;
  let previous = 0;
  const { widths, never } = measured(text);
  for (let at = 0; at < widths.length; at++) {
    const width = widths[at]!;
    if (filled + width > capacity) {
      lines += 1;
      filled = never[at] === 1 ? previous : 0;
    }
    filled += width;
    previous = width;
  }
  return lines;
}

/** Height in points of a row that holds so many lines of 10.5-point text, `air` above and below them together. */
export function rowHeight(lines: number, air: number): number {
  return Math.min(MAX_HEIGHT, lines * LINE + air);
}

/** Width of all columns that a cell covers. */
export function cellWidth(cell: TableCell, widths: number[]): number {
  return sum(widths.slice(cell.column, cell.column + cell.colspan));
}

/** Whether a cell of this width (Excel's unit) shows its whole text in legible letters, shrunk if necessary. */
export function isLegible(cell: TableCell, width: number): boolean {
  return textWidth(cellText(cell)) * LEGIBLE_SCALE <= width;
}

/** The printed text of a cell. */
export function cellText(cell: TableCell): string {
  return cell.runs.map((run) => run.text).join("");
}

/**
 * Fits the columns and rows of a table to its contents. Neither Excel nor LibreOffice enlarges a row for a merged
 * cell or a column for a number (`####`), so the file must state the right sizes.
 */
export function layOut(table: StatutoryTable, cells: TableCell[]): Layout {
  const widths = table.columnWidths.map((twips) => twips / 20 / POINTS_PER_UNIT);
  for (const cell of cells) {
    if (cell.role !== "figure" || cell.colspan > 1) continue;
    const remarked = cell.figure?.remark !== undefined;
    const inNote = remarked && !isLegible(cell, REMARK_COLUMN);
    const { value = "", printedUnit = "" } = cell.figure ?? {};
    const needed = textWidth(inNote ? value + printedUnit + IN_NOTE : cellText(cell)) + PADDING;
    const limit = remarked ? REMARK_COLUMN : Number.POSITIVE_INFINITY;
    widths[cell.column] = Math.max(widths[cell.column]!, NUMBER_COLUMN, Math.min(needed, limit));
  }
  widenLabels(widths, cells);
  const rounded = widths.map(writableWidth);
  return { widths: rounded, heights: rowHeights(cells, rounded) };
}

/** A column of labels may be widened by up to this, in these steps, for better line breaks. */
const MOST_EXTRA = 8;
const STEP = 0.25;
/** Padding within a column differs from program to program: the values to allow for. */
const TAKEN = [PADDING, 1, 0.5, 0];

/**
 * Widens the last column of labels until no line of a label begins with 、 or other closing punctuation: Excel
 * never breaks a line there, but LibreOffice does.
 */
function widenLabels(widths: number[], cells: TableCell[]): void {
  const last = Math.min(...cells.filter(({ role }) => role === "figure").map(({ column }) => column)) - 1;
  const labels = cells.filter((cell) => cell.role !== "figure" && cell.column + cell.colspan - 1 === last);
  const faultsWith = (extra: number) =>
    sum(labels.map((cell) => badBreaks(cellText(cell), cellWidth(cell, widths) + extra)));
  let best = { extra: 0, faults: faultsWith(0) };
  for (let extra = STEP; extra <= MOST_EXTRA && best.faults > 0; extra += STEP) {
    const faults = faultsWith(extra);
    if (faults < best.faults) best = { extra, faults };
  }
  if (best.extra > 0) widths[last]! += best.extra;
}

/** Number of lines that begin with closing punctuation if a text is broken between any two characters. */
function badBreaks(text: string, columnWidth: number): number {
  const { widths, never } = measured(text);
  let bad = 0;
  for (const taken of TAKEN) {
    let filled = 0;
    for (let at = 0; at < widths.length; at++) {
      if (filled + widths[at]! > columnWidth - taken) {
        filled = 0;
        bad += never[at]!;
      }
      filled += widths[at]!;
    }
  }
  return bad;
}

function rowHeights(cells: TableCell[], widths: number[]): number[] {
  const rows = Math.max(...cells.map((cell) => cell.row + cell.rowspan));
  const heights: number[] = Array(rows).fill(rowHeight(1, AIR));
  // Cells of one row come first, so that a merged cell adds only the height that its rows still lack.
  for (const cell of cells.toSorted((a, b) => a.rowspan - b.rowspan)) {
    if (cell.role === "figure") continue;
    const covered = heights.slice(cell.row, cell.row + cell.rowspan);
    const missing = rowHeight(lineCount(cellText(cell), cellWidth(cell, widths)), AIR) - sum(covered);
    if (missing <= 0) continue;
    covered.forEach((height, index) => {
      heights[cell.row + index] = height + missing / cell.rowspan;
    });
  }
  return heights.map((height) => Math.ceil(height * 4) / 4);
}

/** A width with two decimals that is never 9: exceljs takes 9 for its default and does not write it. */
export function writableWidth(width: number): number {
  const rounded = Math.round(width * 100) / 100;
  return rounded === 9 ? 9.01 : rounded;
}

/** Quotation marks and the like are as wide as Chinese characters in 宋体. */
function characterWidth(character: string): number {
  return eastAsianWidth(character.codePointAt(0)!, { ambiguousAsWide: true });
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
