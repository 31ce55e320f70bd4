import { TEXT_HEIGHT } from "./page.js";

/** Largest share of a page that is left empty before a table that has a page to itself, where rows can fill it. */
const EMPTY = 0.4;

/** Greatest height in twips (10 mm) that rows are given to fill a page. */
const TALLEST_ROW = 567;

/** A way to set a table: half-points of its text, the least height of its rows, its height with all printed with it. */
export interface Setting {
  size: number;
  rowHeight: number;
  height: number;
}

/**
 * How to set a table so that not half a page stays empty before it, nor between it and a next table that fills a page.
 * Where it stands is estimated: it stays on its page if it can, closer set where it must be; one that does not fit there any
 * more parts where too much of the page would stay empty, else it is set for the top of the next page. Its rows grow
 * where the page would be left half empty below it.
 *
 * @param usual the setting that everything else speaks for
 * @param closer other ones, each smaller than the one before
 * @param rows of the table
 * @param used twips above it on its page, `doubt` by which that may be wrong; `parts`: it may part
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

/** The setting with rows as tall as they may be in so much room, which may be too little for it already. */
function growing(setting: Setting, rows: number, room: number, tallest: number): Setting {
  const more = Math.max(0, Math.floor((room - setting.height) / rows));
  return { ...setting, rowHeight: Math.max(setting.rowHeight, Math.min(tallest, setting.rowHeight + more)) };
}
