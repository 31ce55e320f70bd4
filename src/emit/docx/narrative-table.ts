import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { Inline, NarrativeTable, Style } from "../../document.js";
import { emWidth, longestWord } from "./measure.js";
import { TEXT_WIDTH } from "./page.js";
import { NARRATIVE_SIZES, tableStyle } from "./styles.js";
import { inlineRuns } from "./text.js";

/** Left and right cell margin in twips (1.4 mm), and above and below (0.5 mm). */
const SIDE = 80;
const ABOVE = 30;

/** Columns whose longest cell is at most this many ems are centred, as short entries are in official tables. */
const SHORT = 9;

/** What decides a column's width, in ems: its longest line and its longest piece that should not be broken. */
interface Column {
  natural: number;
  least: number;
}

/**
 * Size in half-points and column widths in twips for a narrative table: the largest size at which no column must
 * break a word, short columns as wide as their content, the long ones sharing what is left.
 */
export function narrativeTableShape({ header, rows }: NarrativeTable): { size: number; widths: number[] } {
  const columns = header.map((_, index) => measureColumn([header, ...rows].map((row) => row[index] ?? [])));
  const size =
    NARRATIVE_SIZES.find((half) => sum(columns.map((c) => cellWidth(c.least, half))) <= TEXT_WIDTH) ??
    NARRATIVE_SIZES.at(-1)!;
  return { size, widths: shareWidth(columns, size) };
}

/** The table as Word, WPS and LibreOffice agree on it: DXA widths on table, grid and every cell, fixed layout. */
export function narrativeTable(table: NarrativeTable, style: Style): Table {
  const { size, widths } = narrativeTableShape(table);
  const setting = { font: style.fonts.table };
  const short = widths.map((_, index) =>
    [table.header, ...table.rows].every((row) => emWidth(plainText(row[index] ?? [])) <= SHORT),
  );
  const cell = (content: Inline[], index: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      verticalAlign: "center",
      children: [
        new Paragraph({
          style: tableStyle(size),
          alignment: head ? AlignmentType.CENTER : (table.align[index] ?? (short[index] ? "center" : "left")),
          children: inlineRuns(content, setting),
        }),
      ],
    });
  const row = (cells: Inline[][], head: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      keepNext,
      ...(head && table.rows.length > 0 ? { tableHeader: true } : {}),
      children: widths.map((_, index) => cell(cells[index] ?? [], index, head)),
    });
  return new Table({
    style: "TableGrid",
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: gridBorders(),
    margins: { left: SIDE, right: SIDE, top: ABOVE, bottom: ABOVE, marginUnitType: WidthType.DXA },
    // No page ends with the header row, and none begins with the last row alone.
    rows: [
      row(table.header, true, table.rows.length > 0),
      ...table.rows.map((cells, at) => row(cells, false, at === table.rows.length - 2)),
    ],
  });
}

/** Single black lines of 0.5 pt around and inside a table. */
export function gridBorders() {
  const line = { style: "single", size: 4, color: "000000" } as const;
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}

function measureColumn(cells: Inline[][]): Column {
  const lines = cells.flatMap((content) => plainText(content).split("\n"));
  return {
    natural: Math.max(1, ...lines.map(emWidth)),
    // A URL may be broken; four characters keep a heading such as 上线时间 on a line or two.
    least: Math.max(
      1,
      ...lines.map((text) => Math.min(12, Math.max(longestWord(text), Math.min(4, emWidth(text))))),
    ),
  };
}

function shareWidth(columns: Column[], size: number): number[] {
  const natural = columns.map((column) => cellWidth(column.natural, size));
  const least = columns.map((column) => cellWidth(column.least, size));
  const total = sum(natural);
  if (total <= TEXT_WIDTH) return exactly(natural.map((width) => (width * TEXT_WIDTH) / total));
  // Columns that need less than an even share get what they need; the others divide the rest by the square root of
  // their length, which keeps a long column from starving the next longest.
  const widths: (number | undefined)[] = natural.map(() => undefined);
  for (let changed = true; changed; ) {
    changed = false;
    const indexes = [...natural.keys()].filter((index) => widths[index] === undefined);
    // Nothing is left where even the least widths are too much: exactly() then shrinks them all.
    const left = Math.max(0, TEXT_WIDTH - sum(widths.map((width) => width ?? 0)));
    const weight = sum(indexes.map((index) => Math.sqrt(natural[index]!)));
    for (const index of indexes) {
      const share = (left * Math.sqrt(natural[index]!)) / weight;
      if (natural[index]! <= left / indexes.length) widths[index] = natural[index]!;
      else if (share < least[index]!) widths[index] = least[index]!;
      else continue;
      changed = true;
      break;
    }
    if (!changed) {
      for (const index of indexes) widths[index] = (left * Math.sqrt(natural[index]!)) / weight;
    }
  }
  return exactly(widths.map((width) => width!));
}

/** Whole twips that add up to the text block. */
function exactly(widths: number[]): number[] {
  const scale = TEXT_WIDTH / sum(widths);
  const whole = widths.map((width) => Math.max(1, Math.floor(width * scale)));
  whole[whole.length - 1]! += TEXT_WIDTH - sum(whole);
  return whole;
}

function cellWidth(ems: number, size: number): number {
  // Half an em of air: Latin widths are estimates.
  return (ems + 0.5) * size * 10 + 2 * SIDE;
}

function plainText(content: Inline[]): string {
  return content.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
