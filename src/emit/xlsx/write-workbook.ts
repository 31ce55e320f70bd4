import { canonicalPackage } from "../../ooxml/package.js";
import { Looks } from "./looks.js";
import { noteBoxesXml, notesOf, notesXml } from "./notes.js";
import { type Properties, packageParts, type Relationship, relationshipsXml } from "./package-parts.js";
import type { Sheet } from "./sheet.js";
import { type Fonts, STANDARD_FONTS } from "./style.js";
import { Texts } from "./texts.js";
import { sheetXml } from "./write-sheet.js";

/**
 * Writes finished sheets as a workbook. The same sheets give the same bytes.
 *
 * @param fonts column widths are measured in digits of the text's
 * @returns the bytes of the .xlsx file
 */
export async function writeWorkbook(
  properties: Properties,
  sheets: readonly Sheet[],
  fonts: Fonts = STANDARD_FONTS,
): Promise<Uint8Array> {
  const book = { texts: new Texts(), looks: new Looks(fonts.text) };
  const parts: [string, string | string[]][] = [];
  const noted: number[] = [];
  sheets.forEach((sheet, index) => {
    const number = index + 1;
    const notes = notesOf(sheet);
    const targets: Relationship[] = [];
    const refer = (kind: string, target: string) => `rId${targets.push([kind, `../${target}`])}`;
    const references: { table?: string; noteBoxes?: string } = {};
    if (notes.length > 0) {
      noted.push(number);
      parts.push([`xl/comments${number}.xml`, notesXml(notes, fonts.text)]);
      parts.push([`xl/drawings/vmlDrawing${number}.vml`, noteBoxesXml(notes)]);
      refer("comments", `comments${number}.xml`);
      references.noteBoxes = refer("vmlDrawing", `drawings/vmlDrawing${number}.vml`);
    }
    if (sheet.table !== undefined) {
      parts.push(["xl/tables/table1.xml", sheet.table]);
      references.table = refer("table", "tables/table1.xml");
    }
    if (targets.length > 0)
      parts.push([`xl/worksheets/_rels/sheet${number}.xml.rels`, relationshipsXml(targets)]);
    parts.push([`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, book, references)]);
  });
  parts.push(["xl/sharedStrings.xml", book.texts.xml()], ["xl/styles.xml", book.looks.xml()]);
  return canonicalPackage([...parts, ...packageParts(properties, sheets, noted)]);
}
