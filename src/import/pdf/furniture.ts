import type { PageContent } from "./content.js";
import type { PdfTable } from "./page-html.js";
import { isPageFoot, type PlacedLine, type TextBlock } from "./paragraphs.js";

/** A page's lines outside its tables, and the tables, from top to bottom. */
export type Piece = { y: number } & ({ line: PlacedLine } | { table: PdfTable });

/** Browsers print date, title and address this near to the edge of the paper, as a share of its height. */
const OUTSIDE = 0.035;

function isOutside({ y }: Piece, { height }: PageContent): boolean {
  return y < height * OUTSIDE || y > height * (1 - OUTSIDE);
}

/** Whether a base line is near the upper or lower edge of the paper, where page numbers and running heads stand. */
export function isAtEdge(y: number, height: number): boolean {
  return y < height * 0.12 || y > height * 0.88;
}

/** What browsers print in the margin: the address of the page, the day. */
const BROWSER = /https?:\/\/|file:\/\/|\d{1,2}[/:]\d{2}/;

/** The address of the page and the day, as browsers print them in the margin. */
export function hasBrowserLines(pages: readonly Piece[][], contents: readonly PageContent[]): boolean {
  return pages.some((own, index) =>
    own.some(
      (piece) => "line" in piece && isOutside(piece, contents[index]!) && BROWSER.test(piece.line.text),
    ),
  );
}

/**
 * Removes page numbers, running heads and watermarks: what stands at the same place of most pages. At the upper
 * and lower edge, differences in digits do not count.
 */
export function withoutFurniture(pages: readonly Piece[][], contents: readonly PageContent[]): Piece[][] {
  const seen = new Map<string, number>();
  const keyOf = ({ y, line: { text } }: Piece & { line: PlacedLine }, isAtEdge: boolean) =>
    `${Math.round(y / 6)} ${isAtEdge ? text.replace(/\d+/g, "#") : text}`;
  const keys = pages.map((own, index) => {
    const { height } = contents[index]!;
    return own.map((piece) => {
      if (!("line" in piece)) return undefined;
      const isEdge = isAtEdge(piece.y, height);
      const key = keyOf(piece, isEdge);
      seen.set(key, (seen.get(key) ?? 0) + 1);
      const isMargin = isOutside(piece, contents[index]!);
      return { key, isMargin, isFoot: (isEdge || isMargin) && isPageFoot(piece.line.text) };
    });
  });
  return pages.map((own, index) =>
    own.filter((piece, at) => {
      const known = keys[index]![at];
      if (!known || !("line" in piece)) return true;
      const often = seen.get(known.key)!;
      // On a page without margins, text stands there too: only lines that repeat, or that browsers print, are
      // dropped.
      const isPrinted = known.isMargin && (often > 1 || BROWSER.test(piece.line.text));
      return !known.isFoot && !isPrinted && !(often > 2 && often > pages.length / 2);
    }),
  );
}

/** Lines beside the text, such as the menu of a web page, which are no part of what is read from top to bottom. */
export function beside(
  pages: readonly Piece[][],
  { left, right, size }: TextBlock,
): { side: PlacedLine[]; main: Piece[][] } {
  const isBeside = (piece: Piece) =>
    "line" in piece && (piece.line.right < left - size / 2 || piece.line.left > right + size / 2);
  return {
    side: pages.flat().flatMap((piece) => ("line" in piece && isBeside(piece) ? [piece.line] : [])),
    main: pages.map((own) => own.filter((piece) => !isBeside(piece))),
  };
}
