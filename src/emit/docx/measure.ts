import { eastAsianWidth } from "get-east-asian-width";
import { BoundedCache } from "./bounded-cache.js";

/** Text that a column is kept wide enough for: a short title, a year with its month, a number with its 日, a URL, any other character. */
const WORDS = /《[^《》]{1,4}》|\d{4}年\d{1,2}月|\d+[年月日号]|[!-~\u00a0-\u024f]+|[\s\S]/gu;

/** Text that a line break never divides, with the marks that end no line before it and those that begin no line behind it. */
const UNITS = /[“‘《〈（〔【「『]*(?:[!-~\u00a0-\u024f]+|[\s\S])(?:[，。、；：！？]*[”’》〉）〕】」』])*/gu;

/** Where Word and LibreOffice set a quarter of an em between Chinese and Latin text or digits by themselves. */
const SCRIPT_CHANGES = /(?<=\p{Script=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=\p{Script=Han})/gu;

/** Punctuation that Word and LibreOffice hang in the margin rather than begin a line with it. */
const HANGING = /^[，。、；：！？]$/;

/**
 * Width of text on one line in ems of its font, estimated: ideographs, quotes and dashes are 1, digits and most
 * Latin letters 0.5. Good to a few per cent for Times New Roman and exact for Chinese text and digits.
 */
export function emWidth(text: string): number {
  let width = 0.25 * (text.match(SCRIPT_CHANGES)?.length ?? 0);
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

/** A piece of text that is not divided. */
interface Unit {
  text: string;
  /** Ems. */
  wide: number;
  /** Ems that are set before it where it does not begin a line. */
  gap: number;
  hangs: boolean;
}

/** Texts that are measured most: labels are the same in every report, and are measured at one size after another. */
const MEASURED = new BoundedCache<Unit[]>(2000, 200);

function measured(paragraph: string): Unit[] {
  let before = "";
  return (paragraph.match(UNITS) ?? []).map((unit): Unit => {
    const gap = (before + unit).slice(0, before.length + 1).search(SCRIPT_CHANGES) < 0 ? 0 : 0.25;
    before = unit.slice(-1);
    return { text: unit, wide: emWidth(unit), gap, hangs: HANGING.test(unit) };
  });
}

/**
 * Lines that text takes when it is broken at `width` ems, its first line `indent` ems shorter. At least 1; a newline
 * in the text is a hard break.
 */
export function lineCount(text: string, width: number, indent = 0): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = lines === 0 ? indent : 0;
    lines += 1;
    for (const { wide, gap, hangs } of MEASURED.get(paragraph, () => measured(paragraph))) {
      if (used === 0) {
        used = wide;
      } else if (used + gap + wide <= width + 0.01 || hangs) {
        used += gap + wide;
      } else {
        lines += 1;
        used = wide;
      }
      // What is longer than the line is broken anywhere.
      if (wide > width) {
        lines += Math.ceil(wide / width) - 1;
        used = wide % width;
      }
    }
  }
  return lines;
}

/** The lines of one paragraph that is broken at `width` ems. A piece that is longer than the line has one to itself. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let used = 0;
  for (const unit of measured(text)) {
    if (lines.length > 0 && (used + unit.gap + unit.wide <= width + 0.01 || unit.hangs)) {
      lines[lines.length - 1] += unit.text;
      used += unit.gap + unit.wide;
    } else {
      lines.push(unit.text);
      used = unit.wide;
    }
  }
  return lines;
}
