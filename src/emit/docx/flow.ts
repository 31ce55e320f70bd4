import type { Block, Paragraph, Statutory } from "../../document.js";
import { fillingSetting, type Setting } from "./filling.js";
import { narrativeTableShape } from "./narrative-table-shape.js";
import { TEXT_HEIGHT } from "./page.js";
import { heightOnLastPage, textLines } from "./page-estimate.js";
import { numberedRemarks, remarksNote } from "./remarks.js";
import { shrunkPictures } from "./shrunk-pictures.js";
import { isOfBlocks } from "./statutory-grid.js";
import {
  figureSize,
  leastRowHeight,
  ROW_HEIGHTS,
  type StatutorySetting,
  tableHeight,
} from "./statutory-size.js";
import { ABOVE_TABLE, BELOW_TABLE, TABLE_SIZES } from "./styles.js";
import { noteHeight } from "./table-note.js";

/**
 * Half-points (9 and 7.5 pt) that a table may shrink to so that its heading and text share its page. Rows come
 * closer together first, and 7.5 pt is used only where 9 pt is not enough.
 */
const SIZES_FOR_COMPANY = [18, 15];

/**
 * Lines of the longest paragraph that is kept with the next block: LibreOffice moves all of it to the next page.
 */
const SHORT_PARAGRAPH = 3;

/** The same before the 落款. That must not stand on a page without text, so even a long paragraph moves. */
const LAST_PARAGRAPH = 12;

/** Half-points (9 pt) that a table may shrink to rather than leave half a page empty before it. */
const SIZE_FOR_PAGE = 18;

/** Twips (1 mm) by which a table, with everything on its page, must be lower than the page. */
const SLACK = 57;

/** Lines by which the estimated position on a page may be wrong. */
const DOUBT = 1;

/** Settings of blocks that depend on other blocks. */
export interface Flow {
  statutory: Map<Statutory, StatutorySetting>;
  /** Text size, in half-points, of the statutory table above each note. */
  notes: Map<Paragraph, number>;
  /** Paragraphs, statutory tables and 附件说明 that must share a page with the next block. */
  keepNext: Set<Block>;
  /** Headings and paragraphs straight above a table. */
  aboveTable: Set<Block>;
  /** Headings, also of attachments, directly above a table on a landscape page; they stand on that page too. */
  landscape: Set<Block>;
  /** Scale factors, below 1, of pictures that are shrunk to stay on the page of the text above them. */
  shrunk: Map<Block, number>;
}

/** The input of the page planning. */
interface Plan {
  blocks: Block[];
  /** Lines of the title above the blocks. */
  titleLines: number;
  /** Line of body text in twips. */
  linePitch: number;
}

