import { pdfToHtml } from "../../src/import/pdf/read-pdf.js";
import { type DrawnPage, drawnPdf } from "./pdf.js";

/** What is read of a test's .pdf, as HTML. */
export async function htmlOfPdf(pages: readonly DrawnPage[]): Promise<string> {
  const read = await pdfToHtml("年报.pdf", drawnPdf(pages));
  if (!read.ok) throw new Error("not read");
  return read.value.html;
}

/** The lines of a grid of cells, from edge to edge. */
export function gridLines(xs: readonly number[], ys: readonly number[]): DrawnPage["lines"] {
  const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
  return [
    ...xs.map((x) => ({ x1: x, y1: top, x2: x, y2: bottom })),
    ...ys.map((y) => ({ x1: left, y1: y, x2: right, y2: y })),
  ];
}

/** Text in the cells of a grid, row by row, 2 points from the left edge of each and 16 below its upper one. */
export function gridTexts(
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly (readonly string[])[],
): DrawnPage["texts"] {
  return rows.flatMap((row, at) =>
    row.map((text, column) => ({ x: xs[column]! + 2, y: ys[at]! + 16, size: 10, text })),
  );
}
