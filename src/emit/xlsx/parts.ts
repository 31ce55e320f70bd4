import type Workbook from "../../../generated/exceljs.js";
import type { ReportDocument } from "../../document.js";
import { partsOf } from "../../ooxml/package.js";

/** The parts of a workbook. exceljs only writes whole zips: an uncompressed one, since it is opened again at once. */
export async function workbookParts(workbook: Workbook): Promise<[string, Uint8Array][]> {
  // exceljs takes options of its zip that its types leave out.
  const options: Parameters<Workbook["xlsx"]["writeBuffer"]>[0] & { zip: object } = {
    zip: { compression: "STORE" },
  };
  return partsOf(new Uint8Array(await workbook.xlsx.writeBuffer(options)));
}

/** Everything that exceljs would otherwise fill with the clock and with its own name. */
export function setMetadata(
  workbook: Workbook,
  { title, subject, creator, date }: Pick<ReportDocument, "title" | "subject" | "creator" | "date">,
): void {
  workbook.title = title;
  workbook.subject = subject;
  workbook.creator = creator;
  workbook.lastModifiedBy = creator;
  workbook.created = new Date(date);
  workbook.modified = new Date(date);
  Object.assign(workbook, { language: "zh-CN" }); // written by exceljs, missing in its declarations
  workbook.views = [{ ...WINDOW, firstSheet: 0, activeTab: 0, visibility: "visible" }];
}

/** Where a workbook opens on the screen, in twips. */
export const WINDOW = { x: 0, y: 0, width: 24000, height: 14000 } as const;
