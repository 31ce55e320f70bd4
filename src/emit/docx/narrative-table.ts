import type { Inline, NarrativeTable } from "../../document.js";
import { TWIPS_PER_MILLIMETRE } from "../../ooxml/lengths.js";
import { sizeInMillimetres } from "../picture-size.js";
import { cellText } from "./cell-lines.js";
import { headSetting } from "./head-lines.js";
import { emWidth } from "./measure.js";
import { rowHeights } from "./narrative-rows.js";
import { SHORT, type TableShape } from "./narrative-table-shape.js";
import { paragraph } from "./paragraph.js";
import { ABOVE_CELL, isStately, isTall } from "./row-height.js";
import { tableStyle } from "./styles.js";
import { cellXml, type Row, tableXml } from "./table.js";
import { inlineRuns } from "./text.js";
import type { Typesetting } from "./typesetting.js";

export function narrativeTable(table: NarrativeTable, shape: TableShape, style: Typesetting): string {
  const { size, widths, margins } = shape;
  const margin = Math.min(...margins);
  const setting = { font: style.fonts.table };
  const short = widths.map((_, index) =>
    table.rows.every((row) => emWidth(cellText(row[index] ?? [])) <= SHORT),
  );
  const cell = (content: Inline[], index: number, { head, keepNext }: RowPlace): string => {
    const width = widths[index]!;
    const own = margins[index]!;
    const { margin: side, lines } = head ? headSetting(cellText(content), { width, margin: own, size }) : {};
    const align = head ? "center" : (table.align[index] ?? (short[index] ? "center" : "left"));
    const room = (width - 2 * own) / (size * 10);
    const pictured = content.some(({ type }) => type === "picture");
    const fitting = pictured ? fitted(content, width - 2 * (side ?? own)) : content;
    const written = lines === undefined ? fitting : onLines(content, lines);
    const text = inlineRuns(written, { ...setting, room }, style.references);
    return cellXml({
      width,
      margin: side ?? (own === margin ? undefined : own),
      content: paragraph({ style: tableStyle(size), keepNext, align, fits: pictured }, text),
    });
  };
  const [, ...heights] = rowHeights(table, shape);
  const stately = heights.map((height) => isStately(height, shape));
  const row = (cells: Inline[][], place: RowPlace, splits = false): Row => ({
    head: place.head && table.rows.length > 0,
    splits,
    cells: widths.map((_, index) => cell(cells[index] ?? [], index, place)),
  });
  const last = table.rows.length - 1;
  // No page ends with the header row and one short row below it, and none begins with the last row alone.
  const kept = (at: number) => at < last && (at === 0 || at === last - 1) && !stately[at] && !stately[at + 1];
  return tableXml(cellText(table.caption ?? []), widths, { side: margin, above: ABOVE_CELL }, [
    row(table.header, { head: true, keepNext: last >= 0 }),
    ...table.rows.map((cells, at) =>
      row(cells, { head: false, keepNext: kept(at) }, isTall(heights[at]!, shape)),
    ),
  ]);
}

/** Limits pictures to the room of their cell in twips. */
function fitted(content: readonly Inline[], room: number): Inline[] {
  const most = room / TWIPS_PER_MILLIMETRE;
  return content.map((inline) =>
    inline.type === "picture" && sizeInMillimetres(inline.image).width > most
      ? { ...inline, image: { ...inline.image, asked: { millimetres: most } } }
      : inline,
  );
}

/** The content with breaks between these lines, if it is one piece of text; otherwise unchanged. */
function onLines(content: Inline[], lines: readonly string[]): Inline[] {
  const [only, ...others] = content;
  if (only?.type !== "text" || others.length > 0) return content;
  return lines.flatMap((text, index): Inline[] => [
    ...(index > 0 ? [{ type: "break" } as const] : []),
    { ...only, text },
  ]);
}

/** What decides how a row's cells are set: whether it is the head, and whether it stays with the next row. */
interface RowPlace {
  head: boolean;
  keepNext: boolean;
}
