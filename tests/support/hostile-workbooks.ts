import { strToU8, zipSync } from "fflate";

const BOOK = `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const LINKS = `<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;

/** A workbook of raw parts: one sheet, and what stands beside it. */
export function rawWorkbook(sheet: string, others: Record<string, string> = {}): Uint8Array {
  const parts = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": BOOK,
    "xl/_rels/workbook.xml.rels": LINKS,
    "xl/worksheets/sheet1.xml": sheet,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A worksheet of rows. */
export function worksheet(rows: string, below = ""): string {
  return `<worksheet><sheetData>${rows}</sheetData>${below}</worksheet>`;
}

/** A zip whose directory and headers say another size than its parts have. */
export function lyingZip(bytes: Uint8Array, size: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 30 < lying.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return lying;
}

/** Any text as it stands in XML, with _ for what XML cannot hold. */
export const escapedXml = (text: string) =>
  text
    .replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd]/g, "_")
    .replace(/[<&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
