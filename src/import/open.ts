import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import type { Imported } from "../data-file/imported.js";
import { filePlace } from "../diagnostics/location.js";
import { type Outcome, type Success, success } from "../diagnostics/outcome.js";
import { endingOf } from "../host/endings.js";
import type { InputFile } from "../host/host.js";
import { signatureOf } from "../host/sniff.js";
import { corePropertyOf } from "../ooxml/core-properties.js";
import { type OpenedPackage, openPackage } from "../ooxml/open-package.js";
import { docxToHtml } from "./docx.js";
import { decodeHtml } from "./html.js";
import { htmlKeywords } from "./html-keywords.js";
import { isWebArchive, mhtToHtml } from "./mht.js";
import type { OldKind } from "./old-kinds.js";
import { type PageBlock, readPage } from "./page.js";
import { withPages } from "./pdf/pages.js";
import { readReportPage } from "./read-report.js";
import { textPartOf } from "./text-part.js";
import { unreadable } from "./unreadable.js";

/** A report is a few hundred kilobytes, its pictures a few megabytes; its text is one or two megabytes of tags. */
const OFFICE_LIMITS = { file: 50_000_000, unpacked: 80_000_000, xml: 8_000_000 };

/** A file that is to be read: its first characters and, where it is an Office package, its parts. */
interface OpenedFile extends InputFile {
  head: string;
  signature: ReturnType<typeof signatureOf>;
  office?: OpenedPackage;
}

/** What a file is, by its content, and what reads it: the first that fits. */
const READERS: readonly {
  is(file: OpenedFile): boolean;
  read(file: OpenedFile): Promise<Outcome<Imported>>;
}[] = [
  { is: ({ signature }) => signature === "pdf", read: importPdf },
  { is: ({ name, head }) => isWebArchive(head) || endingOf(name) === "eml", read: importMht },
  { is: ({ head }) => head.startsWith("{\\rtf"), read: (file) => importOld(file, "rtf", "richText") },
  {
    is: ({ signature }) => signature === "compound",
    read: (file) => importOld(file, "doc", "oldWord"),
  },
  {
    is: ({ office }) => hasPart(office, "content.xml") && hasPart(office, "mimetype"),
    read: (file) => importOld(file, "odt", "openDocument"),
  },
  { is: ({ office }) => office !== undefined && textPartOf(office) !== undefined, read: importDocx },
  { is: ({ office }) => hasPart(office, "xl/workbook.xml"), read: importForm },
  { is: ({ office, head }) => !office && looksLikeHtml(head), read: importHtml },
];

function hasPart(office: OpenedPackage | undefined, name: string): boolean {
  return office?.names.includes(name) === true;
}

/**
 * Reads a report or a filled form from outside. What cannot be read becomes 待填, with a finding. A file that cannot
 * be opened is a GR8001 error, a workbook that is no form GR8101; whatever the file holds, nothing throws.
 */
export async function importFile(input: InputFile): Promise<Outcome<Imported>> {
  const { name, bytes } = input;
  if (bytes.length === 0) return unreadable(name, "empty");
  // A workbook's own reader explains best why it cannot be read.
  if (/\.(?:xlsx?|et)$/i.test(name)) return importForm(input);
  const signature = signatureOf(bytes);
  const office = signature === "zip" ? openOffice(input) : undefined;
  if (office?.ok === false) return office;
  const file = { name, bytes, signature, head: headOf(bytes), ...(office && { office: office.value }) };
  const reader = READERS.find(({ is }) => is(file));
  return reader ? reader.read(file) : unreadable(name, "notAReport");
}

/** The parts of any file of Word, Excel or LibreOffice: which of them it is, their names tell. */
function openOffice({ name, bytes }: InputFile): Outcome<OpenedPackage> {
  return openPackage(bytes, OFFICE_LIMITS, (fault) => unreadable(name, fault));
}

async function importDocx(input: InputFile & { office?: OpenedPackage }): Promise<Outcome<Imported>> {
  const docx = input.office ? success(input.office) : openOffice(input);
  if (!docx.ok) return docx;
  const html = await docxToHtml(input.name, docx.value);
  if (!html.ok) return html;
  const keywords = corePropertyOf(docx.value, "keywords");
  return report(input.name, html.value, { isWebPage: false, keywords });
}

async function importHtml(input: InputFile): Promise<Outcome<Imported>> {
  const html = decodeHtml(input);
  if (!html.ok) return html;
  return report(input.name, html.value, { isWebPage: true, keywords: htmlKeywords(html.value) });
}

async function importMht(input: InputFile): Promise<Outcome<Imported>> {
  const html = await mhtToHtml(input);
  if (!html.ok) return html;
  return report(input.name, html.value, { isWebPage: true, keywords: htmlKeywords(html.value) });
}

/**
 * A document of another kind, through LibreOffice where the machine has it.
 *
 * @param reason what is told where nothing comes of that
 */
async function importOld(
  input: InputFile,
  kind: OldKind,
  reason: DiagnosticArgs["GR8001"]["reason"],
): Promise<Outcome<Imported>> {
  const { asDocx } = await import("./old-kinds.js");
  const docx = await asDocx(input, kind);
  const read = docx && (await importDocx(docx));
  return read?.ok ? read : unreadable(input.name, reason);
}

/** The reader of .pdf is loaded only when needed. */
async function importPdf({ name, bytes }: InputFile): Promise<Outcome<Imported>> {
  const { pdfToHtml } = await import("./pdf/read-pdf.js");
  const text = await pdfToHtml(name, bytes);
  if (!text.ok) return text;
  const { html, pictures, unknown } = text.value;
  const read = report(name, html, text.value, withPages);
  if (!read.ok)
    return pictures.length > 0 && isWithoutTables(read) ? unreadable(name, "pictureTables") : read;
  const place = filePlace(name);
  return success(read.value, [
    ...read.diagnostics,
    ...(pictures.length > 0 ? [diagnostic("GR8009", place, { found: "", pages: pictures })] : []),
    ...(unknown.length > 0 ? [diagnostic("GR8011", place, { pages: unknown })] : []),
  ]);
}

function isWithoutTables({ diagnostics }: Outcome<Imported>): boolean {
  return diagnostics.some(({ args }) => "reason" in args && args.reason === "noTables");
}

interface PageKind {
  /** It has the frame of a web page around the report. */
  isWebPage: boolean;
  /** The keywords of the document's properties. */
  keywords: string;
}

/** @param finish what is done to a report of these blocks */
function report(
  name: string,
  html: string,
  { isWebPage, keywords }: PageKind,
  finish: (imported: Success<Imported>, blocks: readonly PageBlock[]) => Success<Imported> = (imported) =>
    imported,
): Outcome<Imported> {
  // Scripts show what style sheets hide at first: a page without its tables is read once more as if it had no styles.
  for (const styled of isWebPage && /<style/i.test(html) ? [true, false] : [false]) {
    const blocks = readPage(name, html, !isWebPage, styled);
    if (!blocks.ok) return blocks;
    const imported = finish(readReportPage(name, blocks.value, isWebPage, keywords), blocks.value);
    const { template, places } = imported.value;
    if (template.tables.some(({ id }) => places.has(`/${id}`))) return imported;
  }
  return unreadable(name, "noTables");
}

async function importForm(input: InputFile): Promise<Outcome<Imported>> {
  return (await import("../form/read/form.js")).importForm(input);
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "latin1").decode(bytes.slice(0, 4096));
}

function looksLikeHtml(head: string): boolean {
  return /<(?:!doctype html|html|head|body|table|div|p|h1|meta|span|center|section|article)\b/i.test(head);
}
