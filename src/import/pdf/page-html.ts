import { TEMPLATES } from "../../templates/choose.js";
import { once } from "../../templates/once.js";
import { BY_PLACES, UNCLEAR } from "../grid.js";
import { likeness } from "../likeness.js";
import { labelsOf } from "../statutory-labels.js";
import { DIGITS } from "./cell-glyphs.js";
import { isNumbered } from "./paragraphs.js";
import type { RuledCell, RuledGrid } from "./ruled-grid.js";

/** A table of a document, put together from one piece for each page. */
export interface PdfTable {
  kind: "table";
  rows: PdfRow[];
  /** Vertical lines, in points. */
  xs: number[];
  /** Its first or last row is not closed by a line: a page break runs through it. */
  open: RuledGrid["open"];
  /** Its cells were told by the places of its words. */
  byPlaces?: true;
}

export interface PdfRow {
  page: number;
  cells: PdfCell[];
}

/** A line of a cell: its text, and the same as HTML. */
export interface CellLine {
  text: string;
  html: string;
}

/** A cell, held by the row of its upper left corner. */
interface PdfCell {
  lines: CellLine[];
  left: number;
  right: number;
  rows: number;
  /** Nothing says for certain which words are its own. */
  unclear?: true;
}

/** The rows of a ruled grid, its text given cell by cell. */
export function tableOf(
  { xs, ys, cells, open }: RuledGrid,
  page: number,
  linesOf: (cell: RuledCell) => CellLine[],
): PdfTable {
  const rows = ys.slice(1).map((): PdfRow => ({ page, cells: [] }));
  for (const cell of cells) {
    rows[cell.top]!.cells.push({
      lines: linesOf(cell),
      left: cell.left,
      right: cell.right,
      rows: cell.bottom - cell.top,
    });
  }
  for (const row of rows) row.cells.sort((a, b) => a.left - b.left);
  return { kind: "table", rows, xs, open };
}

/** Vertical lines of two pieces of one table may differ by this, in points. */
const ALIKE = 4;

/**
 * Joins two pieces of a table that a page break cut: both have the same edges, and repeated heads are dropped. A
 * cell that goes on over the break is empty on the second page, or has the rest of its words there. Where all rows
 * of a piece run over several columns, some of the table's lines are not drawn in it.
 *
 * @returns false where the two are tables of their own
 */
export function joinPieces(first: PdfTable, second: PdfTable): boolean {
  if (first.byPlaces || second.byPlaces) return false;
  const near = (one: number | undefined, other: number | undefined) => Math.abs(one! - other!) <= ALIKE;
  if (!near(first.xs[0], second.xs[0]) || !near(first.xs.at(-1), second.xs.at(-1))) return false;
  const inner = (one: PdfTable, other: PdfTable) =>
    one.xs.every((x) => other.xs.some((each) => near(x, each)));
  if (!inner(first, second) && !inner(second, first)) return false;
  const xs = [...first.xs, ...second.xs.filter((x) => !first.xs.some((each) => near(x, each)))];
  xs.sort((one, other) => one - other);
  for (const piece of [first, second]) putOn(piece, xs, near);
  let heads = 0;
  while (heads < second.rows.length && isSame(first.rows[heads], second.rows[heads])) heads++;
  const rest = second.rows.slice(heads);
  const [head] = rest;
  if (!head) return true;
  const above = lastCells(first);
  const twinOf = (cell: PdfCell) =>
    above.find(({ left, right }) => left === cell.left && right === cell.right);
  const tall = head.cells.filter((cell) => {
    const twin = twinOf(cell);
    return twin !== undefined && isRestOfCell(cell, twin, head);
  });
  const own = head.cells.filter((cell) => !tall.includes(cell));
  const isOpen = first.open.bottom && second.open.top && own.every((cell) => twinOf(cell) !== undefined);
  const isCut = isOpen || isRestOfRow(own, twinOf);
  for (const cell of tall) {
    const twin = twinOf(cell)!;
    twin.rows += cell.rows - (isCut ? 1 : 0);
    if (text(cell) !== text(twin)) twin.lines.push(...cell.lines);
  }
  if (isCut) for (const cell of own) twinOf(cell)!.lines.push(...cell.lines);
  head.cells = own;
  first.open = second.open;
  first.rows.push(...(isCut ? rest.slice(1) : rest));
  return true;
}

