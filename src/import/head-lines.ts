import type { DataLine } from "./align.js";
import type { GridCell } from "./grid.js";
import { likeness } from "./likeness.js";
import type { StatutoryRow } from "./statutory-labels.js";

/**
 * The rows of heads that a line stands under: the nearest ones above it that name a column of its figures.
 *
 * @param aligned what each line is; undefined for heads
 */
export function headsOver(
  lines: readonly DataLine[],
  index: number,
  aligned: readonly unknown[],
  row: StatutoryRow,
): DataLine[] {
  let bottom = index;
  while (bottom > 0 && aligned[bottom - 1] !== undefined) bottom--;
  let top = bottom;
  while (top > 0 && aligned[top - 1] === undefined) top--;
  const heads = lines.slice(top, bottom);
  return top === 0 || heads.some((line) => names(line, row)) ? heads : headsOver(lines, top, aligned, row);
}

/** The first rows of heads of a table that name a column of the row's figures. */
export function firstHeads(
  lines: readonly DataLine[],
  aligned: readonly unknown[],
  row: StatutoryRow,
): DataLine[] {
  const from = lines.findIndex((line, at) => aligned[at] === undefined && names(line, row));
  if (from === -1) return [];
  const below = aligned.findIndex((target, at) => at > from && target !== undefined);
  return headsOver(lines, below === -1 ? lines.length : below, aligned, row);
}

function names({ cells }: DataLine, { figures }: StatutoryRow): boolean {
  return cells.some(({ text }) => figures.some(({ heads }) => likeness(text, heads.at(-1) ?? "") > 0));
}

/** The head above a cell that names the column of a figure. */
export function headOver(
  { column }: GridCell,
  heads: readonly DataLine[],
  { heads: labels }: StatutoryRow["figures"][number],
): GridCell | undefined {
  return heads
    .map(({ row }) => row[column - 1])
    .findLast((head) => head !== undefined && likeness(head.text, labels.at(-1) ?? "") > 0);
}
