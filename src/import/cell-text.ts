import type { DefaultTreeAdapterTypes } from "parse5";
import { InlineText, type PageInline } from "./inline.js";
import { attribute, isHidden } from "./shown.js";
import { markedUnread, UNREAD_TEXTS, type Unread } from "./unread-content.js";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Nothing in these shows as text. */
const SILENT = /^(?:script|style|noscript|template|select|datalist)$/;

/** The paragraphs of a table's cell. */
export function paragraphsOf(cell: Element, preserve = false): PageInline[][] {
  const paragraphs: PageInline[][] = [];
  const inline = new InlineText(preserve);
  const flush = () => {
    for (const { content } of inline.take()) paragraphs.push(content);
  };
  const walk = (node: Node): void => {
    if (node.nodeName === "#text") {
      const { value, parentNode } = node as DefaultTreeAdapterTypes.TextNode;
      inline.add(value, parentNode as Element);
    } else if ("tagName" in node) {
      if (SILENT.test(node.tagName) || isHidden(node)) return;
      if (node.tagName === "br") inline.addBreak();
      if (node.tagName === "input" && isTextField(node)) inline.add(attribute(node, "value") ?? "", node);
      const block = /^(?:p|div|li|h\d)$/.test(node.tagName);
      if (block) flush();
      for (const child of node.childNodes) walk(child);
      if (block) flush();
    }
  };
  if (isHidden(cell)) return [];
  for (const child of cell.childNodes) walk(child);
  flush();
  return paragraphs;
}

/**
 * The text of a cell with its paragraphs run on and without white space at its ends. Where it only shows what is no text,
 * such as a picture of a number, that is said: it is not blank.
 */
export function textOfCell(cell: Element, paragraphs: readonly PageInline[][]): string {
  const text = runOn(paragraphs.map(lineOf)).trim();
  const unread = text === "" && !isHidden(cell) && unreadIn(cell);
  return unread ? UNREAD_TEXTS[unread] : text;
}

/** What shows without being text. */
const PICTURES = /^(?:img|svg|canvas|object|embed|iframe|video|select|progress|meter|script|math)$/;

/** Marks that editors leave behind; they show nothing. */
const LEFT_BEHIND = /^(?:Mso|Apple|ke-|ql-|font|xl|a?pple|\d)/i;

function unreadIn(node: Element): Unread | undefined {
  for (const child of node.childNodes) {
    if (!("tagName" in child) || isHidden(child)) continue;
    if (PICTURES.test(child.tagName)) return "picture";
    const inside = child.childNodes.length > 0 ? unreadIn(child) : isIcon(child) ? "picture" : markOf(child);
    if (inside) return inside;
  }
  return undefined;
}

function markOf(node: Element): Unread | undefined {
  return node.tagName === "a" ? markedUnread(attribute(node, "id")) : undefined;
}

/** An empty element that a style sheet may fill: `<i class="icon-3"></i>`, `<span data-value="3"></span>`. */
function isIcon({ tagName, attrs }: Element): boolean {
  if (!/^(?:i|b|em|span)$/.test(tagName)) return false;
  const name = attrs.find((each) => each.name === "class")?.value ?? "";
  return (name !== "" && !LEFT_BEHIND.test(name)) || attrs.some((each) => /^data-/.test(each.name));
}

function isTextField(node: Element): boolean {
  return /^(?:|text|number|tel)$/.test(attribute(node, "type") ?? "");
}

/** The number of a note, and one that was struck out, must not read as digits of the figure beside it. */
function lineOf(paragraph: readonly PageInline[]): string {
  const text = paragraph.map((piece) => {
    if (!("text" in piece)) return "\n";
    if (piece.raised) return `[${piece.text}]`;
    return piece.struck ? `[删去：${piece.text}]` : piece.text;
  });
  return runOn(text.join("").split("\n"));
}

/** The lines of a cell as one text; digits at the end of one and at the start of the next are not one number. */
function runOn(lines: readonly string[]): string {
  const filled = lines.filter((line) => line !== "");
  return filled
    .map((line, at) => (/^\d/.test(line) && /\d/.test(filled[at - 1]?.slice(-1) ?? "") ? `\n${line}` : line))
    .join("");
}
