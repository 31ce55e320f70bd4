import type { Place } from "../diagnostics/source.js";
import { decodedSpans } from "../syntax/decode.js";
import { pointerNames, type Scalar } from "../syntax/tree.js";
import { printsNothingBetween, stretches } from "./stretches.js";

/**
 * A stretch of narrative as a reader sees it, for rules about text: Markdown's signs are gone, references are
 * replaced by what they insert, and the place in the file of every character is known.
 */
export interface Prose {
  kind: "paragraph" | "heading" | "item" | "cell" | "quote" | "title";
  /** Key of the part it stands in: preamble, overview … attachments, or title. */
  part: string;
  /** JSON pointer of the text in the data. */
  pointer: string;
  text: string;
  /** Whether the character at an index was inserted by a reference, so that it cannot disagree with the tables. */
  isInserted(index: number): boolean;
  /** The characters of the file behind `text.slice(start, end)`. */
  place(start: number, end: number): Place;
}

/** Resolves the expression of a reference to its text; undefined where it has none. */
type ResolveText = (expression: string) => string | undefined;

/**
 * The prose of a narrative or title: one for each paragraph, heading, list item, quoted paragraph and table cell.
 */
export function proseOf(scalar: Scalar, isTitle: boolean, resolve: ResolveText): Prose[] {
  const part = pointerNames(scalar.pointer)[0] ?? "";
  const make = (kind: Prose["kind"], from: number, to: number): Prose =>
    readProse(scalar, kind, part, from, to, resolve);
  if (isTitle) return [make("title", 0, scalar.text.length)];
  const found: Prose[] = [];
  for (const { kind, from, to } of stretches(scalar.text)) {
    if (kind !== "row") found.push(make(kind, from, to));
    else for (const [start, end] of cellsOf(scalar.text, from, to)) found.push(make("cell", start, end));
  }
  return found.filter(({ text }) => text.trim() !== "");
}

/** Spans of a table row's cells; the row of dashes has none. */
function cellsOf(value: string, from: number, to: number): [number, number][] {
  const row = value.slice(from, to);
  if (/^[|\-: \t]+$/.test(row)) return [];
  const cells: [number, number][] = [];
  let start = from;
  for (const bar of row.matchAll(/\{\{[^{}\n]*\}\}|\\\||\|/g)) {
    if (bar[0] !== "|") continue;
    if (bar.index > 0) cells.push([start, from + bar.index]);
    start = from + bar.index + 1;
  }
  if (start < to) cells.push([start, to]);
  return cells;
}

const TOKEN =
  /\\\{\{|\{\{([^{}\n]*)\}\}|\\([!-/:-@[-`{-~])|\*\*|!\[[^\]\n]*\]\([^)\n]*\)|\[([^\]\n]*)\]\([^)\n]*\)|<((?:https?:\/\/|mailto:)?[\x21-\x3b=\x3f-\x7e]+)>|(?<![ \t\u3000])[ \t\u3000]*\\?\n[ \t\u3000>]*/g;

function readProse(
  scalar: Scalar,
  kind: Prose["kind"],
  part: string,
  from: number,
  to: number,
  resolve: ResolveText,
): Prose {
  const value = scalar.text;
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const inserted: boolean[] = [];
  const put = (piece: string, start: number, end: number, isInserted = false) => {
    for (let index = 0; index < piece.length; index++) {
      // Inserted text maps to the whole reference; other text maps to itself, unit by unit.
      const single = !isInserted && piece.length === end - start;
      starts.push(single ? start + index : start);
      ends.push(single ? start + index + 1 : end);
      inserted.push(isInserted);
    }
    text += piece;
  };
  let at = from;
  for (const match of value.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index;
    const end = start + match[0].length;
    put(value.slice(at, start), at, start);
    at = end;
    const [whole, expression, escaped, link, url] = match;
    if (expression !== undefined) put(resolve(expression) ?? "", start, end, true);
    else if (escaped !== undefined) put(escaped, start + 1, end);
    else if (whole.startsWith("\\{")) put("{{", start + 1, end);
    else if (link !== undefined) put(link, start + 1, start + 1 + link.length);
    else if (url !== undefined) put(url, start + 1, end - 1);
    else if (whole.includes("\n")) {
      const joined = printsNothingBetween(text.at(-1) ?? "", value[end] ?? "");
      if (!joined && text !== "" && end < to) put(" ", start, end);
    }
  }
  put(value.slice(at, to), at, to);
  const lead = text.length - text.trimStart().length;
  return {
    kind,
    part,
    pointer: scalar.pointer,
    text: text.trim(),
    isInserted: (index) => inserted[index + lead] ?? false,
    place(start, end) {
      const last = Math.max(start, end - 1) + lead;
      const first = starts[start + lead] ?? to;
      const [a, b] = decodedSpans(scalar).range(first, Math.max(first, ends[last] ?? to));
      return { source: scalar.source, start: a, end: b, pointer: scalar.pointer };
    },
  };
}
