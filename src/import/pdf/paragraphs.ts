import { isPageNumber } from "../content.js";
import type { TextLine } from "./lines.js";

/** A paragraph put together from its lines. */
export interface Paragraph {
  kind: "paragraph";
  /** As HTML. */
  lines: string[];
  /** 1-based. */
  page: number;
  /** It begins behind the edge of the text, as Chinese paragraphs do. */
  indented: boolean;
  /** Every line stands in the middle: a title. */
  centred: boolean;
}

/** A line with what is known of its place. */
export interface PlacedLine extends TextLine {
  page: number;
}

/** The edges of the text and the pitch of its lines, in points. */
export interface TextBlock {
  left: number;
  right: number;
  pitch: number;
  size: number;
}

/** Whether a line at the edge of a page is its number, which may be bare there. */
export function isPageFoot(text: string): boolean {
  return isPageNumber(text) || /^[-—–－·\s]*\d{1,3}[-—–－·\s]*$/u.test(text);
}

/**
 * The text block of a document, by what most of its lines have in common.
 *
 * @param edges of its tables, which are set as wide as the text
 */
export function textBlock(
  lines: readonly PlacedLine[],
  edges: readonly Pick<TextBlock, "left" | "right">[],
): TextBlock {
  const size = most(lines.map((line) => line.size)) ?? 12;
  const running = lines.filter((line) => Math.abs(line.size - size) < 1);
  const left = most(running.map((line) => line.left)) ?? 0;
  // Where every paragraph is one line, none begins at the edge; the tables do.
  const lefts = [...running.map((line) => line.left), ...edges.map((edge) => edge.left)];
  const edge = lefts.reduce(
    (least, each) => (each > left - 3 * size ? Math.min(least, each) : least),
    Number.POSITIVE_INFINITY,
  );
  const right =
    fullRight(running, size) ?? [...running, ...edges].reduce((most, each) => Math.max(most, each.right), 0);
  const steps = running.flatMap((line, index) => {
    const before = running[index - 1];
    return before && before.page === line.page && line.y > before.y ? [line.y - before.y] : [];
  });
  return { left: Number.isFinite(edge) ? edge : left, right, pitch: most(steps) ?? size * 1.5, size };
}

/** At least this many lines that end at one edge are taken to be full. */
const FULL = 4;

/**
 * Where full lines end: most end within a character of one place, some of them with a mark that hangs over the
 * edge. Undefined where few do: they may all be short ones, and then the tables tell, which may also be wider than
 * the text.
 */
function fullRight(lines: readonly PlacedLine[], size: number): number | undefined {
  const ends = lines.map(({ right }) => right).sort((a, b) => a - b);
  let [best, most] = [0, FULL - 1];
  for (let [from, to] = [0, 0]; to < ends.length; to++) {
    while (ends[to]! - ends[from]! > 0.75 * size) from++;
    if (to - from + 1 > most) [best, most] = [ends[to]!, to - from + 1];
  }
  return most >= FULL ? best : undefined;
}

/** The commonest value, to the point. */
function most(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/**
 * Whether a line goes on with the paragraph of the line before it: that one was full, this one begins at the edge
 * of the text, both are of one type, and no gap lies between them.
 *
 * @param length how many lines the paragraph has so far
 */
export function goesOn(before: PlacedLine, line: PlacedLine, block: TextBlock, length: number): boolean {
  if (Math.abs(before.size - line.size) > 1) return false;
  if (line.page === before.page && line.y - before.y > block.pitch * 1.55) return false;
  const em = line.size;
  // 一、 opens a part of the report wherever it stands; （一） may be a clause that is quoted.
  if (/^[一二三四五六七八九十]+、/.test(line.text)) return false;
  if (isNumbered(line.text) && /[。！？；：]$/.test(before.text)) return false;
  if (line.left <= block.left + em) return before.right + firstWord(line.text) * em > block.right;
  // A reproduced notice has an edge of its own: its first line is indented, the others are not.
  const step = before.left - line.left;
  const isNotice = length === 1 ? Math.abs(step - 2 * em) < 0.3 * em : Math.abs(step) < 0.3 * em;
  return (
    isNotice &&
    before.right - line.left > 10 * em &&
    !/[。！？；：]$/.test(before.text) &&
    !isNumbered(line.text)
  );
}

/**
 * How wide the beginning of a line is that could not be parted to fill the line before, in widths of a Chinese
 * character: a word of Latin letters or a telephone number, a character with the marks that may not be parted from
 * it.
 */
function firstWord(text: string): number {
  const [latin] = /^[\x21-\x7e]+/.exec(text) ?? [""];
  if (latin !== "") return Math.max(1.2, latin.length * 0.5);
  const [marks] = /^[“‘（《〈【]*.[，。；：、！？”’）》〉】…—]*/u.exec(text) ?? [""];
  return Math.min(marks.length, 4) + 0.2;
}

/** How headings, items and labels begin: 一、 （一） 1. （1） */
export function isNumbered(text: string): boolean {
  return /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/.test(text);
}

/**
 * Whether a line stands in the middle: a title fills its line now and then, other lines have room on both sides.
 */
export function isCentred(line: TextLine, { left, right, size }: TextBlock): boolean {
  const [before, after] = [line.left - left, right - line.right];
  const room = isTitle(line, size) ? -size : 2.5 * size;
  return before > room && after > room && Math.abs(before - after) < 2 * size;
}

/** Set larger than the text. */
export function isTitle({ size }: TextLine, text: number): boolean {
  return size > text + 2;
}
