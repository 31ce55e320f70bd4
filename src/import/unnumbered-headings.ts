import type { NumberedHeading } from "./headings.js";
import { type PageBlock, type PageText, textOf } from "./page.js";

/** In the place of a number that the page does not write: Word numbers headings and lists by itself. */
export const UNNUMBERED = "";

/** The number of a part's heading: lists below one that is written out are lists. */
const NUMBER = /^[一二三四五六][、.．]/;

/** A title longer than this is a sentence. */
const LONGEST = 30;

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
    return text.length <= LONGEST && !/[。；，：]$/.test(text) && next?.kind === "text" && !next.item;
  };
  if (items.length > 1 && items.every(isAlone))
    for (const block of items) found.set(block, { level: 2, number: UNNUMBERED, title: block.content });
  return found;
}
