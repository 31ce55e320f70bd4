import { TEXT_HEIGHT, TEXT_WIDTH } from "./page.js";
import { tableLine } from "./styles.js";

/** Upper and lower cell margin of a narrative table in twips (0.5 mm). */
export const ABOVE_CELL = 30;

/** Rule in twips (0.5 pt) that belongs to each row. */
const RULE = 10;

/** Share of a page above which a row may be divided between two: kept whole it could leave so much of one empty. */
const TALL = 1 / 3;

/** Share of a page above which a row may stand alone with the head: it is no forlorn line. */
const STATELY = 1 / 6;

/** Which way its page lies. */
interface Place {
  landscape: boolean;
}

/** Height in twips of a row of so many lines of text of a size in half-points. */
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

/** Pages that rows fill, from the head of one on; a row that may not be divided leaves what is too little for it empty. */
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
