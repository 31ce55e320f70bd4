import type { Look } from "./looks.js";

/** An element before it is dressed: how it looks is a name, which a page turns into a class and a fragment into a style. */
export interface Element {
  tag: string;
  look?: Look;
  /** Declarations of this element alone. */
  style?: string;
  attributes: Attributes;
  children: Node[];
}

/** A string is text, never markup. */
export type Node = Element | string;

/** An attribute that is undefined is not written; one that is empty is. */
export type Attributes = Record<string, string | number | undefined>;

/** The attributes that a look comes to. */
export type Dress = (look: Look | undefined, style: string | undefined) => Attributes;

const VOID = new Set(["br", "col", "img", "meta"]);

/** Elements whose children stand on lines of their own; anywhere else a line break would print as a space. */
const LINED = new Set(
  "html head body header main article section table colgroup thead tbody ol ul blockquote".split(" "),
);

/** What HTML cannot hold or nobody can see: control characters, noncharacters, halves of surrogate pairs. */
const UNPRINTABLE = /\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function element(
  tag: string,
  { look, style, ...attributes }: Attributes & { look?: Look | undefined; style?: string | undefined },
  ...children: Node[]
): Element {
  return { tag, ...(look && { look }), ...(style && { style }), attributes, children };
}

/** The element as HTML. The order of everything is the order it was made in. */
export function serialise(node: Node, dress: Dress): string {
  if (typeof node === "string") return escapeHtml(node);
  const { tag, look, style, children } = node;
  const attributes = Object.entries({ ...node.attributes, ...dress(look, style) })
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeHtml(String(value))}"`]))
    .join("");
  const open = `<${tag}${attributes}>`;
  if (VOID.has(tag)) return open;
  const between = LINED.has(tag) ? "\n" : "";
  const content = children.map((child) => serialise(child, dress) + between).join("");
  return `${open}${between}${content}</${tag}>`;
}

/** Text as content of an element or as value of an attribute in quotes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, " ")
    .replace(UNPRINTABLE, "")
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** A table in a region of its own that scrolls sideways where the window is narrow, by keyboard too. */
export function scrollRegion(name: string, table: Element): Element {
  return element("div", { look: "region", role: "region", "aria-label": name, tabindex: 0 }, table);
}
