import Workbook from "../../../generated/exceljs.js";
import { setMetadata, workbookParts } from "../../emit/xlsx/exceljs-parts.js";
import { rewritePart } from "../../emit/xlsx/rewrite.js";
import { STANDARD_FONTS } from "../../emit/xlsx/style.js";
import { tableSheet } from "../../emit/xlsx/table-sheet.js";
import { canonicalPackage } from "../../ooxml/package.js";
import type { Form } from "../form.js";
import { SHEETS } from "../sheets.js";
import { addFieldsSheet } from "./fields-sheet.js";
import { addGuideSheet } from "./guide-sheet.js";
import { addListSheet } from "./list-sheet.js";
import { addSheet } from "./table-sheet.js";

/**
 * Writes the form as a workbook. The same form gives the same bytes.
 *
 * @returns the bytes of the .xlsx file
 */
export async function emitForm(form: Form): Promise<Uint8Array> {
  const workbook = new Workbook();
  setMetadata(workbook, form);
  const heading = (name: string) => ({ title: form.title, name, fonts: STANDARD_FONTS });
  await addGuideSheet(workbook, form, heading(SHEETS.guide));
  for (const sheet of form.sheets) {
    if ("table" in sheet) await addSheet(workbook, tableSheet(sheet.table, heading(sheet.name), sheet));
    else if (sheet.layout === "fields") await addFieldsSheet(workbook, sheet, heading(sheet.name));
    else await addListSheet(workbook, sheet, heading(sheet.name));
  }
  return canonicalPackage(await workbookParts(workbook), rewritePart);
}
