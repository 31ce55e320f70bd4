import {
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType,
} from "docx";
import type { TableCell as StatutoryCell, StatutoryTable, Style } from "../../document.js";
import type { StatutorySetting } from "./flow.js";
import { gridBorders, sideMargins } from "./narrative-table.js";
import { ABOVE, sideMargin, spanWidth } from "./statutory-size.js";
import { formStyle } from "./styles.js";
import { textRuns } from "./text.js";

/**
 * One of the three tables of the national form, cell by cell: spans as gridSpan and vMerge, heading rows repeated,
 * no row split, DXA widths on table, grid and every cell.
 *
 * @param setting size and row height of the whole table
 */
export function statutoryTable(
  table: StatutoryTable,
  { size, rowHeight }: StatutorySetting,
  style: Style,
): Table {
  const places = new Map<string, StatutoryCell>();
  for (const cell of table.cells) {
    for (let down = 0; down < cell.rowspan; down += 1) places.set(`${cell.row + down}:${cell.column}`, cell);
  }
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells: TableCell[] = [];
    for (let column = 0; column < table.columnWidths.length; ) {
      const cell = places.get(`${row}:${column}`);
      if (cell === undefined) throw new Error(`${table.id}: no cell at row ${row}, column ${column}`);
      cells.push(formCell(table, cell, row, size, style));
      column += cell.colspan;
    }
    return new TableRow({
      cantSplit: true,
      ...(row < table.headerRows ? { tableHeader: true } : {}),
      height: { value: rowHeight, rule: HeightRule.ATLEAST },
      children: cells,
    });
  });
  return new Table({
    style: "TableGrid",
    width: { size: table.columnWidths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: table.columnWidths,
    layout: TableLayoutType.FIXED,
    borders: gridBorders(),
    margins: { left: 0, right: 0, top: ABOVE, bottom: ABOVE, marginUnitType: WidthType.DXA },
    rows,
  });
}

/** The cell as `row` shows it: its text in its first row, an empty continuation below. */
function formCell(
  table: StatutoryTable,
  cell: StatutoryCell,
  row: number,
  size: number,
  style: Style,
): TableCell {
  const isFirst = row === cell.row;
  const margin = isFirst ? sideMargin(table, cell, size) : 0;
  const merge = isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
  return new TableCell({
    width: { size: spanWidth(table, cell), type: WidthType.DXA },
    ...(cell.colspan > 1 ? { columnSpan: cell.colspan } : {}),
    ...(cell.rowspan > 1 ? { verticalMerge: merge } : {}),
    ...(margin > 0 ? { margins: sideMargins(margin) } : {}),
    verticalAlign: "center",
    children: [
      new Paragraph({
        style: formStyle(size, cell.align),
        children: isFirst ? cellRuns(cell, style) : [],
      }),
    ],
  });
}

function cellRuns({ runs }: StatutoryCell, { fonts }: Style) {
  let before = "";
  return runs.flatMap(({ text, note }) => {
    const setting = note ? { font: fonts.heading2, style: "TableNote" } : { font: fonts.table };
    const children = textRuns(text, setting, { before });
    before = text;
    return children;
  });
}
