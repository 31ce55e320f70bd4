import type Workbook from "../../../generated/exceljs.js";
import { partsOf } from "../package.js";

/** The parts of a workbook. exceljs only writes whole zips: an uncompressed one, since it is opened again at once. */
export async function workbookParts(workbook: Workbook): Promise<[string, Uint8Array][]> {
  const options = { zip: { compression: "STORE" } };
  return partsOf(new Uint8Array(await workbook.xlsx.writeBuffer(options as never)));
}
