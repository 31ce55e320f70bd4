import { type Compilation, type CompileOptions, compile, type InputFile } from "../compile.js";
import { TO_FILL, writeDataFile } from "../data-file.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Place } from "../source.js";
import type { Imported } from "./imported.js";
import { importFile } from "./open.js";
import { setAt, type Values } from "./values.js";

/**
 * Checks a report that was never a data file: it is imported, compiled in memory, and every finding points into the
 * document or page itself.
 */
export async function auditReport(input: InputFile, options: CompileOptions = {}): Promise<Compilation> {
  const imported = await importFile(input);
  if ("code" in imported) return { diagnostics: [imported] };
  const text = writeDataFile({ ...imported, values: checkable(imported) });
  const compilation = compile(
    { name: input.name, bytes: new TextEncoder().encode(text) },
    {
      ...options,
      readImage: (path) => imported.images?.find((image) => image.path === path)?.bytes ?? "missing",
    },
  );
  const map = new PlaceMap(imported, text);
  const found = compilation.diagnostics.map((each) => map.moved(each));
  const { diagnostics: _, literals: __, ...rest } = compilation;
  return { ...rest, diagnostics: toldOnce(imported.diagnostics, found) };
}

/**
 * The values as the checks take them: a kind of agency that nobody can name is `other`, and a part that is missing is
 * said to have no text, as in any report.
 */
function checkable({ values, template }: Imported): Values {
  const copy = structuredClone(values) as Values;
  if ((copy.agency as Values | undefined)?.kind === TO_FILL) setAt(copy, "agency.kind", "other");
  for (const { key, kind } of template.parts) {
    if (kind === "narrative" && (copy[key] as Values).body === TO_FILL) copy[key] = {};
  }
  return copy;
}

/**
 * One fault, one finding. What could not be read is told by the import, not as 待填; what the import only interpreted to
 * fill a data file in, or what the checks tell themselves, is left out.
 */
function toldOnce(imported: readonly Diagnostic[], found: readonly Diagnostic[]): Diagnostic[] {
  const checks = found.filter(
    ({ code, place }) => code !== "GR2007" || !imported.some((each) => covers(each, place)),
  );
  const told = new Set(checks.map(({ code }) => code));
  const kept = imported.filter(({ code, args, place }) => {
    const { what } = args as { what?: string };
    if (code === "GR8007") return what !== "kind" && !(what === "template" && told.has("GR2009"));
    return (
      code !== "GR8008" || (place.pointer !== "/agency/kind" && !checks.some((each) => covers(each, place)))
    );
  });
  return [...kept, ...checks];
}

function covers({ code, place }: Diagnostic, { pointer }: Place): boolean {
  // A finding of rows that are missing stands for all of them in its table.
  if (code === "GR8005") return pointer.split("/")[1] === place.pointer.split("/")[1];
  return place.pointer !== "" && (pointer === place.pointer || pointer.startsWith(`${place.pointer}/`));
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
    return { source: { name: place.source.name, text: "" }, start: 0, end: 0, pointer };
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
