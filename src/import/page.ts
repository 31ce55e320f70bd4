import type { DefaultTreeAdapterTypes } from "parse5";
import { type Outcome, success } from "../diagnostics/outcome.js";
import { type Grid, type GridRoom, gridOf, isImageRow, isLayout } from "./grid.js";
import { parsePage } from "./html-tree.js";
import { InlineText, type PageInline } from "./inline.js";
import { BeyondLimits, MAX_BLOCKS, MAX_CELLS, MAX_PLACES } from "./limits.js";
import { bringStylesInline } from "./page-styles.js";
import { pictureOf, type ShownWidth } from "./picture-size.js";
import { attribute, isHidden, styleOf } from "./shown.js";
import { unreadable } from "./unreadable.js";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A paragraph, heading or list item with its text. */
export interface PageText {
  kind: "text";
  /** 1-based among the paragraphs outside tables. */
  paragraph: number;
  content: PageInline[];
  /** The heading of a part as the page has it, where `content` has the official number instead of its own. */
  printed?: PageInline[];
  /** Level of a heading element; 0 for running text. */
  level: number;
  /** What the writing program says it is: the class that docx.ts gives, e.g. `signature`. */
  role: string;
  indented: boolean;
  quoted: boolean;
  /** A list item: how deep, and whether its list is numbered. */
  item?: { depth: number; ordered: boolean; first: boolean };
  parent: Element;
}

export interface PageTable {
  kind: "table";
  /** The last paragraph above it. */
  paragraph: number;
  grid: Grid;
  parent: Element;
}

export interface PageImage {
  kind: "image";
  paragraph: number;
  source: string;
  alt: string;
  /** How wide a document of our own shows it. */
  shown?: ShownWidth;
  /** What holds it and the pictures beside it. */
  row?: Element;
  parent: Element;
}

export type PageBlock = PageText | PageTable | PageImage;

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td th thead tr ul".split(
    " ",
  ),
);
/** Nothing in these is text of a report. */
const SKIPPED = new Set(
  "head script style noscript template nav button select option input textarea iframe object svg canvas audio video".split(
    " ",
  ),
);

/**
 * The texts, tables and images of a page in reading order. Tables that only lay out a page are entered; what is hidden
 * is left out. GR8001 where there is more of the page, or deeper, than of any report.
 *
 * @param file name of the page's file
 * @param preserve keeps runs of spaces: the text comes from a word processor
 * @param styled goes by what the page's own style sheets hide
 */
export function readPage(file: string, html: string, preserve = false, styled = false): Outcome<PageBlock[]> {
  try {
    const reader = new PageReader(preserve);
    const { document, isCutOff } = parsePage(html);
    if (isCutOff) return unreadable(file, "cutOff");
    if (styled) bringStylesInline(document);
    reader.walk(document, { level: 0, role: "", quoted: false, lists: [] });
    return success(reader.blocks);
  } catch (error) {
    if (error instanceof BeyondLimits) return unreadable(file, error.reason);
    throw error;
  }
}

interface Context {
  level: number;
  role: string;
  quoted: boolean;
  preformatted?: boolean;
  row?: Element;
  lists: { ordered: boolean; item: Element | undefined }[];
}

class PageReader {
  readonly blocks: PageBlock[] = [];
  private readonly inline: InlineText;
  private paragraphs = 0;
  private tables = 0;
  private readonly room: GridRoom = { places: MAX_PLACES, cells: MAX_CELLS };
  private lastItem: Element | undefined;

  constructor(private readonly preserve: boolean) {
    this.inline = new InlineText(preserve);
  }

  walk(node: Node, around: Context): void {
    if (node.nodeName === "#text") {
      const { value, parentNode } = node as DefaultTreeAdapterTypes.TextNode;
      if (around.preformatted) this.addLines(value, parentNode as Element);
      else this.inline.add(value, parentNode as Element);
      return;
    }
    if (!("childNodes" in node)) return;
    if (!("tagName" in node)) {
      this.children(node, around);
      return;
    }
    const context = isPreformatted(node) ? { ...around, preformatted: true } : around;
    if (SKIPPED.has(node.tagName) || isHidden(node)) return;
    if (node.tagName === "table") this.table(node, context);
    else if (node.tagName === "img") this.image(node, context);
    else if (node.tagName === "br") this.inline.addBreak();
    else if (BLOCKS.has(node.tagName) && !isInline(node)) {
      this.flush(context, node.parentNode as Element);
      const inside = insideOf(node, context);
      this.children(node, inside);
      this.flush(inside, node);
    } else this.children(node, context);
  }