/** Plans the pages: which blocks are kept together, how statutory tables are set, which pictures are shrunk. */
export function planFlow(plan: Plan): Flow {
  const { blocks } = plan;
  const flow: Flow = {
    statutory: new Map(),
    notes: new Map(),
    keepNext: new Set(),
    aboveTable: new Set(),
    landscape: new Set(),
    shrunk: shrunkPictures(blocks, plan),
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
  for (const [table, { size }] of flow.statutory) {
    for (const each of note(blocks, blocks.indexOf(table))) flow.notes.set(each, size);
  }
  // Pictures below the first statutory table can be planned only now that the tables are.
  const first = blocks.findIndex(({ type }) => type === "statutory");
  for (const [block, left] of shrunkPictures(blocks, plan, flow))
    if (blocks.indexOf(block) > first) flow.shrunk.set(block, left);
  return flow;
}

/** Whether a block is a heading in a paragraph of its own. */
function isHead(block: Block | undefined): boolean {
  return (block?.type === "heading" && block.runIn === undefined) || block?.type === "attachment";
}

/**
 * Most lines of a paragraph that is kept with this block: the sentence that announces a table or ends the text.
 */
function longestKept(block: Block, turned: boolean): number {
  if (block.type === "signature" || block.type === "attachmentList") return LAST_PARAGRAPH;
  return block.type === "table" && !turned ? SHORT_PARAGRAPH : 0;
}

/**
 * Finds the largest size at which the numbers fit their columns and the table fits on one page with its heading,
 * the sentences between them and the note below. Those are kept with the table. If 9 pt is not enough for all of
 * them, the heading and the sentences end the page before, provided there is surely room for them. If not even
 * 7.5 pt is enough, first the note is left to the flow, then the sentences too, and the table has a page to
 * itself.
 */
function planStatutory(block: Statutory, index: number, plan: Plan, flow: Flow): void {
  const { blocks, linePitch } = plan;
  const { statutory, keepNext } = flow;
  const above = introduction(blocks, index);
  const below = note(blocks, index);
  const marks = numberedRemarks(block.table);
  const largest = figureSize(block.table, marks !== undefined);
  const wayWith = (sentences: Paragraph[], notes: Paragraph[], least: number): Way | undefined => {
    const lines = sentences.reduce((total, paragraph) => total + textLines(paragraph.content), 1);
    const room = TEXT_HEIGHT - SLACK - ABOVE_TABLE - BELOW_TABLE - lines * linePitch;
    return waysOf(largest, Math.min(largest, least)).find(({ size, rowHeight }) => {
      const table = tableHeight(block.table, size, { rowHeight, marked: marks !== undefined });
      return table + notesHeight(notes, marks, size) <= room;
    });
  };
  const together = (sentences: Paragraph[], notes: Paragraph[]): Way | undefined =>
    firstOf(SIZES_FOR_COMPANY, (least) => wayWith(sentences, notes, least));
  const whole = below.length > 0 ? together(above, below) : undefined;
  const withText = whole ?? together(above, []);
  if (whole !== undefined || marks !== undefined) keepNext.add(block);
  if (whole !== undefined) for (const each of below.slice(0, -1)) keepNext.add(each);
  if (withText !== undefined) for (const paragraph of above) keepNext.add(paragraph);
  const way = withText ?? wayWith([], [], 0) ?? { size: largest, rowHeight: ROW_HEIGHTS[0]! };
  statutory.set(block, { ...way, marks, parts: false });
  const before = [...statutory.keys()].at(-2);
  if (!before) return;
  const usual = statutory.get(before)!;
  const alone = way.size < SIZE_FOR_PAGE && above.length > 0 ? wayWith([], below, SIZE_FOR_PAGE) : undefined;
  if (alone !== undefined && alone.size >= SIZE_FOR_PAGE) {
    const kept = [...keepNext];
    for (const paragraph of above) keepNext.delete(paragraph);
    if (below.length > 0) for (const each of [block, ...below.slice(0, -1)]) keepNext.add(each);
    statutory.set(block, { ...alone, marks, parts: false });
    if (fillPage(before, block, plan, flow)) return;
    keepNext.clear();
    for (const each of kept) keepNext.add(each);
    statutory.set(before, usual).set(block, { ...way, marks, parts: false });
  }
  fillPage(before, block, plan, flow);
}

/** Text size of a table in half-points and least height of its rows in twips. */
type Way = Pick<StatutorySetting, "size" | "rowHeight">;

/** Ways to set a table, the best first: rows come closer together before the type grows smaller. */
function waysOf(largest: number, least: number): Way[] {
  return TABLE_SIZES.filter((size) => size <= largest && size >= least).flatMap((size) =>
    ROW_HEIGHTS.filter((rowHeight) => rowHeight >= leastRowHeight(size)).map((rowHeight) => ({
      size,
      rowHeight,
    })),
  );
}

/** Height in twips of all notes below a table; `size` is the table's text size in half-points. */
function notesHeight(
  notes: Paragraph[],
  marks: ReadonlyMap<string, string> | undefined,
  size: number,
): number {
  const texts = notes.map(({ content }) => content);
  const own = marks ? [[{ type: "text" as const, text: remarksNote(marks) }]] : [];
  return [...own, ...texts].reduce((total, content) => total + noteHeight(content, size), 0);
}

function firstOf<T, R>(values: readonly T[], find: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * A table with a page to itself leaves the space below the table before it empty, and also the space above that
 * one if it no longer fits on its page. So the table before is set closer, or its rows grow.
 *
 * @returns whether everything between the two tables that is not kept with the second surely fits on the page of
 * the first
 */
function fillPage(before: Statutory, block: Statutory, plan: Plan, flow: Flow): boolean {
  const { blocks, titleLines, linePitch } = plan;
  const { statutory, keepNext, shrunk } = flow;
  const setting = statutory.get(before)!;
  const [from, to] = [blocks.indexOf(before), blocks.indexOf(block)];
  // Blocks that are kept with the next table stand on its page.
  const company = new Set<Block>(introduction(blocks, to).filter((each) => keepNext.has(each)));
  const below = blocks.slice(from + 1, to).filter((each) => !company.has(each));
  const around = [...introduction(blocks, from), ...below];
  if (!around.every(({ type }) => type === "heading" || type === "paragraph")) return false;
  // `around` has the heading of the next table instead of this table's own: one line either way.
  const notes = below.filter((each): each is Paragraph => each.type === "paragraph" && each.note === true);
  const lines = around.reduce(
    (sum, each) => sum + (each.type === "paragraph" ? (each.note ? 0 : textLines(each.content)) : 1),
    0,
  );
  const marked = setting.marks !== undefined;
  const set = (size: number, rowHeight: number): Setting => {
    const table = tableHeight(before.table, size, { rowHeight, marked });
    const text = lines * linePitch + notesHeight(notes, setting.marks, size);
    return { size, rowHeight, height: table + text + ABOVE_TABLE + BELOW_TABLE };
  };
  const usual = set(setting.size, setting.rowHeight);
  const { marks, ...of } = statutory.get(block)!;
  const table = tableHeight(block.table, of.size, { rowHeight: of.rowHeight, marked: marks !== undefined });
  const next = table + ABOVE_TABLE + linePitch;
  // Lines that are kept with the next table are not counted: they would only make it higher.
  if (usual.height + next <= TEXT_HEIGHT) return true;
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
  const place = { used, doubt, parts: isOfBlocks(before.table) };
  const { size, rowHeight, height, parts } = fillingSetting(usual, closer, before.table.rows, place);
  statutory.set(before, { ...setting, size, rowHeight, parts });
  return !parts && height <= TEXT_HEIGHT - doubt;
}

/** The paragraphs between a table and its heading; none if another block stands between. */
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

/** The paragraphs of the note straight below a table. */
function note(blocks: Block[], table: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const block of blocks.slice(table + 1)) {
    if (block.type !== "paragraph" || !block.note) break;
    paragraphs.push(block);
  }
  return paragraphs;
}
