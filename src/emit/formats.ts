import type { ReportDocument } from "../document.js";
import type { Download } from "./download.js";

/** An output format: the end of its file name, and its emitter, which is loaded only when it is used. */
export interface OutputFormat {
  extension: string;
  emit(document: ReportDocument, options: EmitOptions): Promise<Uint8Array>;
}

/** What an emitter is told besides the document. */
export interface EmitOptions {
  /** LibreOffice's program, which makes the .pdf. */
  libreOffice?: string;
  /** A whole page, or its content alone with inline styles, to paste into a content system. */
  html?: HtmlKind;
  /** The .pdf as PDF/A-2b. */
  pdfA?: boolean;
  /** Files beside the page that it links to. */
  downloads?: readonly Download[];
}

/** Formats that a page offers, in this order. */
export const DOWNLOADS = ["docx", "xlsx", "pdf"] as const;

export const HTML_KINDS = ["page", "fragment"] as const;
export type HtmlKind = (typeof HTML_KINDS)[number];

/** The report as .docx in the layout of GB/T 9704-2012. The same document gives the same bytes. */
export async function emitDocx(document: ReportDocument): Promise<Uint8Array> {
  return (await import("./docx/document.js")).emitDocx(document);
}

/** The three tables and 数据 as .xlsx with live totals. The same document gives the same bytes. */
export async function emitXlsx(document: ReportDocument): Promise<Uint8Array> {
  return (await import("./xlsx/workbook.js")).emitXlsx(document);
}

/** The report as one self-contained page, or as a fragment with inline styles. The same document gives the same bytes. */
export async function emitHtml(
  document: ReportDocument,
  { html, downloads }: EmitOptions = {},
): Promise<Uint8Array> {
  const { emitHtml, emitHtmlFragment } = await import("./html/document.js");
  return html === "fragment" ? emitHtmlFragment(document) : emitHtml(document, downloads);
}

/** Every figure as JSON (schemas/figures.schema.json). */
async function emitJson(document: ReportDocument): Promise<Uint8Array> {
  return (await import("./json.js")).emitJson(document);
}

/** The 数据 sheet as CSV. */
async function emitCsv(document: ReportDocument): Promise<Uint8Array> {
  return (await import("./csv.js")).emitCsv(document);
}

/** The .docx as LibreOffice prints it. */
async function emitPdf(document: ReportDocument, { libreOffice, pdfA }: EmitOptions): Promise<Uint8Array> {
  return (await import("./pdf.js")).emitPdf(document, libreOffice!, pdfA);
}

/** What `build --format` can write. */
export const FORMATS = {
  docx: { extension: ".docx", emit: emitDocx },
  xlsx: { extension: ".xlsx", emit: emitXlsx },
  pdf: { extension: ".pdf", emit: emitPdf },
  html: { extension: ".html", emit: emitHtml },
  csv: { extension: ".csv", emit: emitCsv },
  json: { extension: ".json", emit: emitJson },
} as const satisfies Record<string, OutputFormat>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
