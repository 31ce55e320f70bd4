import stringWidth from "string-width";

/**
 * Lays rows of cells out as lines with aligned columns, two spaces apart and none at the end. Chinese characters
 * count as two columns.
 *
 * @param toTheRight whether a column is aligned to the right, as numbers are
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
