import { TEXT_BLOCK_TWIPS } from "../../document.js";
import { element } from "../xml.js";

/** Width and height of the text block in twips. */
export const { width: TEXT_WIDTH, height: TEXT_HEIGHT } = TEXT_BLOCK_TWIPS;

/** Width in twips of the text block of a landscape page: the height of the upright one. */
export const LANDSCAPE_WIDTH = TEXT_HEIGHT;

/** Indent of one character of body text, in twips: 3号 is 16 pt. */
export const CHARACTER = 320;

/** Advance of one character of body text, in twips: 16 pt less 0.3 pt, so that 28 of them fit on a line. */
export const PITCH = 314;

/** Characters on a full line of body text (GB/T 9704-2012 5.2.3). */
export const CHARACTERS_PER_LINE = 28;

/** A4 upright, in twips. */
export const PAGE = { width: 11906, height: 16838 };

/** Margins of 37, 35, 28 and 26 mm; the page number 7 mm below the text block. */
export const UPRIGHT = {
  top: 2098,
  bottom: 1984,
  left: 1587,
  right: 1474,
  header: 851,
  footer: 1403,
  gutter: 0,
};

/**
 * The same paper turned by 90°. The head of its tables is at the left edge of the paper: the binding of an odd
 * page, the outer edge of an even one (GB/T 9704-2012, 8). The text block is the same area of the paper.
 */
export const TURNED = {
  top: 1587,
  bottom: 1474,
  left: 1984,
  right: 2098,
  header: 454,
  footer: 893,
  gutter: 0,
};

/**
 * Page, margins and grid of a section as they stand in its w:sectPr. Whole twips only: Office rejects measures
 * with units.
 *
 * @param linePitch line of body text in twips
 */
export function pageXml(linePitch: number, landscape: boolean): string {
  const [width, height] = landscape ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  const orient = landscape ? "landscape" : "portrait";
  const { top, right, bottom, left, header, footer, gutter } = landscape ? TURNED : UPRIGHT;
  return [
    element("w:pgSz", { "w:w": width, "w:h": height, "w:orient": orient }),
    element("w:pgMar", {
      "w:top": top,
      "w:right": right,
      "w:bottom": bottom,
      "w:left": left,
      "w:header": header,
      "w:footer": footer,
      "w:gutter": gutter,
    }),
    "<w:pgNumType/>",
    // A landscape page has no grid: it holds no running text, and LibreOffice would move its tables to the grid's
    // middle.
    element("w:docGrid", {
      "w:type": landscape ? "default" : "linesAndChars",
      "w:linePitch": linePitch,
      "w:charSpace": landscape ? undefined : -849,
    }),
  ].join("");
}
