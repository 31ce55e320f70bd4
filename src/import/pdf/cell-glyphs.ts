import type { Glyph, PageContent } from "./content.js";
import { firstFrom } from "./first-from.js";
import type { RuledCell, RuledGrid } from "./ruled-grid.js";

/** Marks the digits of a cell that are only a part of its number. */
export const CUT = "…";

/** The characters of a page by the cells of its tables. */
interface SortedGlyphs {
  inside: Map<RuledCell, Glyph[]>;
  outside: Glyph[];
  /** Cells with a number that runs over their edge, so that their own part of it is unknown. */
  cut: Set<RuledCell>;
}

/** Sorts a page's characters into cells. Those beyond the paper's edges only show that a number is cut. */
export function sortedIntoCells(
  { glyphs, width, height }: Pick<PageContent, "glyphs" | "width" | "height">,
  grids: readonly RuledGrid[],
): SortedGlyphs {
  const sorted: SortedGlyphs = { inside: new Map(), outside: [], cut: new Set() };
  let last: Glyph | undefined;
  let before: RuledCell | undefined;
  let isBeyond = false;
  for (const glyph of glyphs) {
    const grid = grids.find((each) => contains(each, centre(glyph)));
    const cell = grid && cellAt(grid, centre(glyph));
    const goesOn = last !== undefined && isOneNumber(last, glyph);
    if (goesOn && before !== cell) for (const each of [before, cell]) if (each) sorted.cut.add(each);
    if (cell && isStraddling(glyph, grid!, cell)) sorted.cut.add(cell);
    // Digits of a number that runs beyond its table are not text beside the table.
    isBeyond = !grid && goesOn && (isBeyond || before !== undefined);
    if (cell) {
      const own = sorted.inside.get(cell);
      if (own) own.push(glyph);
      else sorted.inside.set(cell, [glyph]);
    } else if (!grid && !isBeyond && isOn(glyph, width, height)) sorted.outside.push(glyph);
    [last, before] = [glyph, cell];
  }
  for (const [cell, own] of sorted.inside) if (isOfTwoSizes(own)) sorted.cut.add(cell);
  return sorted;
}

export const DIGITS = /^[\d０-９.,，]+$/;
/** Characters of one number are nearer to each other than this, in widths of a character. */
const NEXT = 0.06;
/** A character this far over the edge of a cell runs over it. */
const OVER = 0.15;

/** One figure's digits are of one size; those of a watermark that runs through its cell are larger. */
const SAME_SIZE = 1.3;

/** Whether a cell of digits alone has some of another size, other than the raised number of a note. */
function isOfTwoSizes(glyphs: readonly Glyph[]): boolean {
  const shown = glyphs.filter(({ text }) => text.trim() !== "");
  const [first, ...rest] = shown;
  if (!first || !shown.every(({ text }) => DIGITS.test(text))) return false;
  const largest = rest.reduce((one, other) => (other.size > one.size ? other : one), first);
  const isNote = ({ size, y }: Glyph) =>
    size < largest.size && y < largest.y - largest.size * 0.15 && y > largest.y - largest.size * 0.45;
  return shown.some((glyph) => glyph.size * SAME_SIZE < largest.size && !isNote(glyph));
}

function isOneNumber(one: Glyph, other: Glyph): boolean {
  return (
    DIGITS.test(one.text) &&
    DIGITS.test(other.text) &&
    Math.abs(one.y - other.y) < 1 &&
    Math.abs(other.left - one.right) < NEXT * one.size
  );
}

/** Whether an edge of its cell runs through a digit. */
function isStraddling(glyph: Glyph, grid: RuledGrid, own: RuledCell): boolean {
  if (!DIGITS.test(glyph.text)) return false;
  const [, y] = centre(glyph);
  const over = OVER * glyph.size;
  return [glyph.left + over, glyph.right - over].some((x) => {
    const place: [number, number] = [x, y];
    return !contains(grid, place) || cellAt(grid, place) !== own;
  });
}

function isOn({ left, right, y }: Glyph, width: number, height: number): boolean {
  return right > 0 && left < width && y > 0 && y < height;
}

export function centre({
  left,
  right,
  y,
  size,
}: Pick<Glyph, "left" | "right" | "y" | "size">): [number, number] {
  return [(left + right) / 2, y - size * 0.35];
}

function contains({ xs, ys }: RuledGrid, [x, y]: [number, number]): boolean {
  return x > xs[0]! && x < xs.at(-1)! && y > ys[0]! && y < ys.at(-1)!;
}

/** The cell that a place is in; undefined outside the grid. */
export function cellAt({ xs, ys, slots }: RuledGrid, [x, y]: [number, number]): RuledCell | undefined {
  const column = firstFrom(xs, (edge) => edge >= x) - 1;
  const row = firstFrom(ys, (edge) => edge >= y) - 1;
  if (column < 0 || row < 0 || column > xs.length - 2 || row > ys.length - 2) return undefined;
  return slots[row * (xs.length - 1) + column];
}
