import type { Nodes, Paragraph, PhrasingContent } from "mdast";
import { lineStart } from "../diagnostics/source.js";
import { offsets, parseMarkdown } from "../narrative/markdown.js";
import { markUp, splitAtReferences, unmarked } from "../narrative/marks.js";
import { printsNothingBetween } from "../narrative/stretches.js";
import { plainStrong } from "./plain-strong.js";

/**
 * Narrative in cells. A line break in a cell is a new paragraph; in the data file it is nothing, and a blank line
 * begins a paragraph. Both directions decide which lines belong together.
 */

/** What a reference inserts, by its expression; empty where that is not known. */
export type Inserted = (expression: string) => string;

/** A narrative as the texts of cells: a block (paragraph, list, table …) each, its paragraphs on one line. */
export function cellsOf(narrative: string, inserted: Inserted): string[] {
  const text = plainStrong(narrative.trimEnd());
  const marked = markUp(text);
  const { tree, fault } = parseMarkdown(marked.text);
  if (fault) return [text];
  const print = (value: string) =>
    splitAtReferences(unmarked(value))
      .map((part) => (typeof part === "number" ? inserted(marked.references[part]!.expression.trim()) : part))
      .join("");
  const onLines = (node: Nodes): string => {
    const [start, end] = offsets(node);
    // An underlined heading, which no report may have: its lines will be paragraphs.
    if (node.type === "heading") return text.slice(start, end).replace(/\n[ \t\u3000]+/g, "\n");
    let [out, at] = ["", start];
    for (const paragraph of paragraphsIn(node)) {
      const [from, to] = offsets(paragraph);
      // Blanks at the end of a paragraph are no hard break.
      out += text.slice(at, from).replace(/^[ \t]+(?=\n)/, "") + joined(text, marked.text, paragraph, print);
      at = to;
    }
    return outdented(out + text.slice(at, end), text.slice(lineStart(text, start), start));
  };
  return tree.children.map((block) => {
    // The items of a list may be indented in different ways.
    const parts: readonly Nodes[] = block.type === "list" ? block.children : [block];
    let [out, at] = ["", offsets(block)[0]];
    for (const part of parts) {
      const [start, end] = offsets(part);
      out += text.slice(at, lineStart(text, start)) + onLines(part);
      at = end;
    }
    return out.trim();
  });
}

/** A block or item whose first line has lost its indentation: the lines below stand under it as they did. */
function outdented(block: string, indentation: string): string {
  if (indentation === "") return block;
  return block.replace(/\n[ \t\u3000]+/g, (head) => {
    let at = 1;
    while (head[at] === indentation[at - 1] && at < head.length) at++;
    return `\n${head.slice(at)}`;
  });
}

function paragraphsIn(node: Nodes): Paragraph[] {
  if (node.type === "paragraph") return [node];
  return "children" in node ? node.children.flatMap(paragraphsIn) : [];
}

/** The source of a paragraph on one line, joined as its lines are printed. Hard breaks stay. */
function joined(
  text: string,
  marked: string,
  paragraph: Paragraph,
  print: (value: string) => string,
): string {
  const [from, to] = offsets(paragraph);
  const joints = new Map<number, string>();
  // A reference may have a line break in it, which is none of the text's.
  putJoints(joints, marked, leavesOf(paragraph.children), print);
  const seams = seamsOf(paragraph.children, marked);
  const quoted = text.slice(lineStart(text, from), from).replace(/[^>\s]/g, " ");
  return text
    .slice(from, to)
    .replace(
      /(\*\*)?([ \t]*|\\)\n([ \t\u3000>]*)(\*\*)?/g,
      (_, before = "", end: string, head: string, after = "", at: number) => {
        if (end === "\\" || end.length >= 2) return `${before}\\\n${head}${after}`;
        const place = from + at + before.length + end.length;
        const joint = joints.get(place) ?? " ";
        return joint === "" && seams.has(place) ? "" : before + joint + after;
      },
    )
    .replace(/\n([ \t\u3000>]*)/g, (all, head: string, at: number, whole: string) => {
      // A line without the sign of its quote would end the quote, as a cell is read, and one that begins like an item,
      // without its indentation, the item that it stands in.
      const isKept = head.includes(">") || BEGINS.test(whole.slice(at + all.length));
      return `\n${isKept ? head : quoted.includes(">") ? quoted : ""}`;
    });
}

