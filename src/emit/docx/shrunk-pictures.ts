import type { Block, Paragraph, Statutory } from "../../document.js";
import { LEAST_SHRUNK } from "../picture-size.js";
import { imageExtent } from "./image.js";
import { TEXT_HEIGHT } from "./page.js";
import { imageHeight, Page, textLines } from "./page-estimate.js";
import { remarksNote } from "./remarks.js";
import { type StatutorySetting, tableHeight } from "./statutory-size.js";
import { ABOVE_TABLE, BELOW_TABLE } from "./styles.js";
import { noteHeight } from "./table-note.js";

/** Lines by which the estimated position of a picture may be wrong: below text, and below statutory tables. */
const DOUBT = 1;
const DOUBT_BELOW_TABLES = 2;

/** Share of a page that a table and its heading must fill to begin a page wherever the text above them ends. */
const FILLS_PAGE = 0.9;

/** What is planned already: the settings of the statutory tables, and which blocks are kept together. */
interface Planned {
  statutory: ReadonlyMap<Statutory, StatutorySetting>;
  /** Text size, in half-points, of the statutory table above each note. */
  notes: ReadonlyMap<Paragraph, number>;
  keepNext: ReadonlySet<Block>;
}

/** Nothing is planned yet. */
const NOTHING: Planned = { statutory: new Map(), notes: new Map(), keepNext: new Set() };

/**
 * The scale factors of the pictures that do not fit below what stands above them, but do if they are up to a third
 * smaller. After a statutory table that is not planned yet, or that continues on the next page, the position on
 * the page is unknown until the next attachment or the next table that fills a page.
 *
 * @param titleLines lines of the title
 * @param linePitch line of body text in twips
 */
export function shrunkPictures(
  blocks: readonly Block[],
  { titleLines, linePitch }: { titleLines: number; linePitch: number },
  planned: Planned = NOTHING,
): Map<Block, number> {
  const { keepNext, notes } = planned;
  const shrunk = new Map<Block, number>();
  if (!blocks.some(({ type }) => type === "image")) return shrunk;
  let page: Page | undefined = new Page(linePitch, (titleLines + 1) * linePitch, shrunk);
  let doubt = DOUBT * linePitch;
  for (const [index, block] of blocks.entries()) {
    if (block.type === "attachment") {
      page = new Page(linePitch, 4 * linePitch, shrunk);
      doubt = DOUBT * linePitch;
    }
    const company = companyOf(blocks, index, planned, linePitch);
    if (company !== undefined) {
      if (company > TEXT_HEIGHT * FILLS_PAGE) page ??= new Page(linePitch, TEXT_HEIGHT, shrunk);
      page?.keep(company);
    }
    if (block.type === "statutory") {
      const height = heightOf(block, planned);
      doubt = DOUBT_BELOW_TABLES * linePitch;
      if (height === undefined) page = undefined;
      else page?.whole(height);
      continue;
    }
    if (!page) continue;
    const size = block.type === "paragraph" ? notes.get(block) : undefined;
    if (size !== undefined && block.type === "paragraph") {
      page.whole(noteHeight(block.content, size));
      continue;
    }
    if (block.type === "image") {
      const { height } = imageExtent(block);
      const missing = page.used + imageHeight(block) - TEXT_HEIGHT;
      const left = (short: number) => 1 - short / height;
      const surely = left(missing + doubt);
      if (surely < 1 && left(missing) >= LEAST_SHRUNK) shrunk.set(block, Math.max(LEAST_SHRUNK, surely));
    }
    const next = blocks[index + 1];
    // A heading is not moved for a picture below it: the picture is made to stay.
    page.add(block, next?.type === "image" ? undefined : next, keepNext.has(block));
  }
  return shrunk;
}

/**
 * Twips of a statutory table with the note of its own remarks; undefined if the page on which it ends is unknown.
 */
function heightOf(block: Statutory, { statutory }: Planned): number | undefined {
  const setting = statutory.get(block);
  if (!setting || setting.parts) return undefined;
  const { size, rowHeight, marks } = setting;
  const note = marks ? noteHeight([{ type: "text", text: remarksNote(marks) }], size) : 0;
  const table = tableHeight(block.table, size, { rowHeight, marked: marks !== undefined });
  return ABOVE_TABLE + table + note + BELOW_TABLE;
}

/**
 * Twips of a heading, the sentences kept below it and a statutory table with the note of its own remarks, if these
 * begin at `index`; otherwise undefined.
 */
function companyOf(
  blocks: readonly Block[],
  index: number,
  planned: Planned,
  linePitch: number,
): number | undefined {
  const first = blocks[index]!;
  if (first.type !== "statutory" && (first.type !== "heading" || first.runIn)) return undefined;
  let company = 0;
  for (const block of blocks.slice(index)) {
    if (block.type === "statutory") {
      const height = heightOf(block, planned);
      return height === undefined ? undefined : company + height;
    }
    if (block.type === "heading") company += linePitch * textLines([...block.title], undefined, block.number);
    else if (block.type === "paragraph" && planned.keepNext.has(block))
      company += linePitch * textLines(block.content);
    else return undefined;
  }
  return undefined;
}
