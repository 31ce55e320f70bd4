import { TEXT_HEIGHT } from "./page.js";

/** Largest share of a page left empty before a table that has a page to itself, if taller rows can fill it. */
const EMPTY = 0.4;

/** Greatest height in twips (10 mm) that rows are given to fill a page. */
const TALLEST_ROW = 567;

/**
 * A way to set a table: its text size in half-points, its least row height in twips, and its height in twips with
 * everything that is printed with it.
 */
export interface Setting {
  size: number;
  rowHeight: number;
  height: number;
}

/**
 * Chooses how to set a table so that not half a page stays empty before it, nor between it and a next table that
 * fills a page. Its position on the page is an estimate. The table stays on its page if it can, in a closer
 * setting if necessary. If even that does not fit, it is divided where too much of the page would stay empty, and
 * otherwise set for the top of the next page. Its rows grow where the page below it would be left half empty.
 *
 * @param usual the setting that is preferred for all other reasons
 * @param closer other settings, each smaller than the one before
 * @param rows the number of rows of the table
 * @param used twips above it on its page; `doubt` their possible error, `parts` whether the table may be divided
 */
export function fillingSetting(
  usual: Setting,
  closer: readonly Setting[],
  rows: number,
  { used, doubt, parts }: { used: number; doubt: number; parts: boolean },
): Setting & { parts: boolean } {
  const room = TEXT_HEIGHT - used - doubt;
  const half = (above: number) => growing(usual, rows, TEXT_HEIGHT * (1 - EMPTY) - above, TALLEST_ROW);
  if (usual.height <= room) return { ...half(used), parts: false };
  const staying = closer.find(({ height }) => height <= room);
  if (staying) return { ...growing(staying, rows, room, usual.rowHeight), parts: false };
  return parts && room >= TEXT_HEIGHT * EMPTY ? { ...usual, parts: true } : { ...half(0), parts: false };
}

/**
 * The setting with rows as tall as the room allows, at most `tallest`; unchanged if the room is too small already.
 */
function growing(setting: Setting, rows: number, room: number, tallest: number): Setting {
  const more = Math.max(0, Math.floor((room - setting.height) / rows));
  return { ...setting, rowHeight: Math.max(setting.rowHeight, Math.min(tallest, setting.rowHeight + more)) };
}
