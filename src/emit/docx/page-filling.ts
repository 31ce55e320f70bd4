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
 * Where it stands is estimated: it stays on its page if it can, closer set where it must be; one that may not fit there
 * any more is set for the top of the next page. Its rows grow where the page would be left half empty below it.
 *
 * @param usual the setting that everything else speaks for
 * @param closer other ones, each smaller than the one before
 * @param rows of the table
 * @param used twips above it on its page, `doubt` by which that may be wrong
 */
export function fillingSetting(
  usual: Setting,
  closer: readonly Setting[],
  rows: number,
  { used, doubt }: { used: number; doubt: number },
): Setting {
  const room = TEXT_HEIGHT - used - doubt;
  const half = (above: number) => growing(usual, rows, TEXT_HEIGHT * (1 - EMPTY) - above, TALLEST_ROW);
  if (usual.height <= room) return half(used);
  const staying = closer.find(({ height }) => height <= room);
  return staying ? growing(staying, rows, room, usual.rowHeight) : half(0);
}

/** The setting with rows as tall as they may be in so much room, which may be too little for it already. */
function growing(setting: Setting, rows: number, room: number, tallest: number): Setting {
  const more = Math.max(0, Math.floor((room - setting.height) / rows));
  return { ...setting, rowHeight: Math.max(setting.rowHeight, Math.min(tallest, setting.rowHeight + more)) };
}
