import type { GridCell } from "./grid.js";
import { explained, hasDigit, likeness, shortened } from "./likeness.js";
import type { StatutoryRow } from "./statutory-labels.js";

/** A row of a page's table: all its cells, and what stands behind its last label. */
export interface DataLine {
  row: readonly (GridCell | undefined)[];
  cells: GridCell[];
  label?: GridCell;
  values: GridCell[];
}

export function hasNumbers({ values }: DataLine): boolean {
  return values.some(({ text }) => hasDigit(text));
}

/**
 * Finds for each line the row of the statutory table that it is: by the likeness of their labels, both in the official order, so
 * that 3.其他 is found though other labels are called 其他 too. A line may also stand for a whole group.
 *
 * @returns for each line the index of its row, the label of its group, or undefined
 */
export function alignRows(
  rows: readonly StatutoryRow[],
  lines: readonly DataLine[],
  groups: readonly string[],
): (number | string | undefined)[] {
  const scores = lines.map((line) => rows.map((row) => scoreOf(line, row)));
  // best[i][j]: the greatest likeness of the first i lines and the first j rows.
  const best = Array.from({ length: lines.length + 1 }, () => new Array<number>(rows.length + 1).fill(0));
  for (let i = 1; i <= lines.length; i++) {
    for (let j = 1; j <= rows.length; j++) {
      const score = scores[i - 1]![j - 1]!;
      const matched = score > 0 ? best[i - 1]![j - 1]! + score : 0;
      best[i]![j] = Math.max(best[i - 1]![j]!, best[i]![j - 1]!, matched);
    }
  }
  const found = new Array<number | string | undefined>(lines.length).fill(undefined);
  for (let i = lines.length, j = rows.length; i > 0 && j > 0; ) {
    const score = scores[i - 1]![j - 1]!;
    if (score > 0 && best[i]![j] === best[i - 1]![j - 1]! + score) {
      found[i - 1] = j - 1;
      i--;
      j--;
    } else if (best[i]![j] === best[i - 1]![j]) i--;
    else j--;
  }
  const placed = withRowsOutOfOrder(found, rows, lines);
  return placed.map((target, index) => {
    const line = lines[index]!;
    const group = groups.find((label) => line.label && likeness(line.label.text, label) > 0);
    return target ?? (line.values.length > 1 ? group : undefined);
  });
}

/** Rows in another order than the official one are found by their exact words, where only one row has them. */
function withRowsOutOfOrder(
  found: readonly (number | string | undefined)[],
  rows: readonly StatutoryRow[],
  lines: readonly DataLine[],
): (number | string | undefined)[] {
  const isSame = (line: DataLine, row: StatutoryRow) => scoreOf(line, row) === 1;
  return found.map((target, index) => {
    const line = lines[index]!;
    if (target !== undefined || !line.label) return target;
    const [only, ...others] = rows.flatMap((row, at) => (isSame(line, row) ? [at] : []));
    if (only === undefined || others.length > 0 || found.includes(only)) return target;
    const same = lines.filter((other) => isSame(other, rows[only]!));
    return same.length === 1 ? only : target;
  });
}

/** A row without a word or a figure, where the only row of a table is looked for. */
const BLANK = 0.5;

function scoreOf({ label, cells, values }: DataLine, row: StatutoryRow): number {
  // Heads have no values behind their last label, or too few of them.
  if (values.length * 2 < row.figures.length || values.length === 0) return 0;
  if (row.label === "") {
    if (label || cells.length * 2 < row.figures.length) return 0;
    return values.every(({ text }) => text === "") ? BLANK : 1;
  }
  if (!label) return 0;
  const { text } = label;
  return likeness(text, row.label) || shortened(text, row.label) || explained(text, row.label);
}
