import { lineStart, type Place } from "../diagnostics/source.js";

/** Characters of a text that a finding is about. */
export interface Shown {
  from: number;
  to: number;
}

/**
 * Finds a finding of the data file in the text that somebody typed: a text of several lines is written below its key,
 * indented; a short one behind it.
 *
 * @param typed the text as the page has it
 */
export function shownIn({ source, start, end }: Place, typed: string): Shown | undefined {
  const found = source.text.slice(start, end);
  if (typed === "" || found === "" || found.length >= typed.length + 2) return undefined;
  const lines = typed.split("\n");
  const from = lineStart(source.text, start);
  const line = source.text.slice(from).split("\n", 1)[0]!;
  const column = start - from - /^ */.exec(line)![0].length;
  let at = 0;
  const places: number[] = [];
  for (const each of lines) {
    if (each.trimEnd() === line.trim() && each.slice(column).startsWith(found.split("\n", 1)[0]!))
      places.push(at + column);
    at += each.length + 1;
  }
  const [only] = places;
  if (only !== undefined) return { from: only, to: only + found.length };
  const index = typed.indexOf(found);
  return index >= 0 && typed.indexOf(found, index + 1) < 0
    ? { from: index, to: index + found.length }
    : undefined;
}
