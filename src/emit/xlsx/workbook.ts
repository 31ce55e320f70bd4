/**
 * The .xlsx emitter, and the only place that knows exceljs (with its helpers in xlsx/). Import it dynamically:
 * the bundled library is worth 30 ms of start-up.
 */
import Workbook from "../../../generated/exceljs.js";
import type { ReportDocument, StatutoryTable } from "../../document.js";
import { canonicalPackage } from "../../ooxml/package.js";
import { addDataSheet } from "./data-sheet.js";
import { setMetadata, workbookParts } from "./parts.js";
import { rewritePart } from "./rewrite.js";
import { fontsOf } from "./style.js";
import { addTableSheet } from "./table-sheet.js";

/**
 * Writes the statutory tables, a sheet each, and the sheet 数据 as a workbook. The same document gives the same
 * bytes.
 *
 * @returns the bytes of the .xlsx file
 */
export async function emitXlsx(document: ReportDocument): Promise<Uint8Array> {
  const workbook = new Workbook();
  setMetadata(workbook, document);
  const { title, draft } = document;
  const heading = { title, fonts: fontsOf(document.style), ...(draft && { draft }) };
  for (const table of document.tables)
    await addTableSheet(workbook, table, { ...heading, name: partHeading(document, table) });
  addDataSheet(workbook, document.data, heading);
  const { table } = document.style.fonts;
  return canonicalPackage(await workbookParts(workbook), (name, xml) => rewritePart(name, xml, table));
}

/** The official heading of the part that a table stands in, with its number; else the table's own name. */
function partHeading({ blocks }: ReportDocument, table: StatutoryTable): string {
  let heading = table.name;
  for (const block of blocks) {
    if (block.type === "heading" && block.level === 1)
      heading = block.number + block.title.map((inline) => ("text" in inline ? inline.text : "")).join("");
    if (block.type === "statutory" && block.table.id === table.id) return heading;
  }
  return table.name;
}
