import { TEXT_HEIGHT, TEXT_WIDTH } from "./page.js";
import { tableLine } from "./styles.js";

/** Upper and lower cell margin of a narrative table in twips (0.5 mm). */
export const ABOVE_CELL = 30;

/** Thickness in twips of the rule (0.5 pt) that belongs to each row. */
const RULE = 10;

/** Share of a page above which a row may be divided: kept whole, it could leave that much of a page empty. */
const TALL = 1 / 3;

/** Share of a page above which a row is large enough to stand alone with the head. */
const STATELY = 1 / 6;

/** The orientation of its page. */
interface Place {
  landscape: boolean;
}

/** Height in twips of a row with so many lines of text; `size` is the text size in half-points. */
export function rowHeight(lines: number, size: number): number {
  return lines * tableLine(size) + 2 * ABOVE_CELL + RULE;
}

/** Height in twips of the text block. */
function pageHeight({ landscape }: Place): number {
  return landscape ? TEXT_WIDTH : TEXT_HEIGHT;
}

/** Whether a row of this height may be divided between pages. */
export function isTall(height: number, place: Place): boolean {
  return height > TALL * pageHeight(place);
}

/** Whether a row of this height may be the only one below the head on a page. */
export function isStately(height: number, place: Place): boolean {
  return height > STATELY * pageHeight(place);
}

/**
 * Pages that rows fill, starting at the top of one. A row that may not be divided leaves the rest of a page empty
 * if it does not fit there.
 */
export function pagesOf(heights: readonly number[], place: Place): number {
  const page = pageHeight(place);
  let whole = 0;
  let used = 0;
  for (const height of heights) {
    if (used + height > page && !isTall(height, place)) {
      whole += 1;
      used = 0;
    }
    used += height;
    whole += Math.floor(used / page);
    used %= page;
  }
  return whole + used / page;
}
