import type { Block, Paragraph, Statutory } from "../../document.js";
import { narrativeTableShape } from "./narrative-table-shape.js";
import { TEXT_HEIGHT } from "./page.js";
import { heightOnLastPage, shrunkPictures, textLines } from "./page-estimate.js";
import { figureSize, leastRowHeight, ROW_HEIGHT, tableHeight } from "./statutory-size.js";
import { ABOVE_TABLE, BELOW_TABLE, TABLE_SIZES } from "./styles.js";

/** Smallest size in half-points (7.5 pt) that a table takes on so that its heading and text share its page. */
const SIZE_FOR_COMPANY = 15;

/** Lines of the longest paragraph that is kept with what follows: LibreOffice moves the whole of it to the next page. */
const SHORT_PARAGRAPH = 3;

/** The same before the 落款, which must not stand on a page without text: then even a long paragraph moves. */
const LAST_PARAGRAPH = 12;

/** Half-points (9 pt) that a table is set down to rather than leave half a page empty before it. */
const SIZE_FOR_PAGE = 18;

/** Lines by which the estimate of a page may be wrong. */
const DOUBT = 1;

/** How a statutory table is set. */
export interface StatutorySetting {
  /** Half-points of its text. */
  size: number;
  /** Least height of its rows in twips. */
  rowHeight: number;
}

/** What blocks decide for each other. */
export interface Flow {
  statutory: Map<Statutory, StatutorySetting>;
  /** Paragraphs, statutory tables and 附件说明 on whose page the next block stands too. */
  keepNext: Set<Block>;
  /** Headings and paragraphs straight above a table. */
  aboveTable: Set<Block>;
  /** Headings, an attachment's too, straight above a table that stands on a page turned on its side, and so do they. */
  landscape: Set<Block>;
  /** What is left of the size of pictures that are shrunk to stay on the page of the text above them. */
  shrunk: Map<Block, number>;
}

/** What pages are planned from. */
interface Plan {
  blocks: Block[];
  /** Lines of the title above them. */
  titleLines: number;
  /** Line of body text in twips. */
  linePitch: number;
}

/** Plans pages: what is kept with what, and the size of the statutory tables. */
export function planFlow(plan: Plan): Flow {
  const { blocks } = plan;
  const flow: Flow = {
    statutory: new Map(),
    keepNext: new Set(),
    aboveTable: new Set(),
    landscape: new Set(),
    shrunk: shrunkPictures(plan.blocks, { ...plan, keepNext: new Set() }),
  };
  for (const [index, block] of blocks.entries()) {
    const previous = blocks[index - 1];
    const isTable = block.type === "table" || block.type === "statutory";
    if (isTable && previous !== undefined && !("caption" in block)) flow.aboveTable.add(previous);
    const turned = block.type === "table" && narrativeTableShape(block).landscape;
    for (let at = index - 1; turned && isHead(blocks[at]); at -= 1) flow.landscape.add(blocks[at]!);
    if (previous?.type === "paragraph" && textLines(previous.content) <= longestKept(block, turned)) {
      flow.keepNext.add(previous);
    }
    if (previous?.type === "attachmentList" && block.type === "signature") flow.keepNext.add(previous);
    if (block.type === "statutory") planStatutory(block, index, plan, flow);
  }
  return flow;
}

/** A heading with nothing but itself in its paragraph. */
function isHead(block: Block | undefined): boolean {
  return (block?.type === "heading" && block.runIn === undefined) || block?.type === "attachment";
}

/** Lines that a paragraph may have to be kept with this block: the sentence that announces a table or ends the text. */
function longestKept(block: Block, turned: boolean): number {
  if (block.type === "signature" || block.type === "attachmentList") return LAST_PARAGRAPH;
  return block.type === "table" && !turned ? SHORT_PARAGRAPH : 0;
}

/**
 * Finds the largest size at which the numbers fit their columns and the table fits one page together with its heading,
 * the sentences between them and the note below. Those are kept with the table; where not even 7.5 pt is enough for them
 * all, the note is left to the flow, then the sentences too, and the table has a page to itself.
 */
