import { shared } from "./label-search.js";
import type { Word } from "./words.js";

/** A stretch across the page. */
export interface Stretch {
  left: number;
  right: number;
}

/**
 * The column of each figure by the places of the figures and of the heads of one page, both from left to right.
 * No cell of a column stands above a cell of another one. So columns are certain where the figures of all rows fall
 * into as many stretches as there are columns, one row filling them all; else a figure belongs to the one head that
 * it stands below in part. A figure whose column is not certain has none.
 *
 * @param rows figures of each row
 * @param heads those of this page; undefined where it has none
 */
export function columnsOf(
  rows: readonly (readonly Word[])[],
  count: number,
  heads: readonly Stretch[] | undefined,
): Map<Word, number> {
  const columns = new Map<Word, number>();
  const stretches = stretchesOf(rows.flat());
  const isCrowded = (words: readonly Word[]) =>
    rows.some((row) => row.filter((word) => words.includes(word)).length > 1);
  const headsOver = (place: Stretch) =>
    (heads ?? []).flatMap((head, at) => (shared(place, head) > TOUCH ? [at] : []));
  const isInOrder =
    stretches.length === count &&
    rows.some((row) => row.length === count) &&
    stretches.every(
      (stretch, at) => !isCrowded(stretch.words) && headsOver(stretch).every((head) => head === at),
    );
  for (const [at, stretch] of stretches.entries()) {
    const over = isInOrder ? [at] : isCrowded(stretch.words) ? [] : headsOver(stretch);
    for (const word of stretch.words) {
      const own = over.length === 1 ? over : headsOver(word);
      if (own.length === 1) columns.set(word, own[0]!);
    }
  }
  return columns;
}

/** Less than this in common, in points, is none. */
const TOUCH = 0.5;

/** The stretches that words cover together, from left to right. */
function stretchesOf(words: readonly Word[]): (Stretch & { words: Word[] })[] {
  const found: (Stretch & { words: Word[] })[] = [];
  for (const word of [...words].sort((a, b) => a.left - b.left)) {
    const last = found.at(-1);
    if (last && shared(last, word) > TOUCH) {
      last.words.push(word);
      last.right = Math.max(last.right, word.right);
    } else found.push({ left: word.left, right: word.right, words: [word] });
  }
  return found;
}
