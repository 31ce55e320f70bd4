import type {
  Blockquote,
  Heading,
  ListItem,
  List as MdList,
  Paragraph as MdParagraph,
  Nodes,
  PhrasingContent,
  Root,
  Table,
} from "mdast";
import type { MarkdownConstruct } from "../codes/gr5-markdown.js";
import type { Block, Image, Inline, NarrativeTable } from "../document.js";
import { contactsIn } from "../text/contacts.js";
import { type ListLevel, MOST_CIRCLED } from "../text/numbering.js";
import type { NarrativeBlock, NarrativeContext } from "./context.js";
import { InlineReader } from "./inlines.js";
import { MAX_NESTING, offsets } from "./markdown.js";
import { unmarked } from "./marks.js";
import { braced, most, widthByItself, widthOf } from "./picture-width.js";
import type { Resolver } from "./resolver.js";

const OUTSIDE: Partial<Record<Nodes["type"], MarkdownConstruct>> = {
  html: "html",
  code: "code",
  thematicBreak: "thematicBreak",
  definition: "definition",
};

/** The line above a table that is its caption: `表：各处室公开信息情况`. */
const CAPTION = /^[ \t\u3000]*表[：:][ \t\u3000]*\S[^\n]*$/;

/** Greatest width in millimetres of a picture in a cell, where the writer asks for none. */
const CELL_WIDTH = 25;

/** Turns Markdown's tree into blocks; constructs outside the subset are findings. */
export class BlockReader {
  private readonly inlines: InlineReader;
  /** Level of the heading above the text; 0 where there is none. */
  private below: number;
  /** The number of lists around the current node. */
  private lists = 0;

  constructor(
    private readonly scope: Resolver,
    private readonly value: string,
    private readonly context: NarrativeContext,
  ) {
    this.inlines = new InlineReader(scope);
    this.below = (context.level ?? 1) - 1;
  }

  read(tree: Root): NarrativeBlock[] {
    return this.sequence(tree.children, 0);
  }

  /** Blocks in order, each table with the caption that stands directly above it. */
  private sequence(nodes: readonly Nodes[], depth: number): NarrativeBlock[] {
    return nodes.flatMap((node, index) => {
      const next = nodes[index + 1];
      if (next?.type === "table" && this.isCaption(node)) return [];
      const caption = node.type === "table" ? this.caption(nodes[index - 1]) : undefined;
      const blocks = this.block(node, depth);
      return caption ? blocks.map((block) => ({ ...block, caption }) as NarrativeBlock) : blocks;
    });
  }

  /** A paragraph of one line that begins with `表：`. */
  private isCaption(node: Nodes | undefined): node is MdParagraph {
    return node?.type === "paragraph" && CAPTION.test(this.value.slice(...offsets(node)));
  }

  private caption(node: Nodes | undefined): Inline[] | undefined {
    if (!this.isCaption(node)) return undefined;
    const [first, ...rest] = this.inlines.read(node.children);
    if (first?.type !== "text") return undefined;
    const text = first.text.replace(/^[\s\u3000]*表[：:][\s\u3000]*/, "");
    return text === "" ? rest : [{ ...first, text }, ...rest];
  }

  private block(node: Nodes, depth: number): NarrativeBlock[] {
    const [start, end] = offsets(node);
    if (depth > MAX_NESTING) {
      this.scope.say("GR5007", start, end, { limit: "nesting", maximum: MAX_NESTING });
      return [];
    }
    switch (node.type) {
      case "paragraph":
        return this.paragraph(node);
      case "heading":
        return this.heading(node, depth);
      case "list":
        return [this.list(node, depth)];
      case "blockquote":
        return [{ type: "quote", blocks: this.nested(node, depth) }];
      case "table":
        return [this.table(node)];
      default:
        this.scope.say("GR5003", start, end, { construct: OUTSIDE[node.type] ?? "other" });
        return [];
    }
  }

  private nested(node: Blockquote | ListItem, depth: number): Block[] {
    return this.sequence(node.children, depth + 1) as Block[];
  }

  private heading(node: Heading, depth: number): NarrativeBlock[] {
    const [start, end] = offsets(node);
    if (!this.value.slice(start).trimStart().startsWith("#")) {
      this.scope.say("GR5003", start, end, { construct: "setextHeading" });
    } else if (depth > 0) this.scope.say("GR5003", start, end, { construct: "headingInBlock" });
    else if (node.depth > this.context.headings) {
      this.scope.say("GR5004", start, end, { depth: node.depth, allowed: this.context.headings });
    } else if (node.children.length === 0) {
      this.scope.say("GR5003", start, end, { construct: "emptyHeading" });
    } else {
      this.below = (this.context.level ?? 1) + node.depth - 1;
      return [{ type: "heading", depth: node.depth as 1 | 2, content: this.inlines.read(node.children) }];
    }
    return [];
  }