function planStatutory(block: Statutory, index: number, plan: Plan, flow: Flow): void {
  const { blocks, linePitch } = plan;
  const { statutory, keepNext } = flow;
  const above = introduction(blocks, index);
  const below = note(blocks, index);
  const largest = figureSize(block.table);
  const sizes = TABLE_SIZES.filter((size) => size <= largest);
  const sizeWith = (company: Paragraph[], least: number): number | undefined => {
    const lines = company.reduce((total, paragraph) => total + textLines(paragraph.content), 1);
    const room = TEXT_HEIGHT - ABOVE_TABLE - BELOW_TABLE - lines * linePitch;
    return sizes.find((size) => size >= Math.min(largest, least) && tableHeight(block.table, size) <= room);
  };
  const whole = below.length > 0 ? sizeWith([...above, ...below], SIZE_FOR_COMPANY) : undefined;
  const together = whole ?? sizeWith(above, SIZE_FOR_COMPANY);
  if (whole !== undefined) for (const each of [block, ...below.slice(0, -1)]) keepNext.add(each);
  if (together !== undefined) for (const paragraph of above) keepNext.add(paragraph);
  const size = together ?? sizeWith([], 0) ?? largest;
  statutory.set(block, { size, rowHeight: ROW_HEIGHT });
  const before = [...statutory.keys()].at(-2);
  if (before) fillPage(before, block, plan, flow);
}

/**
 * Before a table that has a page to itself, the space that the table above it leaves would be lost, and so the space
 * before that one where it does not fit its page any more: it is set closer, or its rows grow.
 */
function fillPage(before: Statutory, block: Statutory, plan: Plan, flow: Flow): void {
  const { blocks, titleLines, linePitch } = plan;
  const { statutory, keepNext, shrunk } = flow;
  const setting = statutory.get(before)!;
  const [from, to] = [blocks.indexOf(before), blocks.indexOf(block)];
  // What is kept with the next table stands on that one's page.
  const company = new Set<Block>(introduction(blocks, to).filter((each) => keepNext.has(each)));
  const below = blocks.slice(from + 1, to).filter((each) => !company.has(each));
  const around = [...introduction(blocks, from), ...below];
  if (!around.every(({ type }) => type === "heading" || type === "paragraph")) return;
  // The heading of the next table is counted in place of the first one's own.
  const lines = around.reduce(
    (sum, each) => sum + (each.type === "paragraph" ? textLines(each.content) : 1),
    0,
  );
  const set = (size: number, rowHeight: number): Setting => {
    const table = tableHeight(before.table, size, rowHeight);
    return { size, rowHeight, height: table + lines * linePitch + ABOVE_TABLE + BELOW_TABLE };
  };
  const usual = set(setting.size, setting.rowHeight);
  const next = tableHeight(block.table, statutory.get(block)!.size) + ABOVE_TABLE + linePitch;
  // The lines kept with the next table, if any, only make it higher still.
  if (usual.height + next <= TEXT_HEIGHT) return;
  const start = from - introduction(blocks, from).length - 1;
  const used = heightOnLastPage(blocks.slice(0, Math.max(0, start)), {
    titleLines,
    linePitch,
    keepNext,
    shrunk,
  });
  const closer = [setting.size, Math.min(setting.size, SIZE_FOR_PAGE)].map((size) =>
    set(size, leastRowHeight(size)),
  );
  const doubt = DOUBT * linePitch;
  const { size, rowHeight } = fillingSetting(usual, closer, before.table.rows, { used, doubt });
  statutory.set(before, { size, rowHeight });
}

/** The paragraphs straight above a table, back to its heading. */
function introduction(blocks: Block[], table: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let index = table - 1; index >= 0; index -= 1) {
    const block = blocks[index]!;
    if (block.type === "heading") return paragraphs;
    if (block.type !== "paragraph") return [];
    paragraphs.unshift(block);
  }
  return [];
}

/** The paragraphs straight below a table, up to the next heading. */
function note(blocks: Block[], table: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const block of blocks.slice(table + 1)) {
    if (block.type === "heading") return paragraphs;
    if (block.type !== "paragraph") return [];
    paragraphs.push(block);
  }
  return paragraphs;
}

/** Largest share of a page that is left empty before a table that has a page to itself, where rows can fill it. */
const EMPTY = 0.4;

/** Greatest height in twips (10 mm) that rows are given to fill a page. */
const TALLEST_ROW = 567;

/** A way to set a table: half-points of its text, the least height of its rows, its height with all printed with it. */
interface Setting {
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
