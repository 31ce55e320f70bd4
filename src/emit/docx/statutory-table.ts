import type { TableCell as StatutoryCell, StatutoryTable, Style } from "../../document.js";
import { paragraph } from "./paragraph.js";
import { remarkSize } from "./remarks.js";
import { endsBlock, spanWidth } from "./statutory-grid.js";
import { ABOVE, type StatutorySetting, sideMargin } from "./statutory-size.js";
import { formStyle } from "./styles.js";
import { cellXml, tableXml } from "./table.js";
import { textRuns } from "./text.js";

/**
 * One of the three statutory tables, cell by cell: spans as gridSpan and vMerge, heading rows repeated, no row
 * split, DXA widths on table, grid and every cell.
 *
 * @param setting size and row height of the whole table, marks for its remarks, whether it may be divided
 */
export function statutoryTable(table: StatutoryTable, setting: StatutorySetting, style: Style): string {
  const { rowHeight, parts } = setting;
  const places = new Map<string, StatutoryCell>();
  for (const cell of table.cells) {
    for (let down = 0; down < cell.rowspan; down += 1) places.set(`${cell.row + down}:${cell.column}`, cell);
  }
  // If the table may be divided, each block brings its own heads.
  const heads = parts ? 0 : headRows(table);
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells: string[] = [];
    for (let column = 0; column < table.columnWidths.length; ) {
      const cell = places.get(`${row}:${column}`);
      if (cell === undefined) throw new Error(`${table.id}: no cell at row ${row}, column ${column}`);
      cells.push(formCell(table, cell, { row, ends: parts && endsBlock(table, row), ...setting }, style));
      column += cell.colspan;
    }
    return { head: row < heads, height: rowHeight, cells };
  });
  return tableXml(table.name, table.columnWidths, { side: 0, above: ABOVE }, rows);
}

/** The number of rows at the top that hold only heads; in table 二, those of its first block. */
function headRows({ headerRows, cells }: StatutoryTable): number {
  const first = cells.filter(({ role }) => role !== "head").map(({ row }) => row);
  return Math.max(headerRows, Math.min(...first));
}

/** A cell in one of its rows; `ends` tells whether that row may be the last one on a page. */
interface CellPlace extends StatutorySetting {
  row: number;
  ends: boolean;
}

/** The cell as its row shows it: its text in its first row, an empty continuation below. */
function formCell(table: StatutoryTable, cell: StatutoryCell, place: CellPlace, style: Style): string {
  const { row, ends, size, marks } = place;
  const isFirst = row === cell.row;
  const margin = isFirst ? sideMargin(table, cell, size, marks !== undefined) : 0;
  const setting = { style: formStyle(size, cell.align), ...(ends && { keepNext: false }) };
  return cellXml({
    width: spanWidth(table, cell),
    columns: cell.colspan,
    merge: cell.rowspan > 1 ? (isFirst ? "restart" : "continue") : undefined,
    margin: margin > 0 ? margin : undefined,
    content: paragraph(setting, isFirst ? cellRuns(cell, place, style) : ""),
  });
}

function cellRuns({ runs, figure }: StatutoryCell, { size, marks }: CellPlace, { fonts }: Style): string {
  if (figure?.remark !== undefined) {
    const text = runs.map((run) => run.text).join("");
    const behind = text.length - `（${figure.remark}）`.length;
    const remark = marks?.get(figure.remark) ?? text.slice(behind);
    const small = { font: fonts.table, size: remarkSize(size) };
    return textRuns(text.slice(0, behind), { font: fonts.table }) + textRuns(remark, small, { before: text });
  }
  let before = "";
  let written = "";
  for (const { text, note } of runs) {
    const setting = note ? { font: fonts.heading2, style: "TableNote" } : { font: fonts.table };
    written += textRuns(text, setting, { before });
    before = text;
  }
  return written;
}
