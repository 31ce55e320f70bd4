import stringWidth from "string-width";

/**
 * Rows of cells as lines whose columns line up on a terminal, in Chinese too: two spaces between columns, none at the end.
 *
 * @param toTheRight whether a column's cells stand at its right edge, as numbers do
 */
export function alignedRows(
  rows: readonly (readonly string[])[],
  toTheRight: (column: number) => boolean,
): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = " ".repeat(widths[column]! - stringWidth(cell));
        return toTheRight(column) ? gap + cell : cell + gap;
      })
      .join("  ")
      .trimEnd(),
  );
}
