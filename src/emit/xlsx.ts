/**
 * The .xlsx emitter, and the only place that knows exceljs (with its helpers in xlsx/). Import it dynamically:
 * the bundled library is worth 30 ms of start-up.
 */
import Workbook from "../../generated/exceljs.js";
import type { ReportDocument } from "../document.js";
import { canonicalPackage } from "./package.js";
import { addDataSheet } from "./xlsx/data-sheet.js";
import { rewritePart } from "./xlsx/rewrite.js";
import { addTableSheet } from "./xlsx/table-sheet.js";

/**
 * Writes the statutory tables, a sheet each, and the sheet 数据 as a workbook. The same document gives the same
 * bytes.
 *
 * @returns the bytes of the .xlsx file
 */
export async function emitXlsx(document: ReportDocument): Promise<Uint8Array> {
  const workbook = new Workbook();
  setMetadata(workbook, document);
  for (const table of document.tables) addTableSheet(workbook, table, document.title);
  addDataSheet(workbook, document.data, document.title);
  const bytes = await workbook.xlsx.writeBuffer();
  return canonicalPackage(new Uint8Array(bytes), rewritePart);
}

/** Everything that exceljs would otherwise fill with the clock and with its own name. */
function setMetadata(workbook: Workbook, document: ReportDocument): void {
  workbook.title = document.title;
  workbook.subject = document.subject;
  workbook.creator = document.creator;
  workbook.lastModifiedBy = document.creator;
  workbook.created = new Date(document.date);
  workbook.modified = new Date(document.date);
  Object.assign(workbook, { language: "zh-CN" }); // written by exceljs, missing in its declarations
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 0, visibility: "visible" },
  ];
}
