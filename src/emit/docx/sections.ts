import { Header, type ISectionOptions, Paragraph, type Table, TextRun } from "docx";
import { pageNumbers, pageProperties } from "./page.js";

/** A paragraph or table, and whether it stands on pages turned on their side. */
export interface Piece {
  child: Paragraph | Table;
  landscape: boolean;
}

/**
 * The pieces as sections of upright and turned pages. Every section numbers its pages like the others and goes on
 * counting; each begins a page.
 *
 * @param linePitch line of body text in twips
 * @param draft marks every page 草稿
 */
export function sectionsOf(pieces: Piece[], linePitch: number, draft: boolean): ISectionOptions[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run?.[0]?.landscape === piece.landscape) run.push(piece);
    else runs.push([piece]);
  }
  return runs.map((run) => ({
    properties: pageProperties(linePitch, run[0]!.landscape),
    ...(draft && { headers: draftMarks() }),
    footers: pageNumbers(),
    children: run.map(({ child }) => child),
  }));
}

/**
 * 草稿 at the head of every page, odd and even. A line of the header and no watermark: it stands in the upper margin,
 * so that the grid of the page stays what it will be, prints on any machine and is read aloud by screen readers.
 */
function draftMarks(): NonNullable<ISectionOptions["headers"]> {
  return { default: new Header({ children: [mark()] }), even: new Header({ children: [mark()] }) };
}

function mark(): Paragraph {
  return new Paragraph({
    style: "DraftMark",
    children: [new TextRun({ text: "草稿", font: { hint: "eastAsia" } })],
  });
}
