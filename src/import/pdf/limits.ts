/** Annual reports have some ten pages, those of a city with all its attachments a few dozen. */
export const MOST_PAGES = 300;

/**
 * Limits for a whole document: bytes of its streams when inflated (fonts are among them, pictures are not),
 * operators of its pages, characters of its text, those of one piece of text, of one string or array of the
 * file itself, and states saved in one another (ISO 32000-1 annex C knows of programs that hold 28); codes and widths of
 * its fonts with the objects of the file; steps down the tree of pages (a flat one of 300 pages takes 45,000); pages,
 * forms and drawn glyphs; annotations; bytes of its fonts, each time that one is named in another way (0.4 s each MB), and those of
 * fonts named before: a report may hold three whole Chinese fonts of 11 MB, and need not name one again and again.
 */
export const MOST_READ = {
  bytes: 128 * 2 ** 20,
  operators: 1_000_000,
  characters: 1_000_000,
  string: 50_000,
  object: 1_000_000,
  depth: 1000,
  entries: 2_000_000,
  nodes: 200_000,
  streams: 20_000,
  annotations: 10_000,
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
