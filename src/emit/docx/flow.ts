import type { Block, Inline, Paragraph, Statutory } from "../../document.js";
import { lineCount } from "./measure.js";
import { narrativeTableShape } from "./narrative-table-shape.js";
import { CHARACTERS_PER_LINE, TEXT_HEIGHT } from "./page.js";
import { figureSize, ROW_HEIGHT, TALLEST_ROW, tableHeight } from "./statutory-size.js";
import { TABLE_SIZES } from "./styles.js";

/** Smallest size in half-points (9 pt) that a table takes on so that the text above it shares its page. */
const SIZE_FOR_COMPANY = 18;

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
  /** Headings straight above a table that stands on a page turned on its side, and so do they. */
  landscape: Set<Block>;
}

/**
 * Plans pages: what is kept with what, and the size of the statutory tables.
 *
 * @param linePitch line of body text in twips
 */
export function planFlow(blocks: Block[], linePitch: number): Flow {
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
    for (let at = index - 1; turned && blocks[at]?.type === "heading"; at -= 1)
      flow.landscape.add(blocks[at]!);
    if (previous?.type === "paragraph" && paragraphLines(previous.content) <= longestKept(block, turned)) {
      flow.keepNext.add(previous);
    }
    if (block.type === "statutory") planStatutory(block, blocks, index, linePitch, flow);
  }
  return flow;
}

/** Lines that a paragraph may have to be kept with this block: the sentence that announces a table or ends the text. */
function longestKept(block: Block, turned: boolean): number {
  if (block.type === "signature" || block.type === "attachmentList") return LAST_PARAGRAPH;
  return block.type === "table" && !turned ? SHORT_PARAGRAPH : 0;
}

/**
 * Finds the largest size at which the numbers fit their columns and the table fits one page together with its heading
 * and the sentences between them. Those are kept with the table; where not even 9 pt is enough for them all, they are
 * left to the flow and the table has a page to itself.
 */
function planStatutory(
  block: Statutory,
  blocks: Block[],
  index: number,
  linePitch: number,
  { statutory, keepNext }: Flow,
): void {
  const above = introduction(blocks, index);
  const lines = above.reduce((total, paragraph) => total + paragraphLines(paragraph.content), 1);
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
  if (before) fillHalfPage(before, block, blocks, linePitch, statutory);
}

/**
 * Before a table that has a page to itself, the space that the table above it leaves would be lost: its rows are made
 * as tall as they may be to make it, with what is printed above and below it, half a page. Then less than half a page
 * is empty, wherever on its page it begins.
 */
function fillHalfPage(
  before: Statutory,
  block: Statutory,
  blocks: Block[],
  linePitch: number,
  statutory: Flow["statutory"],
): void {
  const setting = statutory.get(before)!;
  const [from, to] = [blocks.indexOf(before), blocks.indexOf(block)];
  const between = blocks.slice(from + 1, to);
  if (!between.every(({ type }) => type === "heading" || type === "paragraph")) return;
  const own = tableHeight(before.table, setting.size);
  const around = [...introduction(blocks, from), ...between].reduce(
    (total, each) => total + (each.type === "paragraph" ? paragraphLines(each.content) : 1),
    // The heading between is counted with the next table, that of the first table here.
    0,
  );
  const filled = own + around * linePitch + ABOVE_TABLE + BELOW_TABLE;
  const next = tableHeight(block.table, statutory.get(block)!.size) + ABOVE_TABLE + linePitch;
  const half = TEXT_HEIGHT / 2;
  if (filled >= half || next <= half) return;
  const rowHeight = Math.min(TALLEST_ROW, setting.rowHeight + Math.ceil((half - filled) / before.table.rows));
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

function paragraphLines(content: Inline[]): number {
  const text = content.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");
  return lineCount(text, CHARACTERS_PER_LINE, 2);
}
