import type { StatutoryTable, TableCell } from "../../document.js";

/** Width in twips of the columns that a cell covers. */
export function spanWidth(
  { columnWidths }: StatutoryTable,
  { column, colspan }: Pick<TableCell, "column" | "colspan">,
): number {
  let width = 0;
  for (let each = column; each < column + colspan; each++) width += columnWidths[each] ?? 0;
  return width;
}
