import { diagnostic } from "../codes/diagnostic.js";
import { compile } from "../compile.js";
import type { Imported } from "../data-file/imported.js";
import { knownFromLastYear } from "../data-file/next-year.js";
import { type Known, skeletonOf } from "../data-file/skeleton.js";
import { writeDataFile } from "../data-file/write.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { filePlace } from "../diagnostics/location.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { LARGEST } from "../host/limits.js";
import { isForeign, signatureOf } from "../host/sniff.js";
import { importFile } from "../import/open.js";
import { templateOfYear } from "../templates/choose.js";
import type { Template } from "../templates/template.js";
import { DATA_FILE } from "./check.js";
import { type Draft, draftOf } from "./draft.js";
import type { Files } from "./files.js";

/** A report to continue, with its files and the findings of reading it. */
export interface Opened {
  draft: Draft;
  files: Files;
  /** Where table 三 was counted from a register. */
  counted?: Evidence;
}

/** How many applications table 三 was counted from, and the workbook that shows which. */
export interface Evidence {
  count: number;
  workbook: Uint8Array;
}

/** What the user says of a new report. */
export interface Beginning {
  year: number;
  name: string;
  kind: string;
  level?: string;
}

/** A new report: what `init` makes, ready to be filled in. */
export function begin({ year, name, kind, level }: Beginning): Outcome<Opened> {
  const template = templateOfYear(year);
  if (!template) return failure(noTemplate(year));
  const agency = { ...(name && { name }), ...(kind && { kind }), ...(level && { level }) };
  return skeleton(template, { template: template.version, year, agency }, {});
}

/** What last year's report names and nobody has to choose again: its pictures, and the report of the year before it. */
const NOT_HERE = ["GR2019", "GR5005"];

/** The report of the year after one that `init --from` could read, with that one beside it to be compared with. */
export async function beginAfter(last: InputFile): Promise<Outcome<Opened>> {
  const read = await readAny(last);
  if (!read.ok) return read;
  const bytes = new TextEncoder().encode(read.value.text);
  const { report, template, diagnostics } = compile({ name: last.name, bytes }, {});
  const errors = diagnostics.filter(({ code, severity }) => severity === "error" && !NOT_HERE.includes(code));
  const [first, ...others] = errors;
  if (first) return failure(first, ...others);
  if (!report || !template) throw new Error("a report without errors can be read");
  const year = report.year + 1;
  const next = templateOfYear(year);
  if (!next) return failure(noTemplate(year));
  const known = knownFromLastYear(report, { sameFormat: next === template });
  const previous = `${report.year}.yaml`;
  const opened = skeleton(next, { ...known, template: next.version, year, previous }, { [previous]: bytes });
  return opened.ok ? success(opened.value, read.diagnostics) : opened;
}

/** Any file that holds a report: a data file, a filled form, a document or page. */
export async function openReport(input: InputFile): Promise<Outcome<Opened>> {
  const read = await readAny(input);
  if (!read.ok) return read;
  const { text, files } = read.value;
  const draft = draftOf({ name: input.name, bytes: new TextEncoder().encode(text) });
  return draft.ok ? success({ draft: draft.value, files }, read.diagnostics) : draft;
}

async function readAny(input: InputFile): Promise<Outcome<{ text: string; files: Files }>> {
  const { name, bytes } = input;
  const most = isForeign(input) ? LARGEST.document : LARGEST.data;
  if (bytes.length > most) return failure(tooLarge(name, most, bytes.length));
  if (!isForeign(input)) {
    const draft = draftOf(input);
    if (!draft.ok) return draft;
    return success({ text: new TextDecoder().decode(bytes), files: {} });
  }
  const imported = await importFile(input);
  if (!imported.ok) return imported;
  const { images = [] } = imported.value;
  const files = Object.fromEntries(images.map(({ path, bytes: picture }) => [path, picture]));
  return success({ text: textOf(imported.value), files }, imported.diagnostics);
}

function textOf({ template, values, comments }: Imported): string {
  return writeDataFile({ template, values, comments });
}

function skeleton(template: Template, known: Known, files: Files): Outcome<Opened> {
  const { text } = skeletonOf(template, known, { keys: "en", schemaFile: "", name: DATA_FILE });
  // The page has its own help, so the skeleton's comments are dropped (scripts/page/for-browsers.mjs relies on it).
  const bare = text.replace(/^\s*#.*\n/gm, "");
  const draft = draftOf({ name: DATA_FILE, bytes: new TextEncoder().encode(bare) });
  return draft.ok ? success({ draft: { ...draft.value, keys: "zh", comments: {} }, files }) : draft;
}

function noTemplate(year: number): Diagnostic {
  return diagnostic("GR2008", filePlace("", "/year"), { found: String(year) });
}

function tooLarge(name: string, maximum: number, actual: number): Diagnostic {
  const place = filePlace(name);
  return diagnostic("GR1013", place, { limit: "bytes", maximum, actual });
}

/** Whether a file may be a register of applications. */
export function mayBeRegister({ name, bytes }: InputFile): boolean {
  return /\.(?:csv|tsv|txt)$/i.test(name) || (signatureOf(bytes) === "zip" && /\.xlsx$/i.test(name));
}

/** Whether a file can be nothing else: nobody has a report as a table in text. */
export function mustBeRegister({ name }: InputFile): boolean {
  return /\.(?:csv|tsv)$/i.test(name);
}
