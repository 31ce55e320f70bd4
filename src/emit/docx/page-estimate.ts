import type { Block, Image, Inline, List, NarrativeTable } from "../../document.js";
import { BELOW_CAPTION, CAPTION_LINE } from "./caption.js";
import { imageExtent } from "./image.js";
import { imageRowHeights } from "./image-row.js";
import { lineCount } from "./measure.js";
import { rowHeights } from "./narrative-rows.js";
import { narrativeTableShape, type TableShape } from "./narrative-table-shape.js";
import { CHARACTERS_PER_LINE, TEXT_HEIGHT } from "./page.js";
import { isStately, isTall } from "./row-height.js";
import { ABOVE_TABLE, AROUND_IMAGE, BELOW_TABLE, tableLine } from "./styles.js";

/** Twips of the body font below its baseline, which a picture in the line stands on. */
const DESCENT = 80;

/** The surroundings of a block. */
interface Place {
  /** Characters of a line. */
  width: number;
  /** The number of lists around it. */
  depth: number;
}

/** The input of the page estimate. */
interface Estimated {
  /** Lines of the title; one blank line follows it. */
  titleLines: number;
  /** Line of body text in twips. */
  linePitch: number;
  /** Paragraphs that must share a page with the next block. */
  keepNext: ReadonlySet<Block>;
  /** Scale factors of pictures that are shrunk. */
  shrunk: ReadonlyMap<Block, number>;
}

/** Estimates the twips that blocks fill on the page on which they end. */
export function heightOnLastPage(
  blocks: Block[],
  { titleLines, linePitch, keepNext, shrunk }: Estimated,
): number {
  const page = new Page(linePitch, (titleLines + 1) * linePitch, shrunk);
  for (const [index, block] of blocks.entries()) page.add(block, blocks[index + 1], keepNext.has(block));
  return page.used;
}

/** Lines that a paragraph of running text takes. */
export function textLines(content: Inline[], width = CHARACTERS_PER_LINE, marker = ""): number {
  const text = content.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");
  return lineCount(marker + text, width, 2);
}

/** The page that is being filled, block by block. */
export class Page {
  constructor(
    private readonly linePitch: number,
    public used: number,
    private readonly shrunk: ReadonlyMap<Block, number>,
  ) {}

  add(
    block: Block,
    next: Block | undefined,
    keeps: boolean,
    place = { width: CHARACTERS_PER_LINE, depth: 0 },
  ): void {
    switch (block.type) {
      case "heading": {
        const lines = textLines([...block.title, ...(block.runIn ?? [])], place.width, block.number);
        if (block.runIn === undefined) this.keep(lines * this.linePitch + this.startOf(next));
        this.lines(lines);
        break;
      }
      case "paragraph": {
        const lines = textLines(block.content, place.width - Math.max(0, place.depth - 1) * 2);
        if (keeps) this.keep(lines * this.linePitch + this.startOf(next));
        this.lines(lines);
        break;
      }
      case "quote":
        this.all(block.blocks, { ...place, width: place.width - 4 });
        break;
      case "list":
        this.list(block, place);
        break;
      case "image":
        this.whole(imageHeight(block, this.shrunk.get(block)));
        break;
      case "imageRow":
        for (const height of imageRowHeights(block))
          this.whole(height + DESCENT + 2 * AROUND_IMAGE + BELOW_CAPTION + BELOW_TABLE);
        break;
      case "table":
        this.table(block);
        break;
      default:
    }
  }

  private all(blocks: Block[], place: Place): void {
    for (const [index, block] of blocks.entries()) this.add(block, blocks[index + 1], false, place);
  }

  /** Markers are not measured: they have two characters or less. */
  private list({ items }: List, place: Place): void {
    for (const item of items) this.all(item, { ...place, depth: place.depth + 1 });
  }

  /** Begins a page if `height` twips do not fit on this one. */
  keep(height: number): void {
    if (this.used + height > TEXT_HEIGHT) this.used = 0;
  }

  /** Adds `height` twips that are not divided between pages. */
  whole(height: number): void {
    this.keep(height);
    this.used += height;
  }

  private lines(count: number): void {
    for (let left = count; left > 0; left -= 1) this.whole(this.linePitch);
  }

  private table(table: NarrativeTable): void {
    const shape = narrativeTableShape(table);
    // The text after a landscape page begins a new page.
    if (shape.landscape) {
      this.used = 0;
      return;
    }
    const [head = 0, ...rows] = rowHeights(table, shape);
    this.keep(startOfTable(table, shape));
    this.used += captionHeight(table) + head;
    for (const [index, height] of rows.entries()) {
      if (isTall(height, shape)) {
        this.divided(height, head);
        continue;
      }
      const keeps = index === rows.length - 2 && !rows.slice(index).some((each) => isStately(each, shape));
      const kept = keeps ? height + rows.at(-1)! : height;
      // The head is repeated.
      if (this.used + kept > TEXT_HEIGHT) this.used = head;
      this.used += height;
    }
    this.used += BELOW_TABLE;
  }

  /** Adds a row that continues on the next pages, each of which repeats the head. */
  private divided(height: number, head: number): void {
    this.used += height;
    while (this.used > TEXT_HEIGHT) this.used += head - TEXT_HEIGHT;
  }

  /** Twips of a block that must stand on the page of the heading above it. */
  private startOf(block: Block | undefined): number {
    if (block?.type === "table") return startOfTable(block, narrativeTableShape(block));
    return block?.type === "image" ? imageHeight(block, this.shrunk.get(block)) : this.linePitch;
  }
}

/** Twips of a picture with its caption and the space around it. */
export function imageHeight(image: Image, shrunk = 1): number {
  const { height, captionLines } = imageExtent(image);
  const caption = captionLines === 0 ? 0 : captionLines * CAPTION_LINE + BELOW_CAPTION;
  return height * shrunk + DESCENT + 2 * AROUND_IMAGE + caption;
}

function captionHeight({ caption }: NarrativeTable): number {
  return caption === undefined ? ABOVE_TABLE : CAPTION_LINE;
}

/**
 * Twips at the start of a table that stay together: caption, head and first two rows; of a row that may be
 * divided, a line.
 */
function startOfTable(table: NarrativeTable, shape: TableShape): number {
  const [head = 0, ...rows] = rowHeights(table, shape);
  const start = captionHeight(table) + head;
  const [first = 0, second = 0] = rows;
  if (isTall(first, shape)) return start + tableLine(shape.size);
  return start + first + (isStately(first, shape) || isStately(second, shape) ? 0 : second);
}
