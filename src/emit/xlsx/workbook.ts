import type { ReportDocument, StatutoryTable } from "../../document.js";
import { dataSheet } from "./data-sheet.js";
import type { Sheet } from "./sheet.js";
import { fontsOf } from "./style.js";
import { tableSheet } from "./table-sheet.js";
import { writeWorkbook } from "./write-workbook.js";

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
  return writeWorkbook(document, sheets, fonts);
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
