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
export function escapeLine(line: string): string {
  return line
    .replace(/^[#>|:=]/, "\\$&")
    .replace(/^([-+])(?=[\s-]|$)/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** A paragraph of a page as Markdown: bold, links and line breaks kept. */
export function paragraphMarkdown(content: readonly PageInline[]): string {
  const parts = merged(content).map((piece) => ("text" in piece ? inlineMarkdown(piece) : "\\\n"));
  return parts
    .join("")
    .split("\n")
    .map((line) => escapeLine(line.trimStart()))
    .join("\n");
}

/** A cell of a table: one line, its bars escaped. */
export function cellMarkdown(content: readonly PageInline[]): string {
  return merged(content)
    .map((piece) => ("text" in piece ? inlineMarkdown(piece) : " "))
    .join("")
    .replaceAll("|", "\\|")
    .trim();
}

function inlineMarkdown({ text, strong, url }: Extract<PageInline, { text: string }>): string {
  const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/su.exec(text)!;
  if (!inner) return text;
  const body = url === undefined ? escapeText(inner) : link(inner, url);
  return before + (strong ? `**${body}**` : body) + after;
}

function link(text: string, url: string): string {
  const target = encodeSpaces(url);
  if (text === target && /^https?:\/\/[\x21-\x3b\x3d\x3f-\x7e]+$/.test(text)) return `<${text}>`;
  return `[${escapeText(text)}](<${target.replace(/[\\<>]/g, "\\$&")}>)`;
}

function encodeSpaces(url: string): string {
  return url.replace(/\s/g, (space) => encodeURIComponent(space));
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
