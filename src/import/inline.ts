import type { DefaultTreeAdapterTypes } from "parse5";
import { printsNothingBetween } from "../narrative/stretches.js";
import { FORBIDDEN } from "../text/characters.js";

type Element = DefaultTreeAdapterTypes.Element;

/** How a piece of text is set. `lead`: as the title of a run-in heading; `raised`: as a note's number; `struck`: out. */
export interface Marks {
  strong?: true;
  lead?: true;
  raised?: true;
  struck?: true;
  url?: string;
}

/** A piece of running text as a page shows it. */
export type PageInline = ({ text: string } & Marks) | { break: true };

/** What begins a paragraph of its own behind a line break: an indent, or a number of a heading. */
const BEGINS =
  /^ ?(?:[ \u00a0]{2,}|\u3000|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;

/** Gathers the text between two block elements into paragraphs. */
export class InlineText {
  private pieces: PageInline[] = [];

  /** @param preserve keeps runs of spaces */
  constructor(private readonly preserve: boolean) {}

  add(value: string, parent: Element | null): void {
    // Characters that no data file can hold print nothing and are dropped. A no-break hyphen becomes a hyphen.
    const kept = value.replace(FORBIDDEN, "").replaceAll("\u2060", "").replaceAll("\u2011", "-");
    const text = this.preserve ? kept : collapsed(kept);
    if (text === "") return;
    const marks = marksOf(parent);
    const last = this.pieces.at(-1);
    if (last && "text" in last && sameMarks(last, marks)) last.text += text;
    else this.pieces.push({ text, ...marks });
  }

  addBreak(): void {
    this.pieces.push({ break: true });
  }

  /** The paragraphs gathered so far, those without text left out. */
  take(): { content: PageInline[]; indented: boolean }[] {
    const pieces = this.pieces;
    this.pieces = [];
    return split(pieces).flatMap((content) => {
      const plain = content.map((piece) => ("text" in piece ? piece.text : "\n")).join("");
      const indented = /^[\n]*(?:\u3000|[ \u00a0]{2,}|\u2003)/.test(plain);
      const trimmed = trim(content, this.preserve);
      return trimmed.length > 0 ? [{ content: trimmed, indented }] : [];
    });
  }
}

/** White space as a browser shows it; a line break between two Chinese characters shows nothing. */
function collapsed(value: string): string {
  return value.replace(/[\t\n\r\f ]+/g, (space, at: number) => {
    const before = value[at - 1] ?? "";
    const after = value[at + space.length] ?? "";
    return /[\n\r]/.test(space) && printsNothingBetween(before, after) ? "" : " ";
  });
}

function marksOf(parent: Element | null): Marks {
  const marks: Marks = {};
  for (let node = parent; node && "tagName" in node; node = node.parentNode as Element | null) {
    const { tagName, attrs } = node;
    const value = (name: string) => attrs.find((each) => each.name === name)?.value ?? "";
    if (tagName === "sup" || tagName === "sub") marks.raised = true;
    if (/^(?:s|del|strike)$/.test(tagName) || /line-through/i.test(value("style"))) marks.struck = true;
    if (tagName === "strong" || tagName === "b") marks.strong = true;
    if (/font-weight:\s*(?:bold|[6-9]00)/i.test(value("style"))) marks.strong = true;
    // A heading that is no block of its own runs in.
    if (value("class") === "lead" || /^h\d$/.test(tagName)) marks.lead = true;
    const url = value("href").trim();
    if (tagName === "a" && /^(?:https?:\/\/|mailto:)./i.test(url)) marks.url = url;
    if (/^(?:p|div|td|li|body)$/.test(tagName)) break;
  }
  return marks;
}

function sameMarks(a: PageInline, b: Marks): boolean {
  return (
    "text" in a &&
    a.strong === b.strong &&
    a.lead === b.lead &&
    a.raised === b.raised &&
    a.struck === b.struck &&
    a.url === b.url
  );
}

/** Two breaks, or one before an indent or a heading's number, part paragraphs; another one stays in its paragraph. */
function split(pieces: readonly PageInline[]): PageInline[][] {
  const parts: PageInline[][] = [[]];
  for (const [index, piece] of pieces.entries()) {
    if (!("break" in piece)) {
      parts.at(-1)!.push(piece);
      continue;
    }
    const next = pieces[index + 1];
    const parting = next === undefined || "break" in next || BEGINS.test(next.text);
    if (parting) parts.push([]);
    else parts.at(-1)!.push(piece);
  }
  return parts;
}

/** Without white space at both ends and around breaks; no-break spaces are spaces. */
function trim(content: readonly PageInline[], preserve: boolean): PageInline[] {
  const spaced = content.map((piece): PageInline => {
    if (!("text" in piece)) return piece;
    const text = piece.text
      .replace(/[\u00a0\u2007-\u2009\u202f]/g, " ")
      .replace(/[\u200b-\u200f\ufeff\u00ad]/g, "");
    return { ...piece, text: preserve ? text : text.replace(/ {2,}/g, " ") };
  });
  const isText = (piece: PageInline) => "text" in piece && piece.text.trim() !== "";
  // Taken away one by one, a hundred thousand blank lines would be moved each time.
  const first = spaced.findIndex(isText);
  const cleaned = first < 0 ? [] : spaced.slice(first, spaced.findLastIndex(isText) + 1);
  return cleaned.map((piece, index) => {
    if (!("text" in piece)) return piece;
    const before = cleaned[index - 1];
    const after = cleaned[index + 1];
    let { text } = piece;
    if (before === undefined || "break" in before) text = text.trimStart();
    if (after === undefined || "break" in after) text = text.trimEnd();
    return { ...piece, text };
  });
}
