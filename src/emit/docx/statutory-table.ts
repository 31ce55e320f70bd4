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
import { BoundedCache } from "./kept.js";
import { gridBorders, sideMargins } from "./narrative-table.js";
import { ABOVE, sideMargin, spanWidth } from "./statutory-size.js";
import { formStyle } from "./styles.js";
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

/** Cells that were written before: most of a table is the same in every report, and continuations and zeros repeat. */
const WRITTEN = new BoundedCache<TableCell>(1000, 500);

/** A cell that docx turns into markup once and not at each use, which takes it longer than all else in a report. */
class WrittenCell extends TableCell {
  private markup: ReturnType<TableCell["prepForXml"]>;

  override prepForXml(context: Parameters<TableCell["prepForXml"]>[0]) {
    this.markup ??= super.prepForXml(context);
    return this.markup;
  }
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
  const { colspan, align } = cell;
  const width = spanWidth(table, cell);
  const margin = isFirst ? sideMargin(table, cell, size) : 0;
  const merge = cell.rowspan > 1 && (isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE);
  const runs = isFirst ? cell.runs : [];
  const key = JSON.stringify([width, colspan, merge, margin, size, align, runs, style.fonts]);
  return WRITTEN.get(
    key,
    () =>
      new WrittenCell({
        width: { size: width, type: WidthType.DXA },
        ...(colspan > 1 ? { columnSpan: colspan } : {}),
        ...(merge ? { verticalMerge: merge } : {}),
        ...(margin > 0 ? { margins: sideMargins(margin) } : {}),
        verticalAlign: "center",
        children: [new Paragraph({ style: formStyle(size, align), children: cellRuns(runs, style) })],
      }),
  );
}

function cellRuns(runs: StatutoryCell["runs"], { fonts }: Style) {
  let before = "";
  return runs.flatMap(({ text, note }) => {
    const setting = note ? { font: fonts.heading2, style: "TableNote" } : { font: fonts.table };
    const children = textRuns(text, setting, { before });
    before = text;
    return children;
  });
}