  private paragraph(node: MdParagraph): NarrativeBlock[] {
    const blank = (child: Nodes) =>
      child.type === "break" || (child.type === "text" && unmarked(child.value).trim() === "");
    if (
      node.children.some(({ type }) => type === "image") &&
      node.children.every(
        (child, at) =>
          child.type === "image" ||
          blank(child) ||
          (node.children[at - 1]?.type === "image" && braced(child)?.rest.trim() === ""),
      )
    ) {
      const images = node.children.flatMap((child, at) =>
        child.type === "image" ? this.image(child, node.children[at + 1]) : [],
      );
      return images.length > 1 ? [{ type: "imageRow", images }] : images;
    }
    const content = this.inlines.read(node.children);
    return content.length === 0
      ? []
      : [{ type: "paragraph", content, ...(isRagged(content) && { ragged: true }) }];
  }

  /** @param next the node after it, which may begin with the width that it asks for, in braces */
  private image(node: Extract<Nodes, { type: "image" }>, next: Nodes | undefined): Image[] {
    const [start, end] = offsets(node);
    const path = this.inlines.plain(node.url);
    if (/^[a-z][a-z\d+.-]+:/i.test(path)) {
      this.scope.say("GR5005", start, end, { path, reason: "remote" });
      return [];
    }
    const found = this.scope.take(this.context.image(path, this.scope.placeOf(start, end)));
    if (!found) return [];
    const alt = this.inlines.plain(node.alt ?? "").trim();
    if (alt === "") this.scope.say("GR5008", start, end, { path });
    const { turned, ...image } = found;
    if (turned) this.scope.say("GR5009", start, end, { path });
    const described = this.inlines.plain(node.title ?? "").trim();
    const asked = this.askedWidth(next) ?? widthByItself(alt, image);
    return [
      {
        type: "image",
        ...withWidth(image, asked),
        alt: described || alt,
        ...(alt !== "" && { caption: alt }),
      },
    ];
  }

  /** The width in the braces behind a picture. */
  private askedWidth(node: Nodes | undefined): Image["asked"] {
    const found = node && braced(node);
    if (!found) return undefined;
    const width = widthOf(this.inlines.plain(found.inside));
    const [start] = offsets(node);
    if (!width)
      this.scope.say("GR5014", start, start + found.length, { found: this.inlines.plain(found.whole) });
    return width;
  }

  /** The content of a cell. A picture in it has no caption; the text in its brackets is only read aloud. */
  private cell(nodes: readonly PhrasingContent[]): Inline[] {
    if (!nodes.some(({ type }) => type === "image")) return this.inlines.read(nodes);
    return nodes.flatMap((node, at): Inline[] => {
      if (node.type === "image")
        return this.image(node, nodes[at + 1]).map(({ caption: _, ...image }) => ({
          type: "picture",
          text: "",
          image: {
            ...withWidth(image, image.asked ?? most(CELL_WIDTH, image)),
          },
        }));
      const braces = nodes[at - 1]?.type === "image" ? braced(node) : undefined;
      return this.inlines.read(
        braces && node.type === "text" ? [{ ...node, value: braces.rest.trimStart() }] : [node],
      );
    });
  }

  private list(node: MdList, depth: number): NarrativeBlock {
    const ordered = Boolean(node.ordered);
    const start = node.start ?? 1;
    const level = Math.max(3, this.below + 1) + this.lists;
    if (ordered) this.numbered(node, level, start + node.children.length - 1);
    this.lists += 1;
    const items = node.children.map((item) => this.nested(item, depth));
    this.lists -= 1;
    return {
      type: "list",
      ordered,
      start,
      ...(ordered && { level: Math.min(level, 5) as ListLevel }),
      items,
    };
  }

  /**
   * Reports an ordered list for which there are no numbers: its level, which continues those of the headings, is
   * too deep, or the list too long (GR5013).
   */
  private numbered(node: MdList, level: number, last: number): void {
    const [start] = offsets(node);
    const end = this.value.indexOf("\n", start);
    const at = [start, end === -1 ? this.value.length : end] as const;
    if (level > 5) this.scope.say("GR5013", ...at, { reason: "deep" });
    else if (level === 5 && last > MOST_CIRCLED) this.scope.say("GR5013", ...at, { reason: "long" });
  }

  private table(node: Table): NarrativeTable {
    const [header = [], ...rows] = node.children.map((row) =>
      row.children.map((cell) => this.cell(cell.children)),
    );
    const width = header.length;
    const filled = (row: Inline[][]) => Array.from({ length: width }, (_, index) => row[index] ?? []);
    const align = Array.from({ length: width }, (_, index) => node.align?.[index] ?? null);
    return { type: "table", align, header, rows: rows.map(filled) };
  }
}

/**
 * Whether a paragraph is left-aligned: contacts and web addresses are not broken, and justified lines beside them
 * would stretch.
 */
function isRagged(content: readonly Inline[]): boolean {
  return content.some(
    (inline) => inline.type === "link" || (inline.type === "text" && contactsIn(inline.text).length > 0),
  );
}

function withWidth<T extends object>(image: T, asked: Image["asked"]): T & Pick<Image, "asked"> {
  return asked ? { ...image, asked } : image;
}
