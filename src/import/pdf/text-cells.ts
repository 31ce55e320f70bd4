import { DIGITS } from "./cell-glyphs.js";
import { type PlacedLabel, shared } from "./label-search.js";
import { columnsOf, type Stretch } from "./text-columns.js";
import { LARGER, type Word } from "./words.js";

/** The height of a row: what stands beside it, right of its label, is its own. */
export type Band = Pick<PlacedLabel, "top" | "bottom" | "right" | "size" | "page">;

/** A sign in the place of a figure. */
const NOTHING = /^(?:[-–—―−_]+|[/／\\]|无|暂无|没有|零|〇|※|\*)$/;
const FIGURE = /^[+\-−–—＋－]?[\d０-９]/;
/** The number of a label that stands apart from it. */
const NUMBERING = /^\d{1,2}[.．、)）]$/;

/** Whether a word stands for a figure: a number, or a sign in its place. */
export function isFigure({ text }: Pick<Word, "text">): boolean {
  return (FIGURE.test(text) && !NUMBERING.test(text)) || NOTHING.test(text);
}

/** A number with its unit, or with a remark in brackets, as cells have it. */
const NUMBER = /^[+\-−–—＋－]?[\d０-９][\d０-９,.，．]*(?:万?元|件|项|次)?(?:[（(][^（）()]*[）)])?$/u;

/** Whether a word stands in the height of a row, right of its label. */
export function isBeside(word: Word, { top, bottom, right, size, page }: Band): boolean {
  const slack = Math.min(size, word.size) * SLACK;
  const middle = word.depth - (word.size - size) * 0.35;
  return word.page === page && word.left > right - 1 && middle > top - slack && middle < bottom + slack;
}

/** A figure may stand this far above or below the lines of its label, in heights of a character. */
const SLACK = 0.4;
/** Words of no row make cells this near to them unclear, in heights of a character of the label. */
const NEAR = 1.5;
/** Digits of no row may be the second line of a figure, however far its lines are apart. */
export const FAR = 5;

/**
 * The words of each cell of some rows of one page, which stand under the same heads.
 *
 * @param words of the page, without those of labels and heads
 * @param heads over each column; undefined where the page has none
 * @returns for each row its cells from left to right, undefined where what stands in one is not certain
 */
export function cellsOf(
  rows: readonly Band[],
  count: number,
  heads: readonly Stretch[] | undefined,
  words: readonly Word[],
): (Word[] | undefined)[][] {
  const sizes = words.filter(isFigure).map(({ size }) => size);
  const usual = sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
  const edge = Math.max(...rows.map(({ right }) => right));
  const { own, strays } = parted(rows, words, usual * LARGER);
  withLinesBetween(rows, own, strays, count);
  const figures = own.map((row) => row.filter(isFigure));
  const all = figures.flat();
  const columns = count === 1 ? new Map(all.map((word) => [word, 0])) : columnsOf(figures, count, heads);
  const places = Array.from({ length: count }, (_, column): Stretch[] => [
    ...all.filter((word) => columns.get(word) === column),
    ...(heads?.[column] ? [heads[column]] : []),
  ]);
  /** The columns that a word stands in; all where it stands in none that is known. */
  const columnsAt = (word: Word): number[] => {
    const found = places.flatMap((stretches, at) =>
      count === 1 || stretches.some((stretch) => shared(stretch, word) > 0) ? [at] : [],
    );
    return found.length > 0 ? found : [...places.keys()];
  };
  const cells = own.map((row) => {
    const at = new Map(row.map((word) => [word, isFigure(word) ? [columns.get(word)] : columnsAt(word)]));
    return places.map((_, column): Word[] | undefined => {
      const inside = row.filter((word) => at.get(word)!.includes(column));
      return isOneNumber(inside) ? inside : undefined;
    });
  });
  const blur = (at: number, word: Word) => {
    for (const column of columnsAt(word)) cells[at]![column] = undefined;
  };
  // A figure of a row whose column is unknown may be a part of what stands beside it.
  for (const [at, row] of figures.entries()) for (const word of row) if (!columns.has(word)) blur(at, word);
  for (const stray of strays) {
    // Words over several columns are no part of a cell.
    if (stray.left < edge - 1 || (!isFigure(stray) && count > 1 && columnsAt(stray).length > 1)) continue;
    const next = rows.findIndex(({ top }) => top > stray.depth);
    for (const [at, { top, bottom, size }] of rows.entries()) {
      const isNeighbour = next === -1 ? at === rows.length - 1 : at === next || at === next - 1;
      const reach = (DIGITS.test(stray.text) && isNeighbour ? FAR : NEAR) * size;
      if (stray.depth > top - reach && stray.depth < bottom + reach) blur(at, stray);
    }
  }
  return cells;
}

/**
 * Words by the rows that they stand beside, and those that stand beside none or several.
 *
 * @param most size of a row's words, in points; larger words are left out, larger figures belong to no row
 */
function parted(
  rows: readonly Band[],
  words: readonly Word[],
  most: number,
): { own: Word[][]; strays: Word[] } {
  const own: Word[][] = rows.map(() => []);
  const strays: Word[] = [];
  for (const word of words) {
    const isLarge = word.size > most;
    if (isLarge && !isFigure(word)) continue;
    const beside = isLarge ? [] : rows.flatMap((row, at) => (isBeside(word, row) ? [at] : []));
    if (beside.length === 1) own[beside[0]!]!.push(word);
    else strays.push(word);
  }
  return { own, strays };
}

/**
 * Gives a whole line of figures, which stands a little above or below a label, to its row: the one row without
 * figures between two that have theirs.
 */
function withLinesBetween(rows: readonly Band[], own: Word[][], strays: Word[], count: number): void {
  if (count < 3) return;
  const isFilled = (at: number) => own[at] === undefined || own[at].some(isFigure);
  for (const [at, { top, bottom, size, right }] of rows.entries()) {
    if (isFilled(at) || !isFilled(at - 1) || !isFilled(at + 1)) continue;
    const from = Math.max(rows[at - 1]?.bottom ?? 0, top - NEAR * size);
    const to = Math.min(rows[at + 1]?.top ?? Number.POSITIVE_INFINITY, bottom + NEAR * size);
    const between = strays.filter(
      (word) => isFigure(word) && word.left > right - 1 && word.depth > from && word.depth < to,
    );
    const isLine = between.every(({ depth }) => Math.abs(depth - between[0]!.depth) < 1);
    if (between.length !== count || !isLine) continue;
    own[at]!.push(...between);
    for (const word of between) strays.splice(strays.indexOf(word), 1);
  }
}

/** Whether words are one figure: a number alone, a sign in its place, or a number with its remark. */
function isOneNumber(words: readonly Word[]): boolean {
  const [only, ...others] = words;
  if (!only) return false;
  if (others.length === 0) return isFigure(only);
  return !others.some(isFigure) && NUMBER.test(words.map(({ text }) => text).join(""));
}
