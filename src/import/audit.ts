import { diagnostic } from "../codes/diagnostic.js";
import { type Compilation, type CompileOptions, compile } from "../compile.js";
import type { Imported } from "../data-file/imported.js";
import type { Values } from "../data-file/values.js";
import type { DataValue } from "../data-file/write.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { filePlace } from "../diagnostics/location.js";
import type { Success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { isForeign } from "../host/sniff.js";
import { knownFigures } from "../report/known-figures.js";
import { TO_FILL } from "../syntax/placeholder.js";
import { labelOf } from "../templates/labels.js";
import { type AsDataFile, asDataFile } from "./as-data-file.js";

/**
 * Checks a document or page: it is imported and compiled in memory, and every finding points into the document. What
 * cannot be read is reported once and keeps nothing else from being checked.
 */
export async function auditReport(input: InputFile, options: CompileOptions = {}): Promise<Compilation> {
  const taken = await asDataFile(input);
  return taken.ok ? audited(taken.value, options) : { diagnostics: [...taken.diagnostics] };
}

/** Checks a report of any kind that is read: a data file, or one that never was one. */
export async function checkReport(input: InputFile, options: CompileOptions = {}): Promise<Compilation> {
  return isForeign(input) ? auditReport(input, options) : compile(input, options);
}

export { asDataFile };

/** The findings of a report that was read from a document, in its own places; its figures without those that were not read. */
export function audited(taken: AsDataFile, options: CompileOptions): Compilation {
  const { file, read } = taken;
  const { images } = read.value;
  const own: CompileOptions = {
    ...options,
    readImage: (path) => images?.find((image) => image.path === path)?.bytes ?? "missing",
  };
  const { diagnostics, referenceFixes: _, ...rest } = compile(file, own);
  const { unread = new Set() } = file;
  const { figures, template } = rest;
  const { workbook } = read.value;
  const known = figures &&
    template && { figures: taken.figuresInOwnPlaces(knownFigures(figures, template, unread)) };
  const found = taken.open
    ? taken.ofOpen(compile(taken.open, own).diagnostics)
    : taken.inOwnPlaces(diagnostics);
  // A form is filled in and mended as a data file is; all else is as it was published.
  if (workbook === "form") return { ...rest, ...known, diagnostics: withUnfilled(read, found) };
  const published = { ...rest, ...known, unread };
  if (workbook === "tables")
    return tablesAlone(read.value, { ...published, diagnostics: found }, read.diagnostics);
  return { ...published, diagnostics: toldOnce(taken, found) };
}

/**
 * Keeps one finding for each fault: what the import merely interpreted, or the checks report themselves, is dropped;
 * a part without text is an error as in any report.
 */
function toldOnce(
  { file, read: { diagnostics, value }, narratives }: AsDataFile,
  found: readonly Diagnostic[],
): Diagnostic[] {
  const { places, template } = value;
  const told = new Set(found.map(({ code, place }) => `${code} ${place.pointer}`));
  const kept = diagnostics.filter(({ code, args }) => {
    const { what } = args as { what?: string };
    if (what === "unnumbered") return false;
    if (code === "GR8007") return what !== "kind" && !(what === "template" && told.has("GR2009 /template"));
    return code !== "GR8008";
  });
  const empty = [...narratives].map((key) => {
    const place = places.get(`/${key}`) ?? filePlace(file.name, `/${key}`);
    return diagnostic("GR2017", place, { label: template.schema.title(key) });
  });
  return [...kept, ...empty, ...found];
}

/** Of the three tables alone their figures are checked, and nothing is built of them; whose and of when they are, they may not say. */
function tablesAlone(
  { template, values }: Imported,
  { document: _, report, ...compilation }: Compilation,
  read: readonly Diagnostic[],
): Compilation {
  const tables = new Set(template.tables.map(({ id }) => id));
  const found = compilation.diagnostics.filter(({ place }) => tables.has(place.pointer.split("/")[1] ?? ""));
  const isNamed =
    report && unfilled({ year: values.year!, name: (values.agency as Values).name! }, "").length === 0;
  return { ...compilation, ...(isNamed && { report }), diagnostics: [...read, ...found] };
}

/** Adds the empty cells of a form, each at its place; unreadable ones have been reported when it was read. */
function withUnfilled(
  { diagnostics, value: { values, template, places } }: Success<Imported>,
  found: readonly Diagnostic[],
): Diagnostic[] {
  const told = new Set([...diagnostics, ...found].map(({ place }) => place.pointer));
  const open = unfilled(values as Values, "").filter((pointer) => !told.has(pointer));
  const name = diagnostics[0]?.place.source.name ?? "";
  const empty = open.map((pointer) =>
    diagnostic("GR2007", places.get(pointer) ?? filePlace(name, pointer), {
      label: labelOf(template, pointer),
    }),
  );
  // A part with a stand-in is empty, whatever the checks find in it.
  const parts = new Set(open.filter((pointer) => pointer.endsWith("/body")));
  const rest = found.filter(({ place, code }) => code === "GR2007" || !parts.has(place.pointer));
  const order = Object.keys(template.schema.at("")?.properties ?? {});
  const rank = ({ place }: Diagnostic) => order.indexOf(place.pointer.split("/")[1] ?? "");
  return [...diagnostics, ...rest, ...empty].sort((a, b) => rank(a) - rank(b));
}

/** Pointers of what is 待填. */
function unfilled(value: DataValue | Values, pointer: string): string[] {
  if (value === TO_FILL) return [pointer];
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, below]) => unfilled(below as DataValue, `${pointer}/${key}`));
}