  /** Text whose line breaks show. */
  private addLines(value: string, parent: Element): void {
    for (const [at, line] of value.split(/\r?\n/).entries()) {
      if (at > 0) this.inline.addBreak();
      this.inline.add(line, parent);
    }
  }

  private add(block: PageBlock): void {
    if (this.blocks.length >= MAX_BLOCKS) throw new BeyondLimits("tooLarge");
    this.blocks.push(block);
  }

  private children(node: { childNodes: Node[] }, context: Context): void {
    for (const child of node.childNodes) this.walk(child, context);
  }

  private table(node: Element, context: Context): void {
    this.flush(context, node.parentNode as Element);
    if (isImageRow(node)) this.children(node, { ...context, row: node });
    else if (isLayout(node)) this.children(node, context);
    else {
      this.tables++;
      const caption = node.childNodes.find((child) => child.nodeName === "caption");
      if (caption) this.walk(caption, { ...context, role: "caption" });
      const grid = gridOf(node, this.tables, this.room, this.preserve);
      this.add({ kind: "table", paragraph: Math.max(1, this.paragraphs), grid, parent: node });
    }
    this.flush(context, node.parentNode as Element);
  }

  private image(node: Element, context: Context): void {
    this.flush(context, node.parentNode as Element);
    const source = attribute(node, "src") ?? "";
    if (source === "") return;
    this.add({
      kind: "image",
      paragraph: Math.max(1, this.paragraphs),
      source,
      ...pictureOf(node),
      ...(context.row && { row: context.row }),
      parent: node,
    });
  }

  private flush({ level, role, quoted, lists }: Context, parent: Element): void {
    for (const { content, indented } of this.inline.take()) {
      const list = lists.at(-1);
      this.paragraphs++;
      const item = list?.item && {
        item: { depth: lists.length, ordered: list.ordered, first: list.item !== this.lastItem },
      };
      this.lastItem = list?.item;
      this.add({
        kind: "text",
        paragraph: this.paragraphs,
        content,
        level,
        role,
        indented,
        quoted,
        ...item,
        parent,
      });
    }
  }
}

function insideOf(node: Element, context: Context): Context {
  const { tagName } = node;
  const heading = /^h([1-6])$/.exec(tagName);
  if (heading) return { ...context, level: Number(heading[1]) };
  if (tagName === "blockquote") return { ...context, quoted: true };
  if (tagName === "ol" || tagName === "ul")
    return { ...context, lists: [...context.lists, { ordered: tagName === "ol", item: undefined }] };
  const list = context.lists.at(-1);
  if (tagName === "li" && list)
    return { ...context, lists: [...context.lists.slice(0, -1), { ...list, item: node }] };
  if (tagName === "figcaption") return { ...context, role: "caption" };
  if (tagName === "caption") return context;
  const inside = { ...context, role: attribute(node, "class") ?? context.role };
  return isImageRow(node) ? { ...inside, row: node } : inside;
}

/** Whether line breaks show in its text. */
function isPreformatted(node: Element): boolean {
  return node.tagName === "pre" || /(?:^|;)white-space:pre/.test(styleOf(node));
}

/** Set on one line with what follows, as the heading of a run-in paragraph is in pages of `gov-report build`. */
function isInline(node: Element): boolean {
  return styleOf(node).includes("display:inline") || isRunIn(node.parentNode);
}

function isRunIn(node: Element["parentNode"]): boolean {
  return node !== null && "tagName" in node && /(?:^| )gr-run-in(?: |$)/.test(attribute(node, "class") ?? "");
}

/** The characters of a block, breaks left out. */
export function textOf(content: readonly PageInline[]): string {
  return content.map((inline) => ("text" in inline ? inline.text : "")).join("");
}
