import type { Diagnostic } from "./diagnostic.js";
import { lineStart, type Place, positionAt, type Source } from "./source.js";

/**
 * The same findings, each with only the lines of its file that it points at. A run over thousands of reports keeps
 * its findings to the end and would otherwise keep every file in memory. Fixes are left out, because they need the
 * whole file.
 */
export function withSourceExcerpts(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const known: KnownLines = new Map();
  return diagnostics.map(({ fix, ...found }) => ({
    ...found,
    ...(fix && { fixable: true }),
    place: linesOf(found.place, known),
    related: found.related.map((other) => ({ ...other, place: linesOf(other.place, known) })),
  }));
}

/** Excerpts of one file by their start and end, so that thousands of findings on one line share one copy of it. */
type KnownLines = Map<Source, Map<string, Source>>;

function linesOf(place: Place, known: KnownLines): Place {
  const { source, start, end } = place;
  if (source.text === "") return place;
  const from = lineStart(source.text, start);
  const next = source.text.indexOf("\n", Math.max(start, end));
  // With its line break: an empty text would mean that there is no file.
  const to = next === -1 ? source.text.length : next + 1;
  const own = known.get(source) ?? new Map<string, Source>();
  known.set(source, own);
  const excerpt = own.get(`${from}-${to}`) ?? {
    name: source.name,
    text: copied(source.text.slice(from, to)),
    firstLine: positionAt(source, start).line,
  };
  own.set(`${from}-${to}`, excerpt);
  return { ...place, source: excerpt, start: start - from, end: end - from };
}

/** Copies a slice: a slice itself keeps the whole text in memory. */
function copied(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