/** What begins a block where a line begins with it. */
const BEGINS = /^(?:[-+*]|\d{1,9}[.)]|#{1,6})(?=[ \t\n]|$)/;

/** Offsets of the line breaks between strong texts: `****` would print as it stands. */
function seamsOf(children: readonly PhrasingContent[], marked: string): ReadonlySet<number> {
  const seams = children.flatMap((node, index) => {
    if (node.type === "link") return [...seamsOf(node.children, marked)];
    const [start, end] = offsets(node);
    const isSeam =
      node.type === "text" &&
      unmarked(node.value).trim() === "" &&
      children[index - 1]?.type === "strong" &&
      children[index + 1]?.type === "strong";
    return isSeam ? [...marked.slice(start, end).matchAll(/\n/g)].map(({ index: at }) => start + at) : [];
  });
  return new Set(seams);
}

/** What prints in turn: strong text is text among the rest, a link stands for itself. */
function leavesOf(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === "strong" ? leavesOf(node.children) : [node]));
}

/** What stands for each line break in the source, by its offset: nothing between two Chinese characters, else a space. */
function putJoints(
  joints: Map<number, string>,
  text: string,
  leaves: readonly PhrasingContent[],
  print: (value: string) => string,
): void {
  const printed = (node: PhrasingContent | undefined): string => {
    if (node?.type === "text") return print(node.value);
    return node?.type === "link" ? leavesOf(node.children).map(printed).join("") || print(node.url) : "";
  };
  for (const [index, node] of leaves.entries()) {
    if (node.type === "link") putJoints(joints, text, leavesOf(node.children), print);
    if (node.type !== "text" || !node.value.includes("\n")) continue;
    const [from, to] = offsets(node);
    const breaks = [...text.slice(from, to).matchAll(/\n/g)];
    const lines = node.value.split("\n").map(print);
    for (const [line, { index: at }] of breaks.entries()) {
      const before = lines[line]?.trimEnd() || (line === 0 ? printed(leaves[index - 1]) : "");
      const after =
        lines[line + 1]?.trimStart() || (line + 2 === lines.length ? printed(leaves[index + 1]) : "");
      const [left = "", right = ""] = [[...before].at(-1), [...after][0]];
      const isNothing = left === "" || right === "" || printsNothingBetween(left, right);
      joints.set(from + at, isNothing ? "" : " ");
    }
  }
}

/** Begins something whose next line belongs to it: a list, a quote, a table, a picture. */
const BLOCK = /^[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|!\[|\|)|\|/;
const LIST = /^[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$))/;

/** The narrative that cells make: one below the other, and each line of a cell a paragraph of its own. */
export function narrativeOf(cells: readonly string[]): string {
  return cells.map(paragraphs).join("\n\n");
}

function paragraphs(cell: string): string {
  const lines = cell
    .replace(/^\s*\n/, "")
    .trimEnd()
    .split("\n");
  let list = false;
  return lines
    .map((line, index) => {
      const before = lines[index - 1];
      if (line.trim() === "" || before === undefined || before.trim() === "") {
        list = LIST.test(line);
        return index === 0 ? line : `\n${line}`;
      }
      const goesOn =
        before.endsWith("\\") ||
        (BLOCK.test(line) && BLOCK.test(before)) ||
        (list && /^(?: {2}|\t)/.test(line) && !/^[ \t]*\u3000/.test(line));
      list = LIST.test(line) || (list && goesOn);
      return goesOn ? `\n${line}` : `\n\n${line}`;
    })
    .join("");
}
