import type { Nodes, PhrasingContent } from "mdast";
import { offsets, parseMarkdown } from "../narrative/markdown.js";
import { markUp } from "../narrative/marks.js";

/** A change of the source: so many characters from an offset on are replaced. */
type Edit = readonly [at: number, length: number, replacement: string];

/**
 * A narrative that prints the same however the line breaks in its paragraphs are written. What stands beside asterisks says
 * what they begin or end (CommonMark 0.31.2, 6.2), and how many there are: so in paragraphs of several lines, strong text
 * within or right behind strong text is not marked again, and asterisks that print as they stand are escaped.
 */
export function plainStrong(text: string): string {
  if (!isConcerned(text)) return text;
  const marked = markUp(text).text;
  const edits = editsOf(parseMarkdown(marked).tree, marked);
  let [out, at] = ["", 0];
  for (const [start, length, replacement] of edits.sort(([a], [b]) => a - b)) {
    out += text.slice(at, start) + replacement;
    at = start + length;
  }
  return out + text.slice(at);
}

function isConcerned(text: string): boolean {
  return text.includes("**") && text.includes("\n");
}

function editsOf(node: Nodes, marked: string): Edit[] {
  if (node.type === "paragraph")
    return isConcerned(marked.slice(...offsets(node))) ? inlineEdits(node.children, marked, false) : [];
  return "children" in node ? node.children.flatMap((child) => editsOf(child, marked)) : [];
}

function inlineEdits(nodes: readonly PhrasingContent[], marked: string, isStrong: boolean): Edit[] {
  const touches = (one: PhrasingContent | undefined, next: PhrasingContent | undefined) =>
    one?.type === "strong" && next?.type === "strong" && offsets(one)[1] === offsets(next)[0];
  return nodes.flatMap((node, at): Edit[] => {
    const [start, end] = offsets(node);
    if (node.type === "text") {
      const signs = [...marked.slice(start, end).matchAll(/\\[\s\S]|\*/g)].filter(([sign]) => sign === "*");
      return signs.map(({ index }) => [start + index, 0, "\\"]);
    }
    // A backslash in an address between < and > is part of it.
    if (!("children" in node) || marked[start] === "<") return [];
    if (node.type !== "strong") return inlineEdits(node.children, marked, isStrong);
    const inside = inlineEdits(node.children, marked, true);
    return [
      ...(isStrong || touches(nodes[at - 1], node) ? [[start, 2, ""] as const] : []),
      ...inside,
      ...(isStrong || touches(node, nodes[at + 1]) ? [[end - 2, 2, ""] as const] : []),
    ];
  });
}
