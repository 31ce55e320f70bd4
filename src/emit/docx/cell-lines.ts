import type { Inline, NarrativeTable } from "../../document.js";
import { twipsOf } from "./drawing.js";
import { foldedHead, leastHead } from "./head-lines.js";
import { emWidth, longestWord } from "./measure.js";
import { contactWidths } from "./no-break.js";

/** The text of a cell, its breaks as newlines. */
export function cellText(content: Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === "picture") return "0".repeat(Math.ceil(twipsOf(inline.image).width / HALF_EM));
      return inline.type === "break" ? "\n" : inline.text;
    })
    .join("");
}

/** Twips of a digit of 10.5 pt: a picture takes as much room as a number that is as wide. */
const HALF_EM = 105;

/** A line of a cell in ems: all of it, its width as a folded head, and its longest piece that is not broken. */
export interface Line {
  wide: number;
  folded: number;
  word: number;
  /** Ems of its longest contact or number of a document, which is kept whole where there is room. */
  kept: number;
  /** Ems that stay on one line of a head; undefined below it. */
  head?: number;
}

export function linesOfColumn({ header, rows }: NarrativeTable, index: number): Line[] {
  return [header, ...rows].flatMap((row, at) =>
    cellText(row[index] ?? [])
      .split("\n")
      .map((text): Line => {
        const wide = emWidth(text);
        const isHead = at === 0;
        return {
          wide,
          folded: isHead ? foldedHead(text) : wide,
          word: longestWord(text),
          kept: longestKept(text),
          ...(isHead && { head: leastHead(text) }),
        };
      }),
  );
}

/** The number of a document, without the letters of who issued it. */
const DOCUMENT_NUMBER = /〔\d{4}〕\d+号/g;

/** Ems of the longest piece that a column is widened for. */
const LONGEST_KEPT = 22;

function longestKept(text: string): number {
  const numbers = Array.from(text.matchAll(DOCUMENT_NUMBER), ([each]) => emWidth(each));
  return Math.max(0, ...[...contactWidths(text), ...numbers].filter((ems) => ems <= LONGEST_KEPT));
}
