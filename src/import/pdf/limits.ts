/** Annual reports have some ten pages, those of a city with all its attachments a few dozen. */
export const MOST_PAGES = 300;

/** Limits for a whole document. */
export const MOST_READ = {
  /** Bytes of its streams when inflated; fonts are among them, pictures are not. */
  bytes: 128 * 2 ** 20,
  /** Operators of its pages; a path counts for five of them. */
  operators: 1_000_000,
  /** Steps of its paths: a page whose characters are drawn has some 100,000. */
  segments: 10_000_000,
  /** Numbers of one path. */
  path: 3_000_000,
  /** Characters of its text, and those of one piece of text. */
  characters: 1_000_000,
  string: 50_000,
  /** Characters of one string, or items of one array, of the file itself; items of all its arrays. */
  object: 1_000_000,
  elements: 5_000_000,
  /** States saved in one another; ISO 32000-1 annex C knows of programs that hold 28. */
  depth: 1000,
  /** Codes and widths of its fonts, with the objects of the file. */
  entries: 2_000_000,
  /** Steps down the tree of pages; a flat one of 300 pages takes 45,000. */
  nodes: 200_000,
  /** Pages, forms and drawn glyphs. */
  streams: 20_000,
  annotations: 10_000,
  /**
   * Bytes of its fonts, each time that one is named in another way (0.4 s each MB), and those of fonts named before: a
   * report may hold three whole Chinese fonts of 11 MB, and need not name one again and again.
   */
  fonts: 40_000_000,
  fontsAgain: 30_000_000,
};

/** Ruled lines of a whole document; a page of a report has some hundred. */
export const MOST_RULES = 50_000;

/**
 * Comparisons of characters with ruled lines, all pages together: any line of a page may strike out any character.
 */
export const MOST_COMPARED = 2_000_000_000;

/**
 * Bytes of a whole file. A damaged one is held in memory four times while it is searched, and twice more beside a report
 * that names it.
 */
export const MOST_BYTES = 60_000_000;
