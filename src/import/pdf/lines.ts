import { escapeMarkup } from "../../text/markup.js";
import type { Glyph } from "./content.js";
import type { Rule } from "./drawn-lines.js";
import { firstFrom } from "./first-from.js";
import { asTyped } from "./typed-characters.js";

/** A line of text as it stands on a page. Points from the page's left and top edges. */
export interface TextLine {
  /** Without what is struck out. */
  text: string;
  /** The same with everything, as HTML: what is struck out and what is raised are marked. */
  html: string;
  left: number;
  right: number;
  /** The base line. */
  y: number;
  /** Type size of most of its characters. */
  size: number;
}

/**
 * Glyphs to lines from top to bottom: what stands on one base line, from left to right.
 *
 * @param rules horizontal lines from top to bottom, among them those that strike text out
 */
export function textLines(glyphs: readonly Glyph[], rules: readonly Rule[] = []): TextLine[] {
  const rows: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    // Raised and lowered characters belong to the line that they stand in.
    if (last && glyph.y - last[0]!.y < Math.max(2, Math.max(glyph.size, last[0]!.size) * 0.45))
      last.push(glyph);
    else rows.push([glyph]);
  }
  return rows.flatMap(columnsOf).flatMap((row) => {
    const line = lineOf(row, rules);
    return line ? [line] : [];
  });
}

/** A gap this wide, in characters, separates columns: a menu beside the text, entries of a contact line. */
const APART = 4;

/** The characters of one base line, parted where columns are. */
function columnsOf(row: readonly Glyph[]): Glyph[][] {
  const columns: Glyph[][] = [];
  let right = Number.POSITIVE_INFINITY;
  for (const glyph of [...row].sort((a, b) => a.left - b.left)) {
    const isBlank = glyph.text.trim() === "";
    if (columns.length === 0 || (!isBlank && glyph.left - right > APART * glyph.size)) columns.push([glyph]);
    else columns.at(-1)!.push(glyph);
    if (!isBlank) right = glyph.right;
  }
  return columns;
}

/** A gap wider than this, in widths of a character, is white space. */
const GAP = 0.28;
/** A gap wider than this is white space where a space was typed. */
const TYPED = 0.12;
/**
 * A gap wider than this is white space between Chinese characters too: entries of a contact line, columns of a
 * list.
 */
const WIDE = 1.2;

const NARROW = /[\p{Script=Latin}\d.,;:!?%()/@_-]/u;

function lineOf(row: readonly Glyph[], rules: readonly Rule[]): TextLine | undefined {
  const all = [...row].sort((a, b) => a.left - b.left);
  const glyphs = all.filter(({ text }) => text.trim() !== "");
  const first = glyphs[0];
  if (!first) return undefined;
  const blanks = all.filter(({ text }) => text.trim() === "");
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1]!;
  const y = glyphs.find((glyph) => Math.abs(glyph.size - size) < 1)!.y;
  const pieces: { text: string; tag: "" | "s" | "sup" }[] = [];
  let text = "";
  let last: Glyph | undefined;
  let right = first.right;
  let blank = 0;
  for (const glyph of glyphs) {
    right = Math.max(right, glyph.right);
    // Some programs print a character twice, a hair's breadth apart, to make it bold.
    if (last && glyph.text === last.text && glyph.left - last.left < glyph.size * 0.12) continue;
    const shown = asTyped(glyph.text);
    const gap = last ? (glyph.left - last.right) / size : 0;
    const words = NARROW.test(last ? asTyped(last.text) : "") && NARROW.test(shown);
    while (last && blank < blanks.length && blanks[blank]!.left <= last.left) blank++;
    const isTyped = words && gap > TYPED && (blanks[blank]?.left ?? glyph.left) < glyph.left;
    const space = last && (isTyped || gap > (words ? GAP : WIDE)) ? " " : "";
    const tag = isStruck(glyph, rules) ? "s" : isRaised(glyph, size, y) ? "sup" : "";
    if (tag !== "s") text += space + shown;
    const open = pieces.at(-1);
    if (open?.tag === tag) open.text += space + shown;
    else pieces.push({ text: space + shown, tag });
    last = glyph;
  }
  const html = pieces
    .map(({ text: inside, tag }) => (tag ? `<${tag}>${escapeMarkup(inside)}</${tag}>` : escapeMarkup(inside)))
    .join("");
  return { text, html, left: first.left, right, y, size };
}

/** Whether a line runs through the middle of a character. */
function isStruck({ left, right, y, size }: Glyph, rules: readonly Rule[]): boolean {
  const lowest = y - size * 0.12;
  for (let index = firstFrom(rules, ({ at }) => at > y - size * 0.6); index < rules.length; index++) {
    const { at, from, to } = rules[index]!;
    if (at >= lowest) return false;
    if (from <= left + size * 0.3 && to >= right - size * 0.3) return true;
  }
  return false;
}

/** Whether a character is raised: the number of a note is no digit of the figure beside it. */
function isRaised(glyph: Glyph, size: number, y: number): boolean {
  return glyph.size < size * 0.85 && glyph.y < y - size * 0.15;
}
