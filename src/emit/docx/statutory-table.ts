import type { TableCell as StatutoryCell, StatutoryTable, Style } from "../../document.js";
import type { StatutorySetting } from "./flow.js";
import { paragraph } from "./paragraph.js";
import { ABOVE, sideMargin, spanWidth } from "./statutory-size.js";
import { formStyle } from "./styles.js";
import { cellXml, tableXml } from "./table.js";
import { textRuns } from "./text.js";

/**
 * One of the three statutory tables, cell by cell: spans as gridSpan and vMerge, heading rows repeated,
 * no row split, DXA widths on table, grid and every cell.
 *
 * @param setting size and row height of the whole table
 */
export function statutoryTable(
  table: StatutoryTable,
  { size, rowHeight }: StatutorySetting,
  style: Style,
): string {
  const places = new Map<string, StatutoryCell>();
  for (const cell of table.cells) {
    for (let down = 0; down < cell.rowspan; down += 1) places.set(`${cell.row + down}:${cell.column}`, cell);
  }
  const heads = headRows(table);
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells: string[] = [];
    for (let column = 0; column < table.columnWidths.length; ) {
      const cell = places.get(`${row}:${column}`);
      if (cell === undefined) throw new Error(`${table.id}: no cell at row ${row}, column ${column}`);
      cells.push(formCell(table, cell, row, size, style));
      column += cell.colspan;
    }
    return { head: row < heads, height: rowHeight, cells };
  });
  return tableXml(table.name, table.columnWidths, { side: 0, above: ABOVE }, rows);
}

/** Rows at the top that hold nothing but heads: of table 二 those of its first block. */
function headRows({ headerRows, cells }: StatutoryTable): number {
  const first = cells.filter(({ role }) => role !== "head").map(({ row }) => row);
  return Math.max(headerRows, Math.min(...first));
}

/** The cell as `row` shows it: its text in its first row, an empty continuation below. */
function formCell(
  table: StatutoryTable,
  cell: StatutoryCell,
  row: number,
  size: number,
  style: Style,
): string {
  const isFirst = row === cell.row;
  const margin = isFirst ? sideMargin(table, cell, size) : 0;
  return cellXml({
    width: spanWidth(table, cell),
    columns: cell.colspan,
    merge: cell.rowspan > 1 ? (isFirst ? "restart" : "continue") : undefined,
    margin: margin > 0 ? margin : undefined,
    content: paragraph({ style: formStyle(size, cell.align) }, isFirst ? cellRuns(cell.runs, style) : ""),
  });
}

function cellRuns(runs: StatutoryCell["runs"], { fonts }: Style): string {
  let before = "";
  let written = "";
  for (const { text, note } of runs) {
    const setting = note ? { font: fonts.heading2, style: "TableNote" } : { font: fonts.table };
    written += textRuns(text, setting, { before });
    before = text;
  }
  return written;
}
