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
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: columns }, (_, column) =>
    rows.reduce((widest, row) => Math.max(widest, stringWidth(row[column] ?? "")), 0),
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
