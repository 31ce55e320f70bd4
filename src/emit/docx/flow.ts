import type { Block, Paragraph, Statutory } from "../../document.js";
import { narrativeTableShape } from "./narrative-table-shape.js";
import { TEXT_HEIGHT } from "./page.js";
import { fillingRowHeight, linesOnLastPage, textLines } from "./page-filling.js";
import { figureSize, ROW_HEIGHT, tableHeight } from "./statutory-size.js";
import { TABLE_SIZES } from "./styles.js";

/** Smallest size in half-points (7.5 pt) that a table takes on so that its heading and text share its page. */
const SIZE_FOR_COMPANY = 15;

/** Lines of the longest paragraph that is kept with what follows: LibreOffice moves the whole of it to the next page. */
const SHORT_PARAGRAPH = 3;

/** The same before the 落款, which must not stand on a page without text: then even a long paragraph moves. */
const LAST_PARAGRAPH = 12;

/** Twips of air between the text above a table and its upper rule. */
export const ABOVE_TABLE = 80;

/** Twips of the small paragraph below a table. */
const BELOW_TABLE = 120;

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
  /** Paragraphs on whose page the next block stands too. */
  keepNext: Set<Block>;
  /** Headings and paragraphs straight above a table. */
  aboveTable: Set<Block>;
  /** Headings, an attachment's too, straight above a table that stands on a page turned on its side, and so do they. */
  landscape: Set<Block>;
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
 * Finds the largest size at which the numbers fit their columns and the table fits one page together with its heading
 * and the sentences between them. Those are kept with the table; where not even 7.5 pt is enough for them all, they are
 * left to the flow and the table has a page to itself.
 */
function planStatutory(block: Statutory, index: number, plan: Plan, flow: Flow): void {
  const { blocks, linePitch } = plan;
  const { statutory, keepNext } = flow;
  const above = introduction(blocks, index);
  const lines = above.reduce((total, paragraph) => total + textLines(paragraph.content), 1);
  const largest = figureSize(block.table);
  const sizes = TABLE_SIZES.filter((size) => size <= largest);
  const room = TEXT_HEIGHT - ABOVE_TABLE - lines * linePitch;
  const fits = (size: number, height: number): boolean => tableHeight(block.table, size) <= height;
  const together = sizes.find((size) => size >= Math.min(largest, SIZE_FOR_COMPANY) && fits(size, room));
  const alone = sizes.find((size) => fits(size, TEXT_HEIGHT - ABOVE_TABLE - linePitch));
  if (together !== undefined) for (const paragraph of above) keepNext.add(paragraph);
  const size = together ?? alone ?? largest;
  statutory.set(block, { size, rowHeight: ROW_HEIGHT });
  const before = [...statutory.keys()].at(-2);
  if (before) fillPage(before, block, plan, flow);
}

/**
 * Before a table that has a page to itself, the space that the table above it leaves would be lost: its rows are made
 * taller where that would be half a page.
 */
function fillPage(
  before: Statutory,
  block: Statutory,
  { blocks, titleLines, linePitch }: Plan,
  { statutory, keepNext }: Flow,
): void {
  const setting = statutory.get(before)!;
  const [from, to] = [blocks.indexOf(before), blocks.indexOf(block)];
  // What is kept with the next table stands on that one's page.
  const below = blocks.slice(from + 1, to).filter((each) => !keepNext.has(each));
  const around = [...introduction(blocks, from), ...below];
  if (!around.every(({ type }) => type === "heading" || type === "paragraph")) return;
  // The heading of the next table is counted in place of the first one's own.
  const lines = around.reduce(
    (sum, each) => sum + (each.type === "paragraph" ? textLines(each.content) : 1),
    0,
  );
  const table = tableHeight(before.table, setting.size);
  const height = table + lines * linePitch + ABOVE_TABLE + BELOW_TABLE;
  const next = tableHeight(block.table, statutory.get(block)!.size) + ABOVE_TABLE + linePitch;
  // The lines kept with the next table, if any, only make it higher still.
  if (height + next <= TEXT_HEIGHT) return;
  const start = from - introduction(blocks, from).length - 1;
  const used = linesOnLastPage(blocks.slice(0, Math.max(0, start)), titleLines, linePitch);
  const rowHeight = fillingRowHeight({ ...setting, height, rows: before.table.rows }, used, linePitch);
  statutory.set(before, { ...setting, rowHeight });
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
