import type { Nodes } from "mdast";
import { offsets, parseMarkdown } from "../narrative/markdown.js";
import { markUp } from "../narrative/marks.js";
import { printsNothingBetween } from "../narrative/stretches.js";

/**
 * Narrative in cells. A line break in a cell is a new paragraph; in the data file it is nothing, and a blank line
 * begins a paragraph. Both directions decide which lines belong together.
 */

/** What a reference inserts, by its expression; empty where that is not known. */
export type Inserted = (expression: string) => string;

/** A narrative as the texts of cells: a block (paragraph, list, table …) each, its paragraphs on one line. */
export function cellsOf(narrative: string, inserted: Inserted): string[] {
  const text = narrative.trimEnd();
  const { tree, fault } = parseMarkdown(markUp(text).text);
  if (fault) return [text];
  const blocks: string[] = [];
  for (const block of tree.children) {
    const [start, end] = offsets(block);
    blocks.push(unwrapped(text, [start, end], paragraphsIn(block), inserted).trim());
  }
  return blocks;
}

/** The source of a block with every paragraph in it on one line. */
function unwrapped(
  text: string,
  [start, end]: [number, number],
  paragraphs: [number, number][],
  inserted: Inserted,
): string {
  let out = "";
  let at = start;
  for (const [from, to] of paragraphs) {
    out += text.slice(at, from) + joined(text.slice(from, to), inserted);
    at = to;
  }
  return out + text.slice(at, end);
}

function paragraphsIn(node: Nodes): [number, number][] {
  if (node.type === "paragraph") return [offsets(node)];
  return "children" in node ? node.children.flatMap(paragraphsIn) : [];
}

/** Joins lines as they are printed: nothing between two Chinese characters, else a space. Hard breaks stay. */
function joined(paragraph: string, inserted: Inserted): string {
  return paragraph.replace(/([ \t]*|\\)\n[ \t\u3000>]*/g, (line, end: string, at: number) => {
    if (end === "\\" || end.length >= 2) return "\\\n";
    const print = (_: string, expression: string) => inserted(expression.trim());
    const before = paragraph
      .slice(0, at)
      .replace(/\*+$/, "")
      .replace(/\{\{([^{}]*)\}\}$/, print);
    const after = paragraph
      .slice(at + line.length)
      .replace(/^\*+/, "")
      .replace(/^\{\{([^{}]*)\}\}/, print);
    const left = [...before].at(-1) ?? "";
    const right = [...after][0] ?? "";
    return printsNothingBetween(left, right) ? "" : " ";
  });
}

/** Begins something whose next line belongs to it: a list, a quote, a table, a picture. */
const BLOCK = /^[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]|!\[|\|)|\|/;
const LIST = /^[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])/;

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
