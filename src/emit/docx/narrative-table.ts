import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { Inline, NarrativeTable, Style } from "../../document.js";
import { headMargin } from "./head-lines.js";
import { emWidth } from "./measure.js";
import { cellText, type TableShape } from "./narrative-table-shape.js";
import { tableStyle } from "./styles.js";
import { inlineRuns } from "./text.js";

/** Upper and lower cell margin in twips (0.5 mm). */
export const ABOVE_CELL = 30;

/** Columns whose longest cell is at most this many ems are centred, as short entries are in official tables. */
const SHORT = 9;

/** The table as Word, WPS and LibreOffice agree on it: DXA widths on table, grid and every cell, fixed layout. */
export function narrativeTable(table: NarrativeTable, shape: TableShape, style: Style): Table {
  const { size, widths, margin } = shape;
  const setting = { font: style.fonts.table };
  const short = widths.map((_, index) =>
    [table.header, ...table.rows].every((row) => emWidth(cellText(row[index] ?? [])) <= SHORT),
  );
  const cell = (content: Inline[], index: number, head: boolean): TableCell => {
    const width = widths[index]!;
    const side = head ? headMargin(cellText(content), { width, margin, size }) : undefined;
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      ...(side === undefined ? {} : { margins: sideMargins(side) }),
      verticalAlign: "center",
      children: [
        new Paragraph({
          style: tableStyle(size),
          alignment: head ? AlignmentType.CENTER : (table.align[index] ?? (short[index] ? "center" : "left")),
          children: inlineRuns(content, setting),
        }),
      ],
    });
  };
  const row = (cells: Inline[][], head: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      keepNext,
      ...(head && table.rows.length > 0 ? { tableHeader: true } : {}),
      children: widths.map((_, index) => cell(cells[index] ?? [], index, head)),
    });
  const last = table.rows.length - 1;
  return new Table({
    style: "TableGrid",
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: gridBorders(),
    margins: {
      left: margin,
      right: margin,
      top: ABOVE_CELL,
      bottom: ABOVE_CELL,
      marginUnitType: WidthType.DXA,
    },
    // No page ends with the header row and one row below it, and none begins with the last row alone.
    rows: [
      row(table.header, true, last >= 0),
      ...table.rows.map((cells, at) => row(cells, false, at < last && (at === 0 || at === last - 1))),
    ],
  });
}

/** Left and right margins of one cell in twips. */
export function sideMargins(side: number) {
  return { left: side, right: side, marginUnitType: WidthType.DXA } as const;
}

/** Single black lines of 0.5 pt around and inside a table. */
export function gridBorders() {
  const line = { style: "single", size: 4, color: "000000" } as const;
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}
