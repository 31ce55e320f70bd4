import type { ReportDocument, StatutoryTable } from "../../document.js";
import { canonicalPackage } from "../../ooxml/package.js";
import { dataSheet, dataTableXml } from "./data-sheet.js";
import { Looks } from "./looks.js";
import { noteBoxesXml, notesOf, notesXml } from "./notes.js";
import { packageParts, type Relationship, relationshipsXml } from "./package-parts.js";
import type { Sheet } from "./sheet.js";
import { fontsOf } from "./style.js";
import { tableSheet } from "./table-sheet.js";
import { Texts } from "./texts.js";
import { sheetXml } from "./write-sheet.js";

/**
 * Writes the statutory tables, a sheet each, and the sheet 数据 as a workbook. The same document gives the same
 * bytes.
 *
 * @returns the bytes of the .xlsx file
 */
export async function emitXlsx(document: ReportDocument): Promise<Uint8Array> {
  const { title, draft } = document;
  const fonts = fontsOf(document.style);
  const heading = { title, fonts, ...(draft && { draft }) };
  const sheets: Sheet[] = document.tables.map((table) =>
    tableSheet(table, {
      ...heading,
      name: partHeading(document, table),
      texts: textsAround(document, table),
    }),
  );
  sheets.push(dataSheet(document.data, heading));
  const book = { texts: new Texts(), looks: new Looks(fonts.text) };
  const parts: [string, string][] = [["xl/tables/table1.xml", dataTableXml(document.data)]];
  const noted: number[] = [];
  sheets.forEach((sheet, index) => {
    const number = index + 1;
    const notes = notesOf(sheet);
    const targets: Relationship[] = [];
    if (notes.length > 0) {
      noted.push(number);
      parts.push([`xl/comments${number}.xml`, notesXml(notes, fonts.text)]);
      parts.push([`xl/drawings/vmlDrawing${number}.vml`, noteBoxesXml(notes)]);
      targets.push(
        ["comments", `../comments${number}.xml`],
        ["vmlDrawing", `../drawings/vmlDrawing${number}.vml`],
      );
    }
    const isData = number === sheets.length;
    if (isData) targets.push(["table", "../tables/table1.xml"]);
    if (targets.length > 0)
      parts.push([`xl/worksheets/_rels/sheet${number}.xml.rels`, relationshipsXml(targets)]);
    const references = { ...(notes.length > 0 && { noteBoxes: "rId2" }), ...(isData && { table: "rId1" }) };
    parts.push([`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, book, references)]);
  });
  parts.push(["xl/sharedStrings.xml", book.texts.xml()], ["xl/styles.xml", book.looks.xml()]);
  return canonicalPackage([...parts, ...packageParts(document, sheets, noted)]);
}

/** The official heading of a table's part, with its number; or else the table's own name. */
function partHeading({ blocks }: ReportDocument, table: StatutoryTable): string {
  let heading = table.name;
  for (const block of blocks) {
    if (block.type === "heading" && block.level === 1)
      heading = block.number + block.title.map((inline) => ("text" in inline ? inline.text : "")).join("");
    if (block.type === "statutory" && block.table.id === table.id) return heading;
  }
  return table.name;
}

/** The sentences between a part's heading and its table, and the notes below it. */
function textsAround({ blocks }: ReportDocument, table: StatutoryTable): string[] {
  const at = blocks.findIndex((block) => block.type === "statutory" && block.table.id === table.id);
  const heading = blocks.findLastIndex((block, index) => index < at && block.type === "heading");
  const above = blocks.slice(heading + 1, at);
  const end = blocks.findIndex((block, index) => index > at && !(block.type === "paragraph" && block.note));
  const below = blocks.slice(at + 1, end === -1 ? blocks.length : end);
  return [...above, ...below].flatMap((block) =>
    block.type === "paragraph"
      ? [block.content.map((inline) => ("text" in inline ? inline.text : " ")).join("")]
      : [],
  );
}
