import { element } from "../xml.js";
import { PAGE, TURNED, UPRIGHT } from "./page.js";

/** Twips of a line of 14 pt and what the fonts add to it; it ends before the text, which begins 1984 twips from the edge. */
const LINE = 480;

/** The line of the number on an upright page, as it lies on a turned one: along the left edge. Twips. */
const FRAME = { x: UPRIGHT.footer, y: TURNED.top, height: PAGE.width - TURNED.top - TURNED.bottom };

/**
 * The footer of a turned page, made of that of an upright one: the number keeps its place on the paper (GB/T 9704-2012, 8),
 * which is the left edge of the page as it is read, and runs down from the side of the table's head. The very paragraph
 * stands, turned a quarter, in a table of one cell with a fixed place on the page. Not in a text box: LibreOffice 7.4
 * draws some of those in the page's corner, and docx-preview none.
 *
 * @param footer word/footer….xml with the page number in its only paragraph
 */
export function turnedFooter(footer: string): string {
  const start = footer.indexOf("<w:p>");
  const end = footer.lastIndexOf("</w:ftr>");
  const after = '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p>';
  return footer.slice(0, start) + frameAround(footer.slice(start, end)) + after + footer.slice(end);
}

function frameAround(line: string): string {
  const width = { "w:w": LINE, "w:type": "dxa" };
  const none = { "w:w": 0, "w:type": "dxa" };
  const place = {
    "w:leftFromText": 0,
    "w:rightFromText": 0,
    "w:vertAnchor": "page",
    "w:horzAnchor": "page",
    "w:tblpX": FRAME.x,
    "w:tblpY": FRAME.y,
  };
  const table = [
    element("w:tblpPr", place),
    element("w:tblW", width),
    '<w:tblLayout w:type="fixed"/>',
    element("w:tblCellMar", {}, element("w:left", none) + element("w:right", none)),
  ];
  // Turned a quarter, the bottom of the cell is its left side: the line lies as far from the edge as on other pages.
  const cell = [element("w:tcW", width), '<w:textDirection w:val="tbRl"/><w:vAlign w:val="bottom"/>'];
  const height = element("w:trHeight", { "w:val": FRAME.height, "w:hRule": "exact" });
  return element(
    "w:tbl",
    {},
    [
      element("w:tblPr", {}, table.join("")),
      element("w:tblGrid", {}, element("w:gridCol", { "w:w": LINE })),
      element(
        "w:tr",
        {},
        element("w:trPr", {}, height) + element("w:tc", {}, element("w:tcPr", {}, cell.join("")) + line),
      ),
    ].join(""),
  );
}
