import { eastAsianWidth } from "get-east-asian-width";
import { BoundedCache } from "../../text/bounded-cache.js";

/**
 * Pieces that a column is kept wide enough for: a short title, a year with its month, a number with its 日, a URL,
 * any other character.
 */
const WORDS = /《[^《》]{1,4}》|\d{4}年\d{1,2}月|\d+[年月日号]|[!-~\u00a0-\u024f]+|[\s\S]/gu;

/**
 * Pieces that no line break divides, each with the marks before it that must not end a line and the marks after it
 * that must not begin one.
 */
const UNITS =
  /[“‘《〈（〔【「『]*(?:[!-~\u00a0-\u024f]+|[\s\S])(?:[，。、；：！？]{0,10}[”’》〉）〕】」』])*/gu;

/** Places where Word and LibreOffice add a quarter of an em between Chinese and Latin text or digits. */
const SCRIPT_CHANGES = /(?<=\p{Script=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=\p{Script=Han})/gu;

/** A text without any of these has no such place. */
const LATIN = /[0-9A-Za-z]/;

/** Punctuation that Word and LibreOffice hang in the margin rather than let it begin a line. */
const HANGING = /^[，。、；：！？]$/;

/**
 * Width of text on one line in ems of its font, estimated: ideographs, quotes and dashes are 1, digits and most
 * Latin letters 0.5. Good to a few per cent for Times New Roman and exact for Chinese text and digits.
 */
export function emWidth(text: string): number {
  const changes = text.length > 1 && LATIN.test(text) ? text.match(SCRIPT_CHANGES) : null;
  let width = 0.25 * (changes?.length ?? 0);
  for (const character of text) {
    if (/[.,:;'|!]/.test(character)) width += 0.25;
    else if (/[A-Z@%&]/.test(character)) width += 0.7;
    else width += eastAsianWidth(character.codePointAt(0)!, { ambiguousAsWide: true }) / 2;
  }
  return width;
}

/** Width in ems of the longest piece of the text that cannot be broken. */
export function longestWord(text: string): number {
  let longest = 0;
  for (const word of text.match(WORDS) ?? []) longest = Math.max(longest, emWidth(word));
  return longest;
}

/** The indivisible pieces of a text, and the measures of each by index. */
interface Units {
  texts: readonly string[];
  /** Width in ems. */
  wide: Float64Array;
  /** Space before it in ems, unless it begins a line. */
  gap: Float64Array;
  /** 1 if it hangs in the margin. */
  hangs: Uint8Array;
}

/** Cache for short texts: labels are the same in every report, and are measured at one size after another. */
const LABELS = new BoundedCache<Units>(2000, 200);

/** Cache for long texts: paragraphs are measured repeatedly while the pages of their report are planned. */
const PARAGRAPHS = new BoundedCache<Units>(50, 3000);

function unitsOf(paragraph: string): Units {
  const cache = paragraph.length > 200 ? PARAGRAPHS : LABELS;
  return cache.get(paragraph, () => measured(paragraph));
}

function measured(paragraph: string): Units {
  const texts = paragraph.match(UNITS) ?? [];
  const units = {
    texts,
    wide: new Float64Array(texts.length),
    gap: new Float64Array(texts.length),
    hangs: new Uint8Array(texts.length),
  };
  let before = "";
  for (const [index, unit] of texts.entries()) {
    const seam = before + unit[0]!;
    if (LATIN.test(seam) && seam.search(SCRIPT_CHANGES) >= 0) units.gap[index] = 0.25;
    before = unit.slice(-1);
    units.wide[index] = emWidth(unit);
    if (HANGING.test(unit)) units.hangs[index] = 1;
  }
  return units;
}

/**
 * Number of lines of a text broken at `width` ems, its first line `indent` ems shorter; at least 1. A newline in
 * the text is a hard break.
 */
export function lineCount(text: string, width: number, indent = 0): number {
  if (!text.includes("\n")) return linesOf(unitsOf(text), width, indent);
  return text
    .split("\n")
    .reduce((lines, paragraph, at) => lines + linesOf(unitsOf(paragraph), width, at === 0 ? indent : 0), 0);
}

/** Lines of one paragraph; a line deep in quotes and lists that has no width left is taken for one of 1 em. */
function linesOf({ wide, gap, hangs }: Units, given: number, indent: number): number {
  const width = Math.max(1, given);
  let lines = 1;
  let used = indent;
  for (let at = 0; at < wide.length; at++) {
    const own = wide[at]!;
    if (used === 0) {
      used = own;
    } else if (used + gap[at]! + own <= width + 0.01 || hangs[at] === 1) {
      used += gap[at]! + own;
    } else {
      lines += 1;
      used = own;
    }
    // A piece longer than the line is broken anywhere.
    if (own > width) {
      lines += Math.ceil(own / width) - 1;
      used = own % width;
    }
  }
  return lines;
}

/** The lines of one paragraph that is broken at `width` ems. A piece longer than the line has one to itself. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let used = 0;
  const { texts, wide, gap, hangs } = unitsOf(text);
  for (const [at, unit] of texts.entries()) {
    if (lines.length > 0 && (used + gap[at]! + wide[at]! <= width + 0.01 || hangs[at] === 1)) {
      lines[lines.length - 1] += unit;
      used += gap[at]! + wide[at]!;
    } else {
      lines.push(unit);
      used = wide[at]!;
    }
  }
  return lines;
}
