import type { Block, Inline } from "../../document.js";
import { lineCount } from "./measure.js";
import { narrativeTableShape } from "./narrative-table-shape.js";
import { CHARACTERS_PER_LINE, TEXT_HEIGHT } from "./page.js";

/** Largest share of a page that may stay empty before a table that has a page to itself. */
const EMPTY = 0.4;

/** The same where nothing is known of the page: a block of more than half a page leaves less than half. */
const EMPTY_ANYWHERE = 0.46;

/** Greatest height in twips (10 mm) that rows are given to fill a page. */
const TALLEST_ROW = 567;

/** Lines by which the estimate of a page may be wrong. */
const DOUBT = 1;

/**
 * Height in twips of the rows of a table so that not half a page stays empty between it and a next table that fills a
 * page. Where the table stands on its page is estimated; a table that may not fit there any more is set for the top
 * of the next page.
 *
 * @param height of the table with all that is printed with it, at the least row height
 * @param used lines above it on its page, undefined where that cannot be told
 */
export function fillingRowHeight(
  { height, rows, rowHeight }: { height: number; rows: number; rowHeight: number },
  used: number | undefined,
  linePitch: number,
): number {
  const stays = used !== undefined && (used + DOUBT) * linePitch + height <= TEXT_HEIGHT;
  const above = stays ? used * linePitch : 0;
  const empty = (used === undefined ? EMPTY_ANYWHERE : EMPTY) * TEXT_HEIGHT;
  const missing = TEXT_HEIGHT - empty - above - height;
  return Math.max(rowHeight, Math.min(TALLEST_ROW, rowHeight + Math.ceil(missing / rows)));
}

/**
 * Lines that blocks of text fill on the page on which they end, estimated; undefined where there is a picture or a
 * table among them, unless text begins a page again after one that is turned on its side.
 *
 * @param titleLines lines of the title, with one blank line below it
 */
export function linesOnLastPage(blocks: Block[], titleLines: number, linePitch: number): number | undefined {
  const page = Math.floor(TEXT_HEIGHT / linePitch);
  let used: number | undefined = titleLines + 1;
  for (const block of blocks) {
    const lines = linesOf(block);
    if (block.type === "table" && narrativeTableShape(block).landscape) used = 0;
    else if (lines === undefined || used === undefined) used = undefined;
    // A heading is kept with the line below it.
    else if (block.type === "heading" && used % page > 0 && (used % page) + lines >= page) used = lines;
    else used += lines;
  }
  return used === undefined ? undefined : used % page;
}

/** Lines that a paragraph of running text takes. */
export function textLines(content: Inline[], width = CHARACTERS_PER_LINE, marker = ""): number {
  const text = content.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");
  return lineCount(marker + text, width, 2);
}

function linesOf(block: Block, depth = 0, width = CHARACTERS_PER_LINE): number | undefined {
  switch (block.type) {
    case "heading":
      return textLines([...block.title, ...(block.runIn ?? [])], width, block.number);
    case "paragraph":
      return textLines(block.content, width - Math.max(0, depth - 1) * 2);
    case "quote":
      return total(block.blocks.map((each) => linesOf(each, depth, width - 4)));
    case "list":
      // A marker is two characters or less.
      return total(block.items.flat().map((each) => linesOf(each, depth + 1, width)));
    default:
      return undefined;
  }
}

function total(lines: (number | undefined)[]): number | undefined {
  return lines.reduce((sum, each) => (sum === undefined || each === undefined ? undefined : sum + each), 0);
}
