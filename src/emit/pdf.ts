import { spawnSync } from "node:child_process";
import type { ReportDocument } from "../document.js";
import { convertFile } from "../host/libre-office.js";
import { writeProfile } from "./pdf-profile.js";

/** LibreOffice did not do its part. */
export class PdfFailure extends Error {}

/**
 * Accessible: with the document's structure, and its headings as bookmarks. Versions before 7.4 do not know this way to
 * ask and write a plain .pdf.
 */
const FILTER = {
  UseTaggedPDF: { type: "boolean", value: "true" },
  ExportBookmarks: { type: "boolean", value: "true" },
};

/** PDF/A-2b (ISO 19005-2), in LibreOffice's counting. */
const ARCHIVED = { SelectPdfVersion: { type: "long", value: "2" } };

/**
 * The .docx as LibreOffice prints it. The only emitter that needs another program. The bytes are LibreOffice's and carry
 * the time.
 *
 * @param archived as PDF/A-2b, for archives
 * @throws PdfFailure where no .pdf came out, or none of the kind that is asked for
 */
export async function emitPdf(
  document: ReportDocument,
  libreOffice: string,
  archived = false,
): Promise<Uint8Array> {
  const { emitDocx } = await import("./docx/document.js");
  const docx = { name: "report.docx", bytes: await emitDocx(document, "libreOffice") };
  const filter = JSON.stringify({ ...FILTER, ...(archived && ARCHIVED) });
  const bytes = await convertFile(libreOffice, docx, {
    to: `pdf:writer_pdf_Export:${filter}`,
    ending: "pdf",
    prepare: writeProfile,
  });
  if (!bytes || (archived && !bytes.includes("<pdfaid:part>2</pdfaid:part>", 0, "latin1")))
    throw new PdfFailure();
  return inChinese(bytes);
}

/** The language of numbers and Latin letters, which LibreOffice must take for English to break lines by. */
const ENGLISH = "/Lang(en-US)";
const CHINESE = "/Lang(zh-CN)";

/** The same bytes where all of it is read aloud in Chinese: the two are as long, so nothing in the file moves. */
function inChinese(pdf: Buffer): Uint8Array {
  for (let at = pdf.indexOf(ENGLISH, 0, "latin1"); at >= 0; at = pdf.indexOf(ENGLISH, at, "latin1"))
    pdf.write(CHINESE, at, "latin1");
  return new Uint8Array(pdf);
}

let families: ReadonlySet<string> | undefined;

/** The typefaces that the document asks for and fontconfig does not know; none where there is no fontconfig to ask. */
export function missingFonts({ style }: ReportDocument): string[] {
  families ??= installedFamilies();
  if (families.size === 0) return [];
  const wanted = new Set(Object.values(style.fonts));
  return [...wanted].filter((font) => !families?.has(font.toLowerCase()));
}

function installedFamilies(): ReadonlySet<string> {
  const { stdout } = spawnSync("fc-list", [":", "family"], { encoding: "utf8", timeout: 20_000 });
  const names = (stdout ?? "").split(/[\n,]/).map((name) => name.trim().replaceAll("\\", "").toLowerCase());
  return new Set(names.filter((name) => name !== ""));
}
