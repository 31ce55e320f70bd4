import { element } from "../xml.js";
import { PAGE, TURNED, UPRIGHT } from "./page.js";

/**
 * Height in twips of a line of 14 pt with what the fonts add to it. It ends before the text, which begins 1984
 * twips from the edge.
 */
const LINE = 480;

/** The place of the number on a landscape page, in twips: its line on an upright page, now along the left edge. */
const FRAME = { x: UPRIGHT.footer, y: TURNED.top, height: PAGE.width - TURNED.top - TURNED.bottom };

/**
 * The footer of a landscape page, made from that of an upright one. The number keeps its place on the paper
 * (GB/T 9704-2012, 8): it is at the left edge of the page as it is read, and runs down from the side of the
 * table's head. The same paragraph stands, turned by 90°, in a table of one cell with a fixed place on the page. A
 * text box is no alternative: LibreOffice 7.4 draws some of those in the page's corner, and docx-preview none.
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
  // The bottom of a cell turned by 90° is its left side: the line is as far from the edge as on other pages.
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
