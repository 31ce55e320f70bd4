import type { Inline, NarrativeTable } from "../../document.js";
import { sizeInMillimetres } from "../picture-size.js";
import { headMargin } from "./head-lines.js";
import { emWidth } from "./measure.js";
import { cellText, type TableShape } from "./narrative-table-shape.js";
import { paragraph } from "./paragraph.js";
import { tableStyle } from "./styles.js";
import { cellXml, type Row, tableXml } from "./table.js";
import { inlineRuns } from "./text.js";
import type { Typesetting } from "./typesetting.js";

/** Upper and lower cell margin in twips (0.5 mm). */
export const ABOVE_CELL = 30;

/** Columns whose longest cell is at most this many ems are centred, as short entries are in official tables. */
const SHORT = 9;

export function narrativeTable(table: NarrativeTable, shape: TableShape, style: Typesetting): string {
  const { size, widths, margin } = shape;
  const setting = { font: style.fonts.table };
  const short = widths.map((_, index) =>
    [table.header, ...table.rows].every((row) => emWidth(cellText(row[index] ?? [])) <= SHORT),
  );
  const cell = (content: Inline[], index: number, { head, keepNext }: RowPlace): string => {
    const width = widths[index]!;
    const side = head ? headMargin(cellText(content), { width, margin, size }) : undefined;
    const align = head ? "center" : (table.align[index] ?? (short[index] ? "center" : "left"));
    const pictured = content.some(({ type }) => type === "picture");
    const text = inlineRuns(
      pictured ? fitted(content, width - 2 * (side ?? margin)) : content,
      setting,
      style.references,
    );
    return cellXml({
      width,
      margin: side,
      content: paragraph({ style: tableStyle(size), keepNext, align, fits: pictured }, text),
    });
  };
  const row = (cells: Inline[][], place: RowPlace): Row => ({
    head: place.head && table.rows.length > 0,
    cells: widths.map((_, index) => cell(cells[index] ?? [], index, place)),
  });
  const last = table.rows.length - 1;
  // No page ends with the header row and one row below it, and none begins with the last row alone.
  return tableXml(cellText(table.caption ?? []), widths, { side: margin, above: ABOVE_CELL }, [
    row(table.header, { head: true, keepNext: last >= 0 }),
    ...table.rows.map((cells, at) =>
      row(cells, { head: false, keepNext: at < last && (at === 0 || at === last - 1) }),
    ),
  ]);
}

/** Pictures no wider than their cell has room, in twips. */
function fitted(content: readonly Inline[], room: number): Inline[] {
  const most = (room / 1440) * 25.4;
  return content.map((inline) =>
    inline.type === "picture" && sizeInMillimetres(inline.image).width > most
      ? { ...inline, image: { ...inline.image, asked: { millimetres: most } } }
      : inline,
  );
}

/** What of a row decides how its cells are set: whether it is the head, and whether it stays with the next row. */
interface RowPlace {
  head: boolean;
  keepNext: boolean;
}
