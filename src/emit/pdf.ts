import { spawnSync } from "node:child_process";
import type { ReportDocument } from "../document.js";
import { convertFile } from "../host/libre-office.js";
import { PDF_SETTINGS } from "./pdf-profile.js";

/** LibreOffice made no .pdf, or not one of the requested kind. */
export class PdfFailure extends Error {}

/**
 * Options for an accessible .pdf: tagged with the document's structure, headings as bookmarks. LibreOffice before
 * 7.4 does not know this form of options and writes a plain .pdf.
 */
const FILTER = {
  UseTaggedPDF: { type: "boolean", value: "true" },
  ExportBookmarks: { type: "boolean", value: "true" },
};

/** LibreOffice's number for PDF/A-2b (ISO 19005-2). */
const ARCHIVED = { SelectPdfVersion: { type: "long", value: "2" } };

/**
 * Converts the .docx with LibreOffice. This is the only emitter that needs another program. Its bytes contain the
 * time, so they differ from run to run.
 *
 * @param archived as PDF/A-2b, for archives
 * @throws PdfFailure if no .pdf came out, or not the requested kind
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
    settings: PDF_SETTINGS,
  });
  if (!bytes || (archived && !bytes.includes("<pdfaid:part>2</pdfaid:part>", 0, "latin1")))
    throw new PdfFailure();
  return inChinese(bytes);
}

/** Language of numbers and Latin letters: LibreOffice breaks their lines correctly only if they are English. */
const ENGLISH = "/Lang(en-US)";
const CHINESE = "/Lang(zh-CN)";

/**
 * Marks all text as Chinese, so that it is read aloud in Chinese. Both language marks have the same length, so no
 * offset in the file changes.
 */
function inChinese(pdf: Buffer): Uint8Array {
  for (let at = pdf.indexOf(ENGLISH, 0, "latin1"); at >= 0; at = pdf.indexOf(ENGLISH, at, "latin1"))
    pdf.write(CHINESE, at, "latin1");
  return new Uint8Array(pdf);
}

let families: ReadonlySet<string> | undefined;

/** The document's typefaces that fontconfig does not know; empty without fontconfig. */
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
