import { element } from "../xml.js";
import { type Paragraph, paragraphXml } from "./paragraph.js";
import { printableText } from "./text.js";

/** A cell; widths and margins are twips. */
export interface Cell {
  width: number;
  columns?: number;
  /** Whether this begins a cell over several rows or continues it. */
  merge?: "restart" | "continue" | undefined;
  /** Left and right margins in place of the table's. */
  margin?: number | undefined;
  content: Paragraph;
}

export interface Row {
  /** Repeated at the head of every page. */
  head: boolean;
  /** May be divided between pages. */
  splits?: boolean;
  /** Least height in twips. */
  height?: number;
  cells: readonly string[];
}

/** Single black lines of 0.5 pt around and inside a table. */
export const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`)
  .join("");

const twips = (name: string, width: number) => `<w:${name} w:type="dxa" w:w="${width}"/>`;

export function cellXml({ width, columns = 1, merge, margin, content }: Cell): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
  const merged = merge ? `<w:vMerge w:val="${merge}"/>` : "";
  const margins =
    margin === undefined ? "" : `<w:tcMar>${twips("left", margin)}${twips("right", margin)}</w:tcMar>`;
  const properties = `${twips("tcW", width)}${span}${merged}${margins}<w:vAlign w:val="center"/>`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphXml(content)}</w:tc>`;
}

function rowXml({ head, splits, height, cells }: Row): string {
  const repeated = head ? "<w:tblHeader/>" : "";
  const least = height === undefined ? "" : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`;
  return `<w:tr><w:trPr>${splits ? "" : "<w:cantSplit/>"}${repeated}${least}</w:trPr>${cells.join("")}</w:tr>`;
}

function descriptionOf(columns: readonly number[], rows: readonly Row[]): string {
  const heads = rows.filter(({ head }) => head).length;
  const told = heads === 0 ? "" : `，${heads === 1 ? "第1行" : `前${heads}行`}是表头`;
  return `${rows.length}行${columns.length}列的表格${told}`;
}

/**
 * A table in the form on which Word, WPS and LibreOffice agree: widths in twips on table, grid and every cell,
 * fixed layout, no row divided between pages unless it says so.
 *
 * @param name title for readers who cannot see the table, beside a description of its size; empty if it has none
 * @param margins margins of its cells in twips: at their sides, and above and below
 */
export function tableXml(
  name: string,
  widths: readonly number[],
  margins: { side: number; above: number },
  rows: readonly Row[],
): string {
  const { side, above } = margins;
  const whole = widths.reduce((total, width) => total + width, 0);
  const properties = [
    `<w:tblStyle w:val="TableGrid"/>${twips("tblW", whole)}<w:tblBorders>${BORDERS}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/><w:tblCellMar>',
    `${twips("top", above)}${twips("left", side)}${twips("bottom", above)}${twips("right", side)}</w:tblCellMar>`,
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    name === "" ? "" : element("w:tblCaption", { "w:val": printableText(name) }),
    element("w:tblDescription", { "w:val": descriptionOf(widths, rows) }),
  ];
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`);
  return [
    `<w:tbl><w:tblPr>${properties.join("")}</w:tblPr><w:tblGrid>${grid.join("")}</w:tblGrid>`,
    ...rows.map(rowXml),
    "</w:tbl>",
  ].join("");
}
