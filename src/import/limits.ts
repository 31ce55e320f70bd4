/** Elements in one another: real pages have a few dozen. */
export const MAX_DEPTH = 400;

/** Elements and attributes of a page or of a document's parts: a report has some ten thousand. */
export const MAX_NODES = 400_000;

/** Elements of a document's parts: a report has some ten thousand, and mammoth takes 2 KB of memory for each. */
export const MAX_ELEMENTS = 150_000;

/** Paragraphs, tables and pictures: a long report has a thousand. */
export const MAX_BLOCKS = 20_000;

/** Cells of all tables: the three statutory tables have four hundred. */
export const MAX_CELLS = 20_000;

/** Places of all tables, merged cells at each place that they cover. */
export const MAX_PLACES = 400_000;

/** Signs of base64 of all pictures of a document or page, each as often as it is shown. */
export const MAX_PICTURES = 40_000_000;

/**
 * Thrown to stop reading a file that exceeds every report; caught where the reading began, and reported as GR8001.
 */
export class BeyondLimits extends Error {
  constructor(readonly reason: "tooLarge" | "tooDeep" | "unsafe") {
    super(reason);
  }
}
