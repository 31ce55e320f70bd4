import type Workbook from "../../../generated/exceljs.js";
import { partsOf } from "../../ooxml/package.js";
import { type Properties, WINDOW } from "./package-parts.js";

/** The parts of a workbook. exceljs can only write a zip; it is uncompressed, because it is read again at once. */
export async function workbookParts(workbook: Workbook): Promise<[string, Uint8Array][]> {
  // exceljs accepts options for its zip that its types lack.
  const options: Parameters<Workbook["xlsx"]["writeBuffer"]>[0] & { zip: object } = {
    zip: { compression: "STORE" },
  };
  return partsOf(new Uint8Array(await workbook.xlsx.writeBuffer(options)));
}

/** Sets all metadata that exceljs would otherwise fill with the current time and its own name. */
export function setMetadata(workbook: Workbook, { title, subject, creator, date }: Properties): void {
  workbook.title = title;
  workbook.subject = subject;
  workbook.creator = creator;
  workbook.lastModifiedBy = creator;
  workbook.created = new Date(date);
  workbook.modified = new Date(date);
  Object.assign(workbook, { language: "zh-CN" }); // written by exceljs, missing in its declarations
  workbook.views = [{ ...WINDOW, firstSheet: 0, activeTab: 0, visibility: "visible" }];
}
