import type { Block, Heading, Image, Inline, List, Paragraph, ReportDocument } from "../../document.js";
import { listNumber } from "../../text/numbering.js";
import { attachmentList, signature } from "./closing.js";
import { type Element, element, type Node } from "./element.js";
import { inlineNodes, isolated, plainText } from "./inlines.js";
import { narrativeTable } from "./narrative-table.js";
import { pictureNode } from "./picture.js";
import { statutoryTable } from "./statutory-table.js";

/** The surroundings of blocks. */
interface Place {
  /** Number of lists around them. */
  depth: number;
}

/** A part of the report or an attachment, for the list of contents. */
export interface ContentsEntry {
  id: string;
  title: Node[];
}

/** Writes the blocks of a report as sections, one for each of its six parts and each attachment. */
export class BlockWriter {
  private tables = 0;
  private sections = 0;
  /** Added to heading levels: 2 in an attachment, whose own title is an h2, otherwise 1. */
  private below = 1;
  private readonly numbers: ReadonlySet<string>;
  /** Parts and attachments in the order in which they were written. */
  readonly contents: ContentsEntry[] = [];

  constructor(document: ReportDocument) {
    this.numbers = new Set(document.figures.map(({ path }) => path));
  }

  write(blocks: readonly Block[]): Element[] {
    const content: Element[] = [];
    let place = content;
    for (const block of blocks) {
      if (block.type === "heading" && block.level === 1 && this.below === 1) {
        const id = this.nextId();
        this.contents.push({ id, title: [block.number, plainText(block.title)] });
        const section = element("section", { "aria-labelledby": id }, this.heading(block, id));
        content.push(section);
        place = section.children as Element[];
      } else if (block.type === "attachment") {
        this.below = 2;
        const id = this.nextId();
        const label = `${id}-label`;
        this.contents.push({ id, title: [`${block.label}：`, plainText(block.title)] });
        const section = element(
          "section",
          { "aria-labelledby": `${label} ${id}`, "data-print": "new-page" },
          element("p", { look: "attachmentLabel", id: label }, block.label),
          element("h2", { look: "attachmentTitle", id }, ...this.inline(block.title)),
        );
        content.push(section);
        place = section.children as Element[];
      } else {
        place.push(this.block(block, { depth: 0 }));
      }
    }
    return content;
  }

  private readonly inline = (content: readonly Inline[]): Node[] =>
    inlineNodes(content, (path) => this.numbers.has(path));

  private block(block: Exclude<Block, { type: "attachment" }>, place: Place): Element {
    switch (block.type) {
      case "heading":
        return block.runIn ? this.runIn(block, block.runIn) : this.heading(block);
      case "paragraph":
        return this.paragraph(block, place);
      case "list":
        return this.list(block, place);
      case "table":
        return narrativeTable(block, this.tableName(plainText(block.caption ?? [])), this.inline);
      case "image":
        return image(block);
      case "imageRow":
        return element(
          "div",
          { look: "imageRow" },
          ...block.images.map((each) => image(each, "besideFigure")),
        );
      case "quote":
        return element("blockquote", { look: "quote" }, ...this.blocks(block.blocks, { depth: 0 }));
      case "statutory":
        return statutoryTable(block.table, this.tableName(block.table.name));
      case "signature":
        return signature(block);
      case "attachmentList":
        return attachmentList(block, this.inline);
    }
  }

  private blocks(blocks: readonly Block[], place: Place): Element[] {
    return blocks.flatMap((block) => (block.type === "attachment" ? [] : [this.block(block, place)]));
  }

  private heading({ level, number, title }: Heading, id?: string): Element {
    const look = level === 1 ? "heading1" : level === 2 ? "heading2" : "heading3";
    return element(`h${level + this.below}`, { look, id }, number, ...this.inline(title));
  }

  /** A run-in heading: heading and paragraph are two elements on one line, so that lists of headings find it. */
  private runIn({ level, number, title }: Heading, text: Inline[]): Element {
    return element(
      "div",
      { look: "runIn" },
      element(
        `h${level + this.below}`,
        { look: level <= 2 ? "runInHeading" : "runInHeading3" },
        number,
        ...this.inline(title),
      ),
      element("p", { look: "runInText" }, ...this.inline(text)),
    );
  }

  private paragraph({ content, ragged }: Paragraph, { depth }: Place): Element {
    const look = depth > 0 ? "itemText" : ragged ? "ragged" : "paragraph";
    return element("p", { look }, ...this.inline(content));
  }

  /** A browser numbers 1. by itself; （1） and ①, the levels below it, are written into the items. */
  private list({ ordered, start, level, items }: List, { depth }: Place): Element {
    const inner = depth > 0;
    const own = level ?? (inner ? 4 : 3);
    const marker = (index: number) =>
      ordered && own > 3 ? `list-style-type:'${listNumber(own, start + index)}'` : undefined;
    const look = ordered ? (inner ? "innerList" : "list") : inner ? "innerDashes" : "dashes";
    return element(
      ordered ? "ol" : "ul",
      { look, start: ordered && start !== 1 ? start : undefined },
      ...items.map((blocks, index) =>
        element("li", { style: marker(index) }, ...this.blocks(blocks, { depth: depth + 1 })),
      ),
    );
  }

  private tableName(caption: string): string {
    this.tables += 1;
    return `表格${this.tables}${caption && `：${caption}`}`;
  }

  private nextId(): string {
    this.sections += 1;
    return `gov-report-${this.sections}`;
  }
}

function image(block: Image, look: "figure" | "besideFigure" = "figure"): Element {
  return element(
    "figure",
    { look },
    pictureNode(block),
    ...(block.caption ? [element("figcaption", { look: "caption" }, isolated(block.caption))] : []),
  );
}
