import type { Inline, NarrativeTable } from "../../document.js";
import { twipsOf } from "./drawing.js";
import { foldedHead, leastHead } from "./head-lines.js";
import { emWidth, longestWord } from "./measure.js";
import { contactWidths } from "./no-break.js";

/** The text of a cell. Breaks are newlines; a picture becomes a row of digits of the same width. */
export function cellText(content: Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === "picture") return "0".repeat(Math.ceil(twipsOf(inline.image).width / HALF_EM));
      return inline.type === "break" ? "\n" : inline.text;
    })
    .join("");
}

/** Width in twips of a digit of 10.5 pt, the unit in which pictures are measured. */
const HALF_EM = 105;

/**
 * Measures of a line of a cell in ems: its whole width, its width as a folded head, and its longest piece that is
 * not broken.
 */
export interface Line {
  wide: number;
  folded: number;
  word: number;
  /** Ems of its longest contact or document number (文号), which is kept whole where there is room. */
  kept: number;
  /** Ems of a head that must stay on one line; undefined outside the head. */
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

/** The number of a document (文号) without the characters that name its issuer: 〔2024〕12号. */
const DOCUMENT_NUMBER = /〔\d{4}〕\d+号/g;

/** Ems of the longest piece that a column is widened for. */
const LONGEST_KEPT = 22;

function longestKept(text: string): number {
  const numbers = Array.from(text.matchAll(DOCUMENT_NUMBER), ([each]) => emWidth(each));
  return Math.max(0, ...[...contactWidths(text), ...numbers].filter((ems) => ems <= LONGEST_KEPT));
}
