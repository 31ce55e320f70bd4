/** A text file under inspection. Offsets are UTF-16 code units into `text`; lines and columns exist only at the edge. */
export interface Source {
  /** The name as the user gave it, with `/`. */
  readonly name: string;
  readonly text: string;
  /** The number of its first line, where it is only an excerpt of a file; 1 unless said. */
  readonly firstLine?: number;
}

/** A place in a source: `[start, end)` in UTF-16 code units, and the JSON pointer of the data it belongs to. */
export interface Place {
  source: Source;
  start: number;
  end: number;
  pointer: string;
  /** Instead of offsets, where the file has no lines (contract section 4). */
  location?: Location;
}

/** 1-based line and column (UTF-16 code units), as the diagnostics contract counts them. */
export interface Position {
  line: number;
  column: number;
}

/** Data files are a few tens of kilobytes; anything near this is a mistake or an attack. */
export const MAX_BYTES = 5_000_000;
const lineStarts = new WeakMap<Source, number[]>();

/** Line and column of an offset. A line ends at `\n`; the `\r` of a CRLF belongs to the line it ends. */
export function positionAt(source: Source, offset: number): Position {
  let starts = lineStarts.get(source);
  if (!starts) {
    starts = [0];
    for (let at = source.text.indexOf("\n"); at !== -1; at = source.text.indexOf("\n", at + 1))
      starts.push(at + 1);
    lineStarts.set(source, starts);
  }
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + (source.firstLine ?? 1), column: offset - starts[low]! + 1 };
}

/** Offset of the first character of the line that an offset is in. */
export function lineStart(text: string, offset: number): number {
  // A search from -1 is one from 0, and would find a line break that the offset stands before.
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/**
 * Where a finding stands in a file that has no lines: a workbook, or a document with tables. All numbers are 1-based;
 * tables and paragraphs are counted through the whole file, and a .pdf has the page too.
 */
export type Location =
  | { sheet: string; cell: string }
  | { table: number; row: number; column: number; page?: number }
  | { paragraph: number; page?: number };
