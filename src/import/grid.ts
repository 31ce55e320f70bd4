import type { DefaultTreeAdapterTypes } from "parse5";
import { paragraphsOf, textOfCell } from "./cell-text.js";
import type { PageInline } from "./inline.js";
import { BeyondLimits } from "./limits.js";
import { attribute, hasNoPlace } from "./shown.js";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface GridCell {
  /** The cell's characters without white space at its ends; its paragraphs run on. */
  text: string;
  /** Its paragraphs. */
  content: PageInline[][];
  /** 1-based place of the upper left corner: which table of the file, grid row, grid column. */
  table: number;
  row: number;
  column: number;
  /** Where it stands in a paragraph instead. */
  paragraph?: number;
  /** It has no certain text: which words are its own could not be told. */
  unclear?: true;
}

/** A table with its merged cells resolved: a cell stands at every place it covers. */
export interface Grid {
  table: number;
  /** The paragraph with which a table of lines of text begins. */
  paragraph?: number;
  rows: (GridCell | undefined)[][];
  /** Rows that the page itself says are heads. */
  headRows: number;
  /** No lines part its cells: which words are whose was told by where they stand. */
  byPlaces?: true;
}

const MAX_SPAN = 200;

/** How many places and cells the tables of a page may still have; counted down. */
export interface GridRoom {
  places: number;
  cells: number;
}

/** Attributes of a cell and of a table that a .pdf without lines gave, as `GridCell` and `Grid` have them. */
export const UNCLEAR = "data-unclear";
export const BY_PLACES = "data-by-places";

/**
 * The grid of a table element, by its rows, `colspan` and `rowspan`.
 *
 * @throws {BeyondLimits} where merged cells cover more than the tables of any report
 */
export function gridOf(table: Element, number: number, room: GridRoom, preserve = false): Grid {
  const lines = rowsOf(table);
  const rows: (GridCell | undefined)[][] = lines.map(() => []);
  for (const [index, { element }] of lines.entries()) {
    let column = 0;
    for (const cell of cellsOf(element)) {
      while (rows[index]![column]) column++;
      const width = span(cell, "colspan");
      const height = Math.min(span(cell, "rowspan"), lines.length - index);
      room.places -= width * height;
      room.cells--;
      if (room.places < 0 || room.cells < 0) throw new BeyondLimits("tooLarge");
      const content = paragraphsOf(cell, preserve);
      const text = textOfCell(cell, content);
      const found: GridCell = {
        text,
        content,
        table: number,
        row: index + 1,
        column: column + 1,
        ...(attribute(cell, UNCLEAR) !== undefined && { unclear: true }),
      };
      for (let r = index; r < index + height; r++)
        for (let c = column; c < column + width; c++) rows[r]![c] ??= found;
      column += width;
    }
  }
  const headRows = lines.findIndex(({ head }) => !head);
  return {
    table: number,
    rows,
    headRows: headRows === -1 ? 0 : headRows,
    ...(attribute(table, BY_PLACES) !== undefined && { byPlaces: true }),
  };
}

/** The cells of a grid row, each once, from left to right. */
export function cellsIn(row: readonly (GridCell | undefined)[]): GridCell[] {
  return [...new Set(row)].filter((cell): cell is GridCell => cell !== undefined);
}

/**
 * Whether a table only lays out the page: it holds other tables, is a single cell, or has a cell with running text as
 * no data table has.
 */
export function isLayout(table: Element): boolean {
  const cells = rowsOf(table).flatMap(({ element }) => cellsOf(element));
  if (cells.length <= 1) return true;
  if (holds(table, "table")) return cells.length < FEW || !cells.every(holdsAtMostOneCell);
  if (isImageRow(table)) return true;
  return cells.length <= FEW && cells.some((cell) => paragraphsOf(cell).length >= 4);
}

/** A page is laid out by no more cells than these. */
const FEW = 6;

/** Whether no more is nested in a cell than a cell, as some set a number in a frame of its own. */
function holdsAtMostOneCell(cell: Element): boolean {
  const inside = (node: Node): number =>
    isElement(node)
      ? node.childNodes.reduce((sum, child) => sum + inside(child), node.tagName === "td" ? 1 : 0)
      : 0;
  return inside(cell) <= 2;
}

/** Pictures beside each other, as `gov-report build` sets them in both formats. */
export function isImageRow(node: Element): boolean {
  return /(?:^| )gr-image-row(?: |$)/.test(attribute(node, "class") ?? "");
}

function holds(node: Element, tag: string): boolean {
  return node.childNodes.some((child) => isElement(child) && (child.tagName === tag || holds(child, tag)));
}

function rowsOf(table: Element): { element: Element; head: boolean }[] {
  return table.childNodes.filter(isShown).flatMap((child) => {
    if (child.tagName === "tr") return [{ element: child, head: false }];
    if (!/^t(?:head|body|foot)$/.test(child.tagName)) return [];
    const head = child.tagName === "thead";
    return child.childNodes
      .filter(isShown)
      .filter(({ tagName }) => tagName === "tr")
      .map((element) => ({ element, head }));
  });
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(isShown).filter(({ tagName }) => tagName === "td" || tagName === "th");
}

/** Whether a browser gives it a place: the cells behind one without move up. */
function isShown(node: Node): node is Element {
  return isElement(node) && !hasNoPlace(node);
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(cell.attrs.find((each) => each.name === name)?.value ?? "", 10);
  return value > 0 ? Math.min(value, MAX_SPAN) : 1;
}
