import type { InputFile } from "../host/host.js";
import { convertFile, findLibreOffice } from "../host/libre-office.js";

/** Documents of other programs and of former years, by the ending that LibreOffice knows them by. */
export type OldKind = "doc" | "rtf" | "odt";

/** The document as a .docx, by LibreOffice; undefined where this machine has none, or it makes nothing of the file. */
export async function asDocx({ name, bytes }: InputFile, kind: OldKind): Promise<InputFile | undefined> {
  const program = findLibreOffice();
  if (program === undefined) return undefined;
  const docx = await convertFile(
    program,
    { name: `report.${kind}`, bytes },
    { to: "docx:MS Word 2007 XML", ending: "docx" },
  );
  return docx && { name, bytes: new Uint8Array(docx) };
}
