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

/** Whether another block of heads and figures begins below a row, where table 二 may be divided. */
export function endsBlock({ cells, rows, columnWidths }: StatutoryTable, row: number): boolean {
  const next = cells.find((cell) => cell.row === row + 1);
  return row + 1 < rows && next?.role === "head" && next.colspan === columnWidths.length;
}

/** Whether a table is made of blocks, as table 二 is. */
export function isOfBlocks(table: StatutoryTable): boolean {
  return Array.from({ length: table.rows }, (_, row) => row).some((row) => endsBlock(table, row));
}
