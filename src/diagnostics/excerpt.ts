import type { Diagnostic } from "./diagnostic.js";
import { lineStart, type Place, positionAt, type Source } from "./source.js";

/**
 * The same findings with no more of their files than the lines they speak of: a run over thousands of reports keeps its
 * findings to the end, and would keep every file with them. Fixes are left out, being of no use without the file.
 */
export function withSourceExcerpts(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map(({ fix, ...found }) => ({
    ...found,
    ...(fix && { fixable: true }),
    place: linesOf(found.place),
    related: found.related.map((other) => ({ ...other, place: linesOf(other.place) })),
  }));
}

function linesOf(place: Place): Place {
  const { source, start, end } = place;
  if (source.text === "") return place;
  const from = lineStart(source.text, start);
  const next = source.text.indexOf("\n", Math.max(start, end));
  // With its line break: an empty text would mean that there is no file.
  const text = copied(source.text.slice(from, next === -1 ? source.text.length : next + 1));
  const excerpt: Source = { name: source.name, text, firstLine: positionAt(source, start).line };
  return { ...place, source: excerpt, start: start - from, end: end - from };
}

/** A slice of a text keeps the whole text alive as long as it is not copied. */
function copied(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
