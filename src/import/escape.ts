import type { Nodes } from "mdast";
import { NARRATIVE_LIMITS, signsIn } from "../narrative/limits.js";
import { parseMarkdown } from "../narrative/markdown.js";
import { markUp, unmarked } from "../narrative/marks.js";
import { isWide } from "../narrative/stretches.js";
import type { PageInline } from "./inline.js";

/**
 * Text of a page as narrative that prints the same text: what the Markdown subset (contract section 2) would take for
 * a mark is escaped, and nothing else, so that the file stays readable.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`[\]<*~]/g, "\\$&")
    .replace(/\{(?=\{|[A-Za-z]\w*\.)/g, "\\{")
    .replace(/!(?=\\?\[)/g, "\\!");
}

/** Escapes what would begin a block of Markdown at the start of a line. */
function escapeLine(line: string): string {
  return line
    .replace(/^[#>|:=]/, "\\$&")
    .replace(/^([-+])(?=[\s-]|$)/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** A paragraph of a page as Markdown: links and line breaks kept, and bold wherever Markdown can say it. */
export function paragraphMarkdown(content: readonly PageInline[]): string {
  return linesOf(inlines(content));
}

/**
 * A cell of a table: one line, its bars escaped. Lines are parted by a space; those of a head, broken to fit its column, only
 * between Latin words.
 */
export function cellMarkdown(content: readonly PageInline[], isHead = false): string {
  const line = content.map((piece, at) => {
    if ("text" in piece) return piece;
    const textAt = (index: number) => {
      const other = content[index];
      return other && "text" in other ? other.text : "";
    };
    const joins = isHead && (isWide(textAt(at - 1).slice(-1)) || isWide(textAt(at + 1).slice(0, 1)));
    return { text: joins ? "" : " " };
  });
  return inlines(line).replaceAll("|", "\\|").trim();
}

function inlines(content: readonly PageInline[]): string {
  const bold = marked(content);
  const isPlain = !content.some((piece) => "text" in piece && piece.strong);
  if (isPlain || (isWithinLimits(bold) && readsAs(linesOf(bold), content))) return bold;
  return marked(content.map((piece) => ("text" in piece ? withoutBold(piece) : piece)));
}

function withoutBold({ strong: _, ...piece }: Extract<PageInline, { text: string }>): PageInline {
  return piece;
}

/** Whether it is a paragraph that may stand in a report at all; to read one of many more marks takes minutes. */
function isWithinLimits(markdown: string): boolean {
  return markdown.length <= NARRATIVE_LIMITS.paragraph && signsIn(markdown) <= NARRATIVE_LIMITS.signs;
}

/** Whether Markdown gives the same text back: between some signs `**` does not open bold. */
function readsAs(markdown: string, content: readonly PageInline[]): boolean {
  const textOf = (node: Nodes): string =>
    node.type === "text"
      ? unmarked(node.value)
      : "children" in node
        ? node.children.map(textOf).join("")
        : "";
  const wanted = content.map((piece) => ("text" in piece ? piece.text : "")).join("");
  return textOf(parseMarkdown(markUp(markdown).text).tree) === wanted;
}

function marked(content: readonly PageInline[]): string {
  const written = merged(content).map((piece) => ("text" in piece ? inlineMarkdown(piece) : "\\\n"));
  // A half-width ! makes a picture of the link behind it.
  const isBeforeLink = (at: number) => written[at]?.endsWith("!") && written[at + 1]?.startsWith("[");
  return written.map((own, at) => (isBeforeLink(at) ? `${own.slice(0, -1)}\\!` : own)).join("");
}

function linesOf(text: string): string {
  return text
    .split("\n")
    .map((line) => escapeLine(line.trimStart()))
    .join("\n");
}

function inlineMarkdown({ text, strong, url }: Extract<PageInline, { text: string }>): string {
  const inner = text.trim();
  if (inner === "") return text;
  const from = text.length - text.trimStart().length;
  const [before, after] = [text.slice(0, from), text.slice(from + inner.length)];
  const body = url === undefined ? escapeText(inner) : link(inner, url);
  return before + (strong ? `**${body}**` : body) + after;
}

function link(text: string, url: string): string {
  const target = encoded(url);
  if (text === target && /^https?:\/\/[\x21-\x3b\x3d\x3f-\x7e]+$/.test(text)) return `<${text}>`;
  return `[${escapeText(text)}](${destination(target)})`;
}

/** A target in the form that Markdown takes: in angle brackets where it has brackets or white space. */
export function destination(target: string): string {
  return /^[^\s()<>\\]+$/.test(target) ? target : `<${target.replace(/[\\<>]/g, "\\$&")}>`;
}

/** White space ends a link, and two braces begin a reference. */
function encoded(url: string): string {
  return url.replace(/[\s{}]/g, (sign) => encodeURIComponent(sign));
}

/** Neighbours set alike as one piece. */
function merged(content: readonly PageInline[]): PageInline[] {
  const pieces: PageInline[] = [];
  for (const piece of content) {
    const last = pieces.at(-1);
    const joins =
      last && "text" in last && "text" in piece && last.strong === piece.strong && last.url === piece.url;
    if (joins) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    else pieces.push(piece);
  }
  return pieces;
}
