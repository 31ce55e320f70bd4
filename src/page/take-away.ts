import { isArithmetic } from "../codes/draft.js";
import type { Compilation } from "../compile.js";
import type { Language } from "../diagnostics/language.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { emitDocx } from "../emit/docx/document.js";
import { emitHtml } from "../emit/html/document.js";
import { emitXlsx } from "../emit/xlsx/workbook.js";
import { makeForm } from "../form/form.js";
import { readForForm } from "../form/source.js";
import { emitForm } from "../form/write/workbook.js";
import { TOOL } from "../host/package.js";
import { unitOf } from "../reporters/run.js";
import { reportSheet } from "../reporters/sheet.js";
import { fileName } from "../text/file-name.js";
import { compiled, DATA_FILE } from "./check.js";
import { type Draft, draftText, templateOf, textAt } from "./draft.js";
import type { Files } from "./files.js";

/** The kinds of file that can be saved. */
export const KINDS = ["docx", "xlsx", "html", "yaml", "form", "sheet"] as const;
export type Kind = (typeof KINDS)[number];

/** A file to be saved. */
export interface Made {
  name: string;
  bytes: Uint8Array;
}

/**
 * A file of the report, with the same bytes that the command line writes. While sums disagree the report is a draft;
 * with other errors there is no file, only the errors.
 */
export async function takeAway(
  draft: Draft,
  files: Files,
  kind: Kind,
  language: Language,
): Promise<Outcome<Made>> {
  const text = draftText(draft);
  const bytes = new TextEncoder().encode(text);
  const stem = fileName(titleOf(draft));
  if (kind === "yaml") return success({ name: `${stem}.yaml`, bytes });
  if (kind === "form") {
    const source = readForForm({ name: DATA_FILE, bytes });
    if (!source.ok) return source;
    const form = makeForm(source.value.template, source.value.root);
    return success({ name: `${stem}（填报表）.xlsx`, bytes: await emitForm(form) });
  }
  const strict = compiled(text, files);
  if (kind === "sheet")
    return success({ name: `${stem}（核对单）.xlsx`, bytes: await sheetOf(strict, language) });
  const errors = strict.diagnostics.filter(({ severity }) => severity === "error");
  const isDraft = errors.length > 0 && errors.every(({ code }) => isArithmetic(code));
  const { document } = isDraft ? compiled(text, files, true) : strict;
  const [first, ...others] = errors;
  if (first && (!document || !isDraft)) return failure(first, ...others);
  if (!document) throw new Error("a report without errors has a document");
  const emit = { docx: emitDocx, xlsx: emitXlsx, html: emitHtml }[kind];
  const name = `${fileName(document.title)}${isDraft ? "（草稿）" : ""}.${kind}`;
  return success({ name, bytes: await emit(document) });
}

/** The return sheet of one report. */
async function sheetOf(compilation: Compilation, language: Language): Promise<Uint8Array> {
  const { diagnostics } = compilation;
  const units = new Map([[DATA_FILE, unitOf(DATA_FILE, compilation)]]);
  return reportSheet({ files: [DATA_FILE], diagnostics, tool: TOOL, units }, language);
}

/** A name for a report that cannot be laid out yet. */
function titleOf(draft: Draft): string {
  const [name, year] = [textAt(draft.values, "agency.name"), textAt(draft.values, "year")];
  return `${name}${year}年${templateOf(draft).schema.root.title?.replace(/（.*/, "") ?? ""}`;
}
