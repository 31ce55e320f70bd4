import type { FigureCell } from "../templates/template.js";

/**
 * What a finding calls missing figures of a table: their rows, or the one column that they all are; where the table has one row
 * (table 四), row and column.
 *
 * @param all figures of the table
 * @returns the first figure of each name
 */
export function namesOf(missing: readonly FigureCell[], all: readonly FigureCell[]): Map<string, string> {
  const [first] = missing;
  const isColumn =
    missing.length > 1 && all.every((cell) => (cell.column === first?.column) === missing.includes(cell));
  const isOneRow = all.every(({ figure }) => figure.startsWith("reviewAndLitigation."));
  const names = new Map<string, string>();
  for (const { row, column, figure } of missing) {
    const inRow = isOneRow ? `${row} · ${column}` : row;
    names.set(isColumn ? column : inRow, figure);
  }
  return names;
}