/** Moves a table's cells to a division into more columns than its own. */
function putOn(table: PdfTable, xs: readonly number[], near: (one: number, other: number) => boolean): void {
  const places = table.xs.map((x) => xs.findIndex((each) => near(x, each)));
  for (const cell of table.rows.flatMap(({ cells }) => cells)) {
    cell.left = places[cell.left]!;
    cell.right = places[cell.right]!;
  }
  table.xs = [...xs];
}

/**
 * Whether a cell goes on with a label over several rows: it is empty, repeats it, or has the rest of its words.
 */
function isRestOfCell(cell: PdfCell, twin: PdfCell, { cells }: PdfRow): boolean {
  const words = text(cell);
  if (words === text(twin) && isNumbered(words)) return true;
  const isTall = cell.rows > 1 || twin.rows > 1;
  if (words !== "") return isTall && !isNumbered(words) && !/^\d+$/.test(words);
  return isTall || cells.some((other) => other.left > cell.left && isNumbered(text(other)));
}

/**
 * Whether the row below a break is the rest of the row above, over the same cells: it has words of the label and
 * no figure, or digits below digits beside an empty label.
 */
function isRestOfRow(cells: readonly PdfCell[], twinOf: (cell: PdfCell) => PdfCell | undefined): boolean {
  const filled = cells.filter((cell) => text(cell) !== "");
  if (filled.length === 0 || !cells.every((cell) => cell.rows === 1 && twinOf(cell) !== undefined))
    return false;
  const above = (cell: PdfCell) => text(twinOf(cell)!);
  const digits = filled.filter((cell) => DIGITS.test(text(cell)));
  const words = filled.filter((cell) => !digits.includes(cell));
  if (words.some((cell) => isNumbered(text(cell)))) return false;
  if (digits.length === 0) return filled.length < cells.length / 2;
  const isBelowDigits = digits.every((cell) => above(cell) === "" || DIGITS.test(above(cell)));
  const labels = cells.filter((cell) => !DIGITS.test(above(cell)) && above(cell) !== "");
  const isRest = (cell: PdfCell) =>
    text(cell) === "" || officialLikeness(above(cell) + text(cell)) > officialLikeness(text(cell));
  return isBelowDigits && labels.length > 0 && labels.every(isRest);
}

const officialLabels = once(() => TEMPLATES.flatMap(({ tables }) => tables.flatMap(labelsOf)));

/** How much words are like any label of the form. */
function officialLikeness(words: string): number {
  return Math.max(...officialLabels().map((label) => likeness(words, label)));
}

/** The cells that the last row of a table is made of, those from rows above among them. */
function lastCells({ rows }: PdfTable): PdfCell[] {
  return rows.flatMap(({ cells }, index) => cells.filter((cell) => index + cell.rows >= rows.length));
}

function isSame(one: PdfRow | undefined, other: PdfRow | undefined): boolean {
  if (!one || !other || one.cells.length !== other.cells.length || other.cells.length === 0) return false;
  return one.cells.every((cell, index) => {
    const twin = other.cells[index]!;
    const words = text(cell);
    return (
      words === text(twin) && cell.left === twin.left && cell.right === twin.right && !/^\d*$/.test(words)
    );
  });
}

function text({ lines }: PdfCell): string {
  return lines
    .map((line) => line.text)
    .join("")
    .replace(/\s/g, "");
}

/** A table as HTML, its rows with the page they stand on. */
export function tableHtml({ rows, byPlaces }: PdfTable): string {
  const lines = rows.map(({ page, cells }) => {
    const inside = cells.map(({ lines: words, left, right, rows: height, unclear }) => {
      const spans = `${right - left > 1 ? ` colspan="${right - left}"` : ""}${height > 1 ? ` rowspan="${height}"` : ""}`;
      return `<td${spans}${unclear ? ` ${UNCLEAR}` : ""}>${words.map(({ html }) => html).join("")}</td>`;
    });
    return `<tr data-page="${page}">${inside.join("")}</tr>`;
  });
  return `<table${byPlaces ? ` ${BY_PLACES}` : ""}>${lines.join("")}</table>`;
}
