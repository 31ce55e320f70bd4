import { escapeMarkup } from "../../text/markup.js";
import type { Look } from "./looks.js";

/** An element with the name of its look, which a page writes as a class and a fragment as an inline style. */
export interface Element {
  tag: string;
  look?: Look;
  /** CSS declarations of this element only. */
  style?: string;
  attributes: Attributes;
  children: Node[];
}

/** A string is text, never markup. */
export type Node = Element | string;

/** An undefined attribute is not written; an empty one is. */
export type Attributes = Record<string, string | number | undefined>;

/** Turns a look and an element's own style into attributes. */
type Dress = (look: Look | undefined, style: string | undefined) => Attributes;

const VOID = new Set(["br", "col", "img", "meta"]);

/** Elements whose children stand on lines of their own; anywhere else a line break would print as a space. */
const LINED = new Set(
  "html head body header main article section table colgroup thead tbody ol ul blockquote".split(" "),
);

/** Characters that HTML cannot hold or that are invisible: control, noncharacters, halves of surrogate pairs. */
const UNPRINTABLE = /\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

export function element(
  tag: string,
  { look, style, ...attributes }: Attributes & { look?: Look | undefined; style?: string | undefined },
  ...children: Node[]
): Element {
  return { tag, ...(look && { look }), ...(style && { style }), attributes, children };
}

/** Writes the element as HTML, with attributes and children in the order in which they were given. */
export function serialise(node: Node, dress: Dress): string {
  const pieces: string[] = [];
  write(node, dress, pieces);
  return pieces.join("");
}

/** Pieces are joined once: pictures stand in the text, and each joining would copy them. */
function write(node: Node, dress: Dress, pieces: string[]): void {
  if (typeof node === "string") {
    pieces.push(escapeHtml(node));
    return;
  }
  const { tag, look, style, children } = node;
  pieces.push(`<${tag}`);
  for (const [name, value] of Object.entries({ ...node.attributes, ...dress(look, style) }))
    if (value !== undefined) pieces.push(` ${name}="`, escapeHtml(String(value)), '"');
  pieces.push(">");
  if (VOID.has(tag)) return;
  const between = LINED.has(tag) ? "\n" : "";
  pieces.push(between);
  for (const child of children) {
    write(child, dress, pieces);
    pieces.push(between);
  }
  pieces.push(`</${tag}>`);
}

/** Text as content of an element or as value of an attribute in quotes. */
export function escapeHtml(text: string): string {
  return escapeMarkup(text.replace(/[\t\r\n]+/g, " ").replace(UNPRINTABLE, "")).replaceAll("'", "&#39;");
}

/** A table in a region of its own that scrolls sideways where the window is narrow, by keyboard too. */
export function scrollRegion(name: string, table: Element): Element {
  return element("div", { look: "region", role: "region", "aria-label": name, tabindex: 0 }, table);
}
