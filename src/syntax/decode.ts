import type { Scalar } from "./tree.js";

/** Maps ranges of a scalar's value back to the characters that were typed. */
interface DecodedSpans {
  /** Source offsets of `value.slice(start, end)`; an empty range gives an empty one. */
  range(start: number, end: number): [number, number];
}

const cache = new WeakMap<Scalar, DecodedSpans>();

/**
 * Where each character of a scalar's value stands in the file. YAML changes only white space around line breaks,
 * doubled single quotes and escapes, so value and source are walked side by side.
 */
export function decodedSpans(scalar: Scalar): DecodedSpans {
  const known = cache.get(scalar);
  if (known) return known;
  const { text: value } = scalar;
  const source = scalar.source.text;
  const starts = new Uint32Array(value.length + 1);
  const ends = new Uint32Array(value.length + 1);
  let at = scalar.start;
  if (scalar.style === "single" || scalar.style === "double") at++;
  if (scalar.style === "literal" || scalar.style === "folded")
    at = source.indexOf("\n", at) + 1 || scalar.end;
  for (let index = 0; index < value.length; index++) {
    const wanted = value[index]!;
    if (scalar.style === "double") at = skipContinuations(source, at);
    const typed = scalar.style === "double" ? escapeLength(source, at) : 0;
    if (typed > 0) {
      starts[index] = at;
      ends[index] = at + typed;
      // \U0001F600 stands for two code units.
      if (source[at + 1] === "U" && isHighSurrogate(wanted) && index + 1 < value.length) {
        index++;
        starts[index] = at;
        ends[index] = at + typed;
      }
      at += typed;
      continue;
    }
    // White space of the file that is not in the value: indentation, or what trails a line. A space of the value
    // may stand for a line break.
    if (!isSpace(wanted)) while (at < scalar.end && isSpace(source[at]!)) at++;
    else if (wanted === "\n") while (at < scalar.end && source[at] !== "\n" && isSpace(source[at]!)) at++;
    const length = scalar.style === "single" && wanted === "'" ? 2 : 1;
    starts[index] = at;
    ends[index] = at + length;
    at += length;
  }
  starts[value.length] = ends[value.length] = value.length > 0 ? ends[value.length - 1]! : at;
  const spans: DecodedSpans = {
    range(start, end) {
      const from = starts[Math.min(start, value.length)]!;
      return [from, end > start ? Math.max(from, ends[Math.min(end, value.length) - 1]!) : from];
    },
  };
  cache.set(scalar, spans);
  return spans;
}

function isSpace(char: string): boolean {
  return char === " " || char === "\t" || char === "\n" || char === "\r";
}

function isHighSurrogate(char: string): boolean {
  return char >= "\ud800" && char <= "\udbff";
}

function escapeLength(source: string, at: number): number {
  if (source[at] !== "\\") return 0;
  const widths: Record<string, number> = { x: 4, u: 6, U: 10 };
  return widths[source[at + 1]!] ?? 2;
}

/** A backslash before a line break joins the lines. */
function skipContinuations(source: string, at: number): number {
  const match = /^\\[ \t]*\r?\n[ \t]*/.exec(source.slice(at, at + 400));
  return match ? at + match[0].length : at;
}
