import type { Block, Inline, Paragraph, Statutory } from "../../document.js";
import { lineCount } from "./measure.js";
import { CHARACTERS_PER_LINE, TEXT_HEIGHT } from "./page.js";
import { figureSize, tableHeight } from "./statutory-size.js";
import { TABLE_SIZES } from "./styles.js";

/** Smallest size in half-points (9 pt) that a table takes on so that the text above it shares its page. */
const SIZE_FOR_COMPANY = 18;

/** Lines of the longest paragraph that is kept with what follows: LibreOffice moves the whole of it to the next page. */
const SHORT_PARAGRAPH = 3;

/** Twips of air between the text above a table and its upper rule. */
export const ABOVE_TABLE = 80;

/** What blocks decide for each other. */
export interface Flow {
  /** Half-points of the text of each statutory table. */
  sizes: Map<Statutory, number>;
  /** Blocks on whose page the next block stands too. */
  keepNext: Set<Block>;
  /** Headings and paragraphs straight above a table. */
  aboveTable: Set<Block>;
}

/**
 * Finds for each statutory table the largest size at which its numbers fit their columns and the table fits one page
 * together with its heading and the sentences between them. Those are kept with the table; where not even 9 pt is
 * enough for them all, they are left to the flow and the table has a page to itself.
 *
 * @param linePitch line of body text in twips
 */
export function planFlow(blocks: Block[], linePitch: number): Flow {
  const flow: Flow = { sizes: new Map(), keepNext: new Set(), aboveTable: new Set() };
  for (const [index, block] of blocks.entries()) {
    const previous = blocks[index - 1];
    if (block.type === "table" || block.type === "statutory") {
      if (previous !== undefined) flow.aboveTable.add(previous);
    }
    // The sentence that announces a table stays with its first rows, and no page holds a signature without text.
    const follows = block.type === "table" || block.type === "signature" || block.type === "attachmentList";
    if (follows && previous?.type === "paragraph" && paragraphLines(previous.content) <= SHORT_PARAGRAPH) {
      flow.keepNext.add(previous);
    }
    if (block.type !== "statutory") continue;
    const above = introduction(blocks, index);
    const lines = above.reduce((total, paragraph) => total + paragraphLines(paragraph.content), 1);
    const largest = figureSize(block.table);
    const sizes = TABLE_SIZES.filter((size) => size <= largest);
    const fits = (size: number, room: number): boolean => tableHeight(block.table, size) <= room;
    const together = sizes.find(
      (size) =>
        size >= Math.min(largest, SIZE_FOR_COMPANY) &&
        fits(size, TEXT_HEIGHT - ABOVE_TABLE - lines * linePitch),
    );
    const alone = sizes.find((size) => fits(size, TEXT_HEIGHT - ABOVE_TABLE - linePitch));
    flow.sizes.set(block, together ?? alone ?? largest);
    if (together !== undefined) for (const paragraph of above) flow.keepNext.add(paragraph);
  }
  return flow;
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
