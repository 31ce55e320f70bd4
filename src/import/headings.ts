import { headingNumber } from "../text/numbering.js";
import type { PageInline } from "./inline.js";
import { type PageBlock, type PageText, textOf } from "./page.js";

/** A paragraph that begins with the number of a heading: 2 （一） · 3 1. · 4 （1） */
export interface NumberedHeading {
  level: 2 | 3 | 4;
  /** The number as the program would print it. */
  number: string;
  title: PageInline[];
  /** The text that goes on in the heading's own paragraph. */
  runIn?: PageInline[];
}

const NUMBERS: readonly [RegExp, 2 | 3 | 4][] = [
  [/^[（(]([一二三四五六七八九十]{1,3})[）)][\s、.．]*/, 2],
  [/^(\d{1,2})[.．、]\s*(?!\d)/, 3],
  [/^[（(](\d{1,2})[）)]\s*/, 4],
];

/** A title longer than this is a sentence. */
const LONGEST = 45;

/** Reads a paragraph as a heading; undefined where it is running text. */
export function readHeading(block: PageText): NumberedHeading | undefined {
  if (block.item || block.quoted) return undefined;
  const text = textOf(block.content);
  for (const [pattern, level] of NUMBERS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const number = level === 2 ? `（${found[1]}）` : headingNumber(level, Number(found[1]));
    const rest = restOf(block.content, found[0].length);
    const cut = titleEnd(rest, block.level > 0);
    if (cut === undefined) return undefined;
    const title = firstOf(rest, cut);
    const runIn = restOf(rest, cut);
    return { level, number, title, ...(runIn.length > 0 && { runIn }) };
  }
  return undefined;
}

/** How many characters of a numbered paragraph are its title; undefined where none can be told apart. */
function titleEnd(content: readonly PageInline[], isHeading: boolean): number | undefined {
  const text = textOf(content);
  if (isHeading) return text.length;
  let marked = 0;
  for (const piece of content) {
    if (!("text" in piece) || !piece.lead) break;
    marked += piece.text.length;
  }
  if (marked > 0) return marked;
  const sentence = text.search(/[。！？；]/u);
  const colon = text.search(/：/u);
  const stop = colon >= 0 && colon <= 20 && (sentence === -1 || colon < sentence) ? colon : sentence;
  if (stop === -1) return text.length <= LONGEST ? text.length : undefined;
  return stop < LONGEST ? stop + 1 : undefined;
}

/** The first characters of running text. */
export function firstOf(content: readonly PageInline[], length: number): PageInline[] {
  const kept: PageInline[] = [];
  let at = 0;
  for (const piece of content) {
    if (at >= length) break;
    if ("text" in piece) {
      kept.push({ ...piece, text: piece.text.slice(0, length - at) });
      at += piece.text.length;
    } else kept.push(piece);
  }
  return kept;
}

/** Running text from a character on. */
export function restOf(content: readonly PageInline[], length: number): PageInline[] {
  const kept: PageInline[] = [];
  let at = 0;
  for (const piece of content) {
    if (!("text" in piece)) {
      if (kept.length > 0 || at >= length) kept.push(piece);
      continue;
    }
    const text = piece.text.slice(Math.max(0, length - at));
    at += piece.text.length;
    if (text !== "") kept.push({ ...piece, text });
  }
  return kept;
}

/** In the place of a number that the page does not write: Word numbers headings and lists by itself. */
export const UNNUMBERED = "";

/** The number of a part's heading: lists below one that is written out are lists. */
const NUMBER = /^[一二三四五六][、.．]/;

/** A title longer than this is a sentence. */
const LONGEST_UNNUMBERED = 30;

/**
 * Headings of a part without a number in their text: heading elements below the part's own; where there are none, items
 * of a numbered list that each stand alone above running text.
 *
 * @param numbered headings that are known by their numbers
 * @param over the part's own heading
 */
export function unnumberedHeadings(
  blocks: readonly PageBlock[],
  numbered: ReadonlyMap<PageBlock, NumberedHeading>,
  over: PageText | undefined,
): Map<PageBlock, NumberedHeading> {
  const partLevel = over?.level ?? 0;
  const texts = blocks.filter((block): block is PageText => block.kind === "text" && !numbered.has(block));
  const marked = texts.filter(({ level, item }) => partLevel > 0 && level > partLevel && !item);
  const found = new Map<PageBlock, NumberedHeading>();
  for (const block of marked) {
    const level = Math.min(4, 1 + block.level - partLevel) as NumberedHeading["level"];
    found.set(block, { level, number: UNNUMBERED, title: block.content });
  }
  if (!over || found.size > 0 || numbered.size > 0 || NUMBER.test(textOf(over.content))) return found;
  const items = texts.filter(({ item }) => item?.ordered);
  const isAlone = (block: PageText) => {
    const next = blocks[blocks.indexOf(block) + 1];
    const text = textOf(block.content);
    return (
      text.length <= LONGEST_UNNUMBERED && !/[。；，：]$/.test(text) && next?.kind === "text" && !next.item
    );
  };
  if (items.length > 1 && items.every(isAlone))
    for (const block of items) found.set(block, { level: 2, number: UNNUMBERED, title: block.content });
  return found;
}
