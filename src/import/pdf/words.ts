import type { Glyph, PageContent } from "./content.js";
import type { Rule } from "./drawn-lines.js";
import { firstFrom } from "./first-from.js";
import { asTyped } from "./typed-characters.js";

/** Characters that stand together on one base line: a label, a line of one, a figure. In points of its page. */
export interface Word {
  text: string;
  glyphs: Glyph[];
  left: number;
  right: number;
  /** Its base line from the beginning of the document, all pages below one another. */
  depth: number;
  size: number;
  /** 0-based. */
  page: number;
}

/** Where each page of a document begins when all stand below one another, in points. */
export function depthsOf(pages: readonly Pick<PageContent, "height">[]): number[] {
  let depth = 0;
  return pages.map(({ height }) => {
    const own = depth;
    depth += height;
    return own;
  });
}

/** The words of a page from top to bottom, those of one line from left to right. */
export function wordsOf(
  { glyphs, vertical }: Pick<PageContent, "glyphs" | "vertical">,
  page: number,
  depth: number,
): Word[] {
  const rules = vertical.length > MOST_RULES ? [] : [...vertical].sort((a, b) => a.at - b.at);
  const shown = glyphs.filter(({ text }) => text.trim() !== "");
  const lines: Glyph[][] = [];
  for (const glyph of shown.sort((a, b) => a.y - b.y)) {
    const last = lines.at(-1);
    if (last && glyph.y - last[0]!.y < SAME_LINE) last.push(glyph);
    else lines.push([glyph]);
  }
  return lines.flatMap((line) =>
    split(
      line.sort((a, b) => a.left - b.left),
      rules,
    ).map((own) => {
      const { y, size } = own[own.length >> 1]!;
      return {
        text: own.map(({ text }) => asTyped(text)).join(""),
        glyphs: own,
        left: own[0]!.left,
        right: own.reduce((most, { right }) => Math.max(most, right), own[0]!.right),
        depth: depth + y,
        size,
        page,
      };
    }),
  );
}

/** More upright lines than this on a page are a drawing. */
const MOST_RULES = 3000;

/** Base lines nearer to each other than this, in points, are one. */
const SAME_LINE = 1;

function split(line: readonly Glyph[], vertical: readonly Rule[]): Glyph[][] {
  const words: Glyph[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const [at, glyph] of line.entries()) {
    const own = words.at(-1);
    const last = own?.at(-1);
    const isNext = last && glyph.left - right < gapBehind(own, glyph) * Math.max(last.size, glyph.size);
    const isOne = isNext && isOneType(last, glyph) && !isParted(last, glyph, vertical);
    if (own && isOne && !opensLabel(own, line, at)) own.push(glyph);
    else words.push([glyph]);
    right = words.at(-1)!.length === 1 ? glyph.right : Math.max(right, glyph.right);
  }
  return words;
}

const HAN = /^\p{Script=Han}+$/u;
const NUMBERING = /^[.．、)）]$/;

/**
 * How far behind a word the next character of it may stand, in widths of one: next to it, but behind a number. Heads
 * of narrow columns nearly touch; what is parted of a label is found beside it.
 */
function gapBehind(word: readonly Glyph[] | undefined, { text }: Glyph): number {
  // A number has no more characters, so a long word need not be joined for each of its own.
  if (word && word.length <= 4 && NUMBER.test(word.map((glyph) => glyph.text).join(""))) return 1.2;
  return HAN.test(text) ? 0.1 : 0.2;
}

const NUMBER = /^[（(]?[一二三四五六七八九十\d]{1,2}[.．、)）]$/;

/** Whether two characters are of one size. */
function isOneType(one: Glyph, other: Glyph): boolean {
  return Math.max(one.size, other.size) < Math.min(one.size, other.size) * LARGER;
}

/** Type larger than its neighbours is another text, such as a watermark. */
export const LARGER = 1.35;

/** Whether an upright line, of those from left to right, stands between two characters. */
function isParted(one: Glyph, other: Glyph, vertical: readonly Rule[]): boolean {
  const [from, to] = [(one.left + one.right) / 2, (other.left + other.right) / 2];
  const y = other.y - other.size * 0.35;
  for (let next = firstFrom(vertical, ({ at }) => at > from); next < vertical.length; next++) {
    const rule = vertical[next]!;
    if (rule.at >= to) return false;
    if (rule.from < y && rule.to > y) return true;
  }
  return false;
}

/** Whether a label begins within a word, where it stands close behind the label of its group: 1.属于 behind 不予公开. */
function opensLabel(own: readonly Glyph[], line: readonly Glyph[], at: number): boolean {
  const last = own.at(-1)!;
  if (!/^(?:\p{Script=Han}|[）)])$/u.test(last.text) || !/^\d$/.test(line[at]!.text)) return false;
  return NUMBERING.test(line[at + 1]?.text ?? "") && HAN.test(line[at + 2]?.text ?? "");
}
