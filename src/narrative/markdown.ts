import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import { gfmTable } from "micromark-extension-gfm-table";
import { containersIn } from "./containers.js";

/** Deepest nesting of lists and quotes; reports have two or three levels. */
export const MAX_NESTING = 16;

const OPTIONS = {
  extensions: [
    gfmTable(),
    // CommonMark's ** fails beside Chinese punctuation.
    cjkFriendlyExtension(),
    // Indentation is never code, and entities are literal (contract section 2).
    { disable: { null: ["codeIndented", "characterReference"] } },
  ],
  mdastExtensions: [gfmTableFromMarkdown()],
};

/** Parses marked text (marks.ts). Excessive nesting is refused before the parser spends its time on it. */
export function parseMarkdown(text: string): {
  tree: Root;
  fault?: { start: number; end: number; maximum: number };
} {
  for (const { start, end, depth } of containersIn(text))
    if (depth > MAX_NESTING)
      return { tree: { type: "root", children: [] }, fault: { start, end, maximum: MAX_NESTING } };
  return { tree: fromMarkdown(text, OPTIONS) };
}

/** Offsets of a node in the value. */
export function offsets(node: Nodes): [number, number] {
  return [node.position!.start.offset!, node.position!.end.offset!];
}
