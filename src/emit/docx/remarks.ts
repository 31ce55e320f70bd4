import type { StatutoryTable, TableCell } from "../../document.js";
import { circled, MOST_CIRCLED } from "../../text/numbering.js";
import { lineCount } from "./measure.js";
import { spanWidth } from "./statutory-grid.js";

/** Half-points of the smallest type that a remark is set in (7.5 pt). */
const SMALLEST = 15;

/** Left and right margin in twips of a cell that holds a number and its remark. */
export const REMARK_MARGIN = 28;

/** Lines of a remark after its number: as many as a row has room for, and as many as no row should exceed. */
const [ROOM, MOST] = [2, 4];

/**
 * Half-points of a remark in a table of this size: 9 pt if the table is larger than that, else 7.5 pt, and never
 * larger than the numbers.
 */
export function remarkSize(size: number): number {
  if (size > 18) return 18;
  return Math.min(size, SMALLEST);
}

/** Lines that a number and its remark take in their cell. */
export function remarkedLines(table: StatutoryTable, { figure, ...cell }: TableCell, size: number): number {
  const small = remarkSize(size);
  const width = (spanWidth(table, cell) - 2 * REMARK_MARGIN) / (small * 10);
  // The number is set larger than its remark.
  const more = (figure!.value.length / 2) * (size / small - 1);
  return lineCount(cell.runs.map(({ text }) => text).join(""), width, more);
}

/**
 * Marks for the remarks of a table, each of which then stands once below it: ① for 含个体工商户, wherever that occurs.
 * Undefined if the remarks can stand after their numbers, because hardly one is longer than its cell has room for,
 * or if there are more remarks than circled numbers.
 */
export function numberedRemarks(table: StatutoryTable): ReadonlyMap<string, string> | undefined {
  const remarked = table.cells.filter(({ figure }) => figure?.remark !== undefined);
  const lines = remarked.map((cell) => remarkedLines(table, cell, 18) - 1);
  const long = lines.filter((count) => count > ROOM).length;
  if (long < 2 && !lines.some((count) => count > MOST)) return undefined;
  const remarks = [...new Set(remarked.map(({ figure }) => figure!.remark!))];
  if (remarks.length > MOST_CIRCLED) return undefined;
  return new Map(remarks.map((remark, at) => [remark, circled(at + 1)!]));
}

/** The note below a table whose remarks are numbered; import/remark-notes.ts reads it back. */
export function remarksNote(marks: ReadonlyMap<string, string>): string {
  return `注：${[...marks].map(([remark, mark]) => `${mark}${remark}`).join("；")}。`;
}
