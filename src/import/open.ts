import type { Imported } from "../data-file/imported.js";
import type { DiagnosticArgs } from "../diagnostics/codes.js";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";
import type { InputFile } from "../host/host.js";
import { signatureOf } from "../host/sniff.js";
import { inspectZip } from "../ooxml/inspect-zip.js";
import { docxToHtml } from "./docx.js";
import { decodeHtml } from "./html.js";
import { type PageBlock, readPage, TooDeep } from "./page.js";
import { readReportPage } from "./read-report.js";

/** Why a file cannot be imported. */
export type Unreadable = DiagnosticArgs["GR8001"]["reason"];

type Reader = (input: InputFile) => Promise<Imported | { fault: Unreadable }>;

/** What a file is, by its content, and what reads it. */
const READERS: readonly { is(bytes: Uint8Array, names: readonly string[]): boolean; read: Reader }[] = [
  { is: (_, names) => names.includes("word/document.xml"), read: importDocx },
  { is: (_, names) => names.includes("xl/workbook.xml"), read: importForm },
  { is: (bytes, names) => names.length === 0 && looksLikeHtml(bytes), read: importHtml },
];

/**
 * Reads a report or a filled form of anyone's making. A file that cannot be opened is a GR8001 error; nothing in it
 * makes this throw.
 */
export async function importFile(input: InputFile): Promise<Imported | Diagnostic> {
  const outcome = await read(input);
  if (!("fault" in outcome)) return outcome;
  const place = { source: { name: input.name, text: "" }, start: 0, end: 0, pointer: "" };
  return diagnostic("GR8001", place, { reason: outcome.fault });
}

async function read(input: InputFile): Promise<Imported | { fault: Unreadable }> {
  const { bytes } = input;
  // A workbook's reader knows best what keeps it from reading one, be it no workbook at all.
  if (/\.(?:xlsx?|et)$/i.test(input.name)) return importForm(input);
  const signature = signatureOf(bytes);
  if (signature === "pdf") return { fault: "pdf" };
  if (/^MIME-Version:/im.test(headOf(bytes))) return { fault: "webArchive" };
  if (signature === "compound") return { fault: "oldWord" };
  let names: string[] = [];
  if (signature === "zip") {
    const found = inspectZip(bytes);
    if ("fault" in found) return found;
    names = found.names;
    if (names.includes("content.xml") && names.includes("mimetype")) return { fault: "openDocument" };
  }
  const reader = READERS.find(({ is }) => is(bytes, names));
  return reader ? reader.read(input) : { fault: "notAReport" };
}

async function importDocx({ name, bytes }: InputFile): Promise<Imported | { fault: Unreadable }> {
  let html: string;
  try {
    html = await docxToHtml(bytes);
  } catch (error) {
    // mammoth says nothing of what is wrong; a part nested beyond the stack is the one thing that can be told.
    return { fault: error instanceof RangeError ? "tooDeep" : "broken" };
  }
  return report(name, html, false);
}

async function importHtml({ name, bytes }: InputFile): Promise<Imported | { fault: Unreadable }> {
  const decoded = decodeHtml(bytes);
  return "fault" in decoded ? decoded : report(name, decoded.html, true);
}

function report(name: string, html: string, isWebPage: boolean): Imported | { fault: Unreadable } {
  let blocks: PageBlock[];
  try {
    blocks = readPage(html, !isWebPage);
  } catch (error) {
    if (error instanceof TooDeep || error instanceof RangeError) return { fault: "tooDeep" };
    throw error;
  }
  const imported = readReportPage(name, blocks, isWebPage);
  const found = imported.template.tables.some(({ id }) => imported.places.has(`/${id}`));
  return found ? imported : { fault: "noTables" };
}

/** The reader of forms tells itself what is wrong with a workbook. */
async function importForm(input: InputFile): Promise<Imported> {
  return (await import("../form/read/form.js")).importForm(input);
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "latin1").decode(bytes.slice(0, 4096));
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  return /<(?:!doctype html|html|head|body|table|div|p|h1|meta|span|center|section|article)\b/i.test(head);
}
