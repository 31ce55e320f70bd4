import { placed } from "../../layout/statutory-table.js";
import { type StatutoryRow, statutoryRows } from "../statutory-labels.js";
import type { PageContent } from "./content.js";
import { textLines } from "./lines.js";
import type { CellLine, PdfRow, PdfTable } from "./page-html.js";
import type { LocatedTable } from "./text-table.js";
import type { Word } from "./words.js";

/**
 * A table that was found by the places of its words, in the rows and columns of the form: what the pages have of its
 * labels, heads and figures, and the official words over groups of them. Rows that were not found are left out.
 *
 * @param edges where its words begin and end across the page, in points
 */
export function layOut(
  { statutory, rows, heads }: LocatedTable,
  pages: readonly Pick<PageContent, "horizontal">[],
  edges: readonly [number, number],
): PdfTable {
  const located = new Map(rows.map((row) => [row.row, row]));
  const cells = placed(statutory);
  const ofFigure = new Map(
    statutoryRows(statutory).flatMap((row) =>
      row.figures.map(({ cell, heads: labels }, at) => [cell, { row, at, head: labels.at(-1) }] as const),
    ),
  );
  const ofLine = new Map<number, StatutoryRow>();
  for (const { cell, row } of cells) if ("figure" in cell) ofLine.set(row, ofFigure.get(cell)!.row);
  const kept = statutory.rows.flatMap((_, line) => {
    const row = ofLine.get(line);
    return row === undefined || located.has(row) ? [line] : [];
  });
  const linesOf = (words: readonly Word[], page: number): CellLine[] =>
    textLines(
      words.flatMap(({ glyphs }) => glyphs),
      pages[page]!.horizontal,
    );
  /** The head of the page over a column, where the form has that of the given words. */
  const headLines = (text: string, line: number, column: number): CellLine[] | undefined => {
    const below = cells.find(({ cell, row, column: left }) => {
      if (!("figure" in cell) || row <= line || ofFigure.get(cell)!.head !== text) return false;
      return left <= column && column < left + (cell.colspan ?? 1) && located.has(ofLine.get(row)!);
    });
    if (!below || !("figure" in below.cell)) return undefined;
    const { row, at } = ofFigure.get(below.cell)!;
    const head = heads.get(row)?.[at];
    return head ? linesOf(head.words, head.page) : [];
  };
  const lines = new Map(kept.map((line): [number, PdfRow] => [line, { page: 0, cells: [] }]));
  for (const { cell, row: line, column } of cells) {
    const height = ("rowspan" in cell && cell.rowspan) || 1;
    const own = kept.filter((each) => each >= line && each < line + height);
    if (own.length === 0) continue;
    const at = { left: column, right: column + (cell.colspan ?? 1), rows: own.length };
    const row = located.get(ofLine.get(line)!);
    if ("figure" in cell) {
      const words = row!.cells[ofFigure.get(cell)!.at];
      const content = words
        ? { lines: linesOf(words, row!.band.page) }
        : { lines: [], unclear: true as const };
      lines.get(line)!.cells.push({ ...at, ...content });
      continue;
    }
    const isOwnLabel = row?.label !== undefined && cell.text === row.row.label;
    const words = isOwnLabel ? linesOf(row.label!.words, row.band.page) : headLines(cell.text, line, column);
    lines.get(own[0]!)!.cells.push({ ...at, lines: words ?? [{ text: cell.text, html: cell.text }] });
  }
  let page = rows[0]!.band.page;
  for (const [line, row] of lines) {
    page = located.get(ofLine.get(line)!)?.band.page ?? page;
    row.page = page + 1;
    row.cells.sort((a, b) => a.left - b.left);
  }
  return {
    kind: "table",
    rows: [...lines.values()],
    xs: [...edges],
    open: { top: false, bottom: false },
    byPlaces: true,
  };
}
