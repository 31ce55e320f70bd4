import type { ISectionOptions, Paragraph, Table } from "docx";
import { draftMarks } from "./draft.js";
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
