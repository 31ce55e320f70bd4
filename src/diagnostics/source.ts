import { foreignKind } from "../host/sniff.js";
import { type Diagnostic, diagnostic } from "./diagnostic.js";

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

/** What XML 1.0 cannot hold or discourages: controls, which no text means, and noncharacters; U+FDD0–U+FDEF also serve the narrative parser as marks. */
export const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

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
 * Bytes to text. A file that is no clean UTF-8 text (contract section 1) yields exactly one GR1 diagnostic: no later
 * stage could say anything true about it.
 */
export function readSource(name: string, bytes: Uint8Array): { source: Source; diagnostics: Diagnostic[] } {
  const fault = (
    code: "GR1001" | "GR1002" | "GR1003" | "GR1004" | "GR1013",
    text: string,
    start: number,
    end: number,
    args: object,
  ) => {
    const source = { name, text };
    const place = { source, start, end, pointer: "" };
    return { source, diagnostics: [diagnostic(code, place, args as never)] };
  };
  if (bytes.length > MAX_BYTES) {
    return fault("GR1013", "", 0, 0, { limit: "bytes", maximum: MAX_BYTES, actual: bytes.length });
  }
  const encoding = foreignKind(bytes) ?? foreignEncoding(bytes);
  if (encoding) return fault("GR1001", "", 0, 0, { encoding });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Replacement characters mark the first bad byte; everything before it is as typed.
    const lossy = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const start = Math.max(0, firstReplaced(lossy, bytes));
    return fault("GR1001", lossy, start, start + 1, { encoding: looksLikeGbk(bytes) ? "GBK" : "?" });
  }
  if (text.startsWith("\ufeff")) return fault("GR1002", text, 0, 1, {});
  if (text.trim() === "") return fault("GR1003", text, 0, 0, {});
  const forbidden = [...text.matchAll(FORBIDDEN)];
  const first = forbidden[0];
  if (first) {
    const codePoint = `U+${first[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
    return fault("GR1004", text, first.index, first.index + first[0].length, {
      codePoint,
      count: forbidden.length,
    });
  }
  return { source: { name, text }, diagnostics: [] };
}

function foreignEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return "UTF-16 LE";
  if (a === 0xfe && b === 0xff) return "UTF-16 BE";
  // ASCII letters of a YAML key with a zero byte beside each: UTF-16 without a mark.
  if (a && b === 0 && c && d === 0) return "UTF-16 LE";
  if (a === 0 && b && c === 0 && d) return "UTF-16 BE";
  return undefined;
}

function looksLikeGbk(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Index of the first U+FFFD that the decoder put in, not one that the user typed. */
function firstReplaced(lossy: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  for (let at = lossy.indexOf("\ufffd"); at !== -1; at = lossy.indexOf("\ufffd", at + 1)) {
    const offset = encoder.encode(lossy.slice(0, at)).length;
    if (!(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd)) return at;
  }
  return -1;
}

/** Where a finding stands in a file that has no lines: a workbook, or a document with tables. All numbers are 1-based. */
export type Location =
  | { sheet: string; cell: string }
  | { table: number; row: number; column: number }
  | { paragraph: number };
