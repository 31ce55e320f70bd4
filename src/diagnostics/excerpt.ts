import type { Diagnostic } from "./diagnostic.js";
import { lineStart, type Place, positionAt, type Source } from "./source.js";

/**
 * The same findings with no more of their files than the lines they speak of: a run over thousands of reports keeps its
 * findings to the end, and would keep every file with them. Fixes are left out, being of no use without the file.
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

/** Excerpts of a file by where their lines begin and end: thousands of findings on one line have it once. */
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

/** A slice of a text keeps the whole text alive as long as it is not copied. */
function copied(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
