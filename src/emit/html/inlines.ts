import type { Inline } from "../../document.js";
import { element, type Node } from "./element.js";
import { pictureNode } from "./picture.js";

/** Only these addresses become links; nothing else in a page can be followed by a reader or run by a browser. */
const PROTOCOLS = ["http:", "https:", "mailto:"];

/** Marks that change the direction of writing. Their text is isolated, so that they affect no other text. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Nodes of running text. A referenced number is a `data` element with its plain value. */
export function inlineNodes(content: readonly Inline[], isNumber: (path: string) => boolean): Node[] {
  return content.map((inline) => {
    if (inline.type === "break") return element("br", {});
    if (inline.type === "picture") return pictureNode(inline.image);
    const strong = (node: Node): Node => (inline.strong ? element("strong", { look: "strong" }, node) : node);
    const text = isolated(inline.text);
    if (inline.type === "link") {
      const href = linkTarget(inline.url);
      return strong(href === undefined ? text : element("a", { look: "link", href }, text));
    }
    const value = inline.type === "figure" && isNumber(inline.path) ? plainValue(inline.text) : undefined;
    return strong(value === undefined ? text : element("data", { value }, text));
  });
}

/** The characters of running text. */
export function plainText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === "break" ? "" : inline.text)).join("");
}

/** Isolates text with direction marks, so that it cannot reorder the text around it. */
export function isolated(text: string): Node {
  return DIRECTION.test(text) ? element("bdi", {}, text) : text;
}

/**
 * The number that a reference printed, in machine-readable form: `7` unchanged, `32.0%` as 0.320, 同比下降12.5% as
 * -0.125, 与上年持平 as 0; undefined for any other text.
 */
export function plainValue(text: string): string | undefined {
  if (text === "与上年持平") return "0";
  const match = /^(同比增长|同比下降)?(-?)(\d+)(?:\.(\d+))?(%?)$/.exec(text);
  if (!match) return /^[+-]?\d+(\.\d+)?$/.test(text) ? text : undefined;
  const [, change, minus, whole = "", part = "", percent] = match;
  if (!percent) return change ? undefined : text;
  const digits = whole.padStart(3, "0");
  const sign = change === "同比下降" || minus ? "-" : "";
  return `${sign}${digits.slice(0, -2).replace(/^0+(?=\d)/, "")}.${digits.slice(-2)}${part}`;
}

/** The address, percent-encoded as browsers send it; undefined if it is none that may become a link. */
function linkTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return PROTOCOLS.includes(protocol) ? href : undefined;
}
