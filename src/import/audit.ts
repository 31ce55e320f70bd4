import { diagnostic } from "../codes/diagnostic.js";
import { type Compilation, type CompileOptions, compile } from "../compile.js";
import type { Imported } from "../data-file/imported.js";
import { setAt, type Values } from "../data-file/values.js";
import { type DataValue, TO_FILL, writeDataFile } from "../data-file/write.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { filePlace } from "../diagnostics/location.js";
import type { Success } from "../diagnostics/outcome.js";
import type { Place } from "../diagnostics/source.js";
import type { InputFile } from "../host/host.js";
import { labelOf } from "../templates/labels.js";
import type { CellTemplate, FigureCell } from "../templates/template.js";
import { importFile } from "./open.js";

/**
 * Checks a report that was never a data file: it is imported, compiled in memory, and every finding points into the
 * document or page itself. What cannot be read is told once, and keeps nothing else from being checked.
 */
export async function auditReport(input: InputFile, options: CompileOptions = {}): Promise<Compilation> {
  const read = await importFile(input);
  if (!read.ok) return { diagnostics: [...read.diagnostics] };
  const imported = read.value;
  const { values, gaps } = bridged(imported);
  const text = writeDataFile({ ...imported, values });
  const compilation = compile(
    { name: input.name, bytes: new TextEncoder().encode(text) },
    {
      ...options,
      readImage: (path) => imported.images?.find((image) => image.path === path)?.bytes ?? "missing",
    },
  );
  const map = new PlaceMap(imported, text);
  const found = compilation.diagnostics.filter((each) => !touches(each, gaps)).map((each) => map.moved(each));
  const { diagnostics: _, referenceFixes: __, ...rest } = compilation;
  if (imported.workbook === "tables")
    return tablesAlone(imported, { ...rest, diagnostics: found }, read.diagnostics);
  if (imported.workbook === "form") return { ...rest, diagnostics: withUnfilled(read, found) };
  return { ...rest, diagnostics: toldOnce(read, found, gaps) };
}

/** Keys of the parts in which something is missing. */
interface Gaps {
  /** Tables with figures that cannot be read. */
  tables: Set<string>;
  /** Parts without text. */
  narratives: Set<string>;
}

/**
 * The values as the checks take them: a kind of agency that nobody can name is `other`; what is missing is bridged over,
 * and what the checks find there is left out.
 */
function bridged({ values, template, workbook }: Imported): { values: Values; gaps: Gaps } {
  const copy = structuredClone(values) as Values;
  const gaps: Gaps = { tables: new Set(), narratives: new Set() };
  if ((copy.agency as Values | undefined)?.kind === TO_FILL) setAt(copy, "agency.kind", "other");
  if (workbook === "tables") {
    if (copy.year === TO_FILL) copy.year = Number(template.version);
    if ((copy.agency as Values).name === TO_FILL) setAt(copy, "agency.name", "（缺）");
  }
  for (const { key, kind } of template.parts) {
    const part = copy[key] as Values;
    if (kind === "narrative" && part.body === TO_FILL) {
      gaps.narratives.add(key);
      part.body = "（缺）";
    }
  }
  for (const { figure, chosenUnit } of template.tables.flatMap((table) =>
    table.rows.flat().filter(isFigure),
  )) {
    for (const [path, value] of [
      [figure, 0],
      [chosenUnit, "元"],
    ] as const) {
      if (path === undefined || valueAt(copy, path) !== TO_FILL) continue;
      setAt(copy, path, value);
      gaps.tables.add(path.split(".")[0]!);
    }
  }
  return { values: copy, gaps };
}

function isFigure(cell: CellTemplate): cell is FigureCell {
  return "figure" in cell;
}

function valueAt(values: Values, path: string): unknown {
  return path.split(".").reduce<unknown>((node, name) => (node as Values | undefined)?.[name], values);
}

/** Whether a finding rests on what is missing: its place, or the figures it compares. */
function touches({ code, place, related }: Diagnostic, { tables, narratives }: Gaps): boolean {
  const parts = [place, ...related.map((each) => each.place)].map(
    ({ pointer }) => pointer.split("/")[1] ?? "",
  );
  return narratives.has(parts[0]!) || (/^GR[345]/.test(code) && parts.some((part) => tables.has(part)));
}

/**
 * One fault, one finding. What the import only interpreted to fill a data file in, or what the checks tell themselves,
 * is left out; a part without text is the error that it is in any report.
 */
function toldOnce(
  { diagnostics, value: { places, template } }: Success<Imported>,
  found: readonly Diagnostic[],
  { narratives }: Gaps,
): Diagnostic[] {
  const told = new Set(found.map(({ code, place }) => `${code} ${place.pointer}`));
  const kept = diagnostics.filter(({ code, args }) => {
    const { what } = args as { what?: string };
    if (what === "unnumbered") return false;
    if (code === "GR8007") return what !== "kind" && !(what === "template" && told.has("GR2009 /template"));
    return code !== "GR8008";
  });
  const empty = [...narratives].map((key) => {
    const place = places.get(`/${key}`) ?? filePlace(diagnostics[0]?.place.source.name ?? "", `/${key}`);
    return diagnostic("GR2017", place, { label: template.schema.title(key) });
  });
  return [...kept, ...empty, ...found];
}

/** Of the three tables alone their figures are checked, and nothing is built of them. */
function tablesAlone(
  { template }: Imported,
  { document: _, ...compilation }: Compilation,
  read: readonly Diagnostic[],
): Compilation {
  const tables = new Set(template.tables.map(({ id }) => id));
  const found = compilation.diagnostics.filter(({ place }) => tables.has(place.pointer.split("/")[1] ?? ""));
  return { ...compilation, diagnostics: [...read, ...found] };
}

/** What nobody has filled in of a form, each at its cell; what could not be read has been told by its reading. */
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
  // A part that is bridged over is empty, whatever the checks say of it.
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

/** Places of the data file in memory as places of the document. */
class PlaceMap {
  constructor(
    private readonly imported: Imported,
    private readonly text: string,
  ) {}

  moved({ fix: _, ...diagnostic }: Diagnostic): Diagnostic {
    return {
      ...diagnostic,
      place: this.placeOf(diagnostic.place),
      related: diagnostic.related.map((each) => ({ ...each, place: this.placeOf(each.place) })),
    };
  }

  private placeOf(place: Place): Place {
    if (place.source.text !== this.text) return place;
    const { pointer } = place;
    const found = this.inNarrative(place) ?? this.nearest(pointer);
    if (found) return { ...found, pointer };
    return filePlace(place.source.name, pointer);
  }

  /** Where the line of a narrative that holds the place was read; in a table its very cell. */
  private inNarrative({ start, pointer }: Place): Place | undefined {
    const lines = this.imported.lines?.get(pointer);
    if (!lines) return undefined;
    const before = this.text.slice(0, start);
    const opener = ": |\n";
    const inside = before.slice(before.lastIndexOf(opener) + opener.length).split("\n");
    const found = lines[Math.min(inside.length, lines.length) - 1];
    if (!found?.location || !("table" in found.location)) return found;
    const bars = inside.at(-1)!.match(/(?<!\\)\|/g)?.length ?? 1;
    return { ...found, location: { ...found.location, column: Math.max(1, bars) } };
  }

  /** The place of the pointer, of what is below it, or of what holds it. */
  private nearest(pointer: string): Place | undefined {
    const { places } = this.imported;
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
      const own = places.get(at);
      if (own) return own;
      const below = [...places].find(([each]) => each.startsWith(`${at}/`));
      if (below) return below[1];
    }
    return undefined;
  }
}
