import type { ReadCell } from "../diagnostics/codes.js";

/** Cells of a table in groups that have the same text and were read as the same number. */
export function alikeCells(cells: readonly ReadCell[]): ReadCell[][] {
  const groups = new Map<string, ReadCell[]>();
  for (const cell of cells) {
    const key = `${cell.found}\0${cell.value}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()];
}
