import type { Paragraph, Root } from "mdast";

/** Anything that could be Markdown: then the parser has to look. Bare URLs are found later, in the text. */
const MARKUP = /[\\`*[\]<>|#~\r\0]|^[ \t]*(?:[-+=]|\d{1,9}[.)])|[ \t]$|\n[ \t]*:/m;

/**
 * The tree of a text that is nothing but paragraphs, as most official prose is: the same that the Markdown parser makes
 * of it (a property test holds the two together), at a hundredth of the cost.
 *
 * @param text marked text (marks.ts)
 * @returns undefined where there may be markup
 */
export function plainTree(text: string): Root | undefined {
  if (MARKUP.test(text)) return undefined;
  const children: Paragraph[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const start = match.index + match[0].length - match[0].replace(/^[ \t]+/, "").length;
    const end = match.index + match[0].length;
    const value = text.slice(start, end).replace(/\n[ \t]+/g, "\n");
    const position = { start: point(start), end: point(end) };
    children.push({ type: "paragraph", children: [{ type: "text", value, position }], position });
  }
  return { type: "root", children };
}

/** Only offsets are asked for: lines and columns are those of the value, not of the file. */
function point(offset: number) {
  return { line: 1, column: 1, offset };
}
