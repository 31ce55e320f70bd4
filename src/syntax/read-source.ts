import { diagnostic } from "../codes/diagnostic.js";
import { filePlace } from "../diagnostics/location.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { MAX_BYTES, type Place, type Source } from "../diagnostics/source.js";
import { foreignKind } from "../host/sniff.js";
import { codePointOf, FORBIDDEN } from "../text/characters.js";
import { looksLikeGbk } from "../text/decode.js";

/** The parser keeps a list of the lines of a text. A report has some thousand. */
const MAX_LINES = 1_000_000;

/**
 * Bytes to text. A file that is no clean UTF-8 text (contract section 1) yields exactly one GR1 diagnostic: no later
 * stage could say anything true about it.
 */
export function readSource(name: string, bytes: Uint8Array): Outcome<Source> {
  if (bytes.length > MAX_BYTES) {
    const args = { limit: "bytes", maximum: MAX_BYTES, actual: bytes.length } as const;
    return failure(diagnostic("GR1013", filePlace(name), args));
  }
  const encoding = foreignKind(bytes) ?? foreignEncoding(bytes);
  if (encoding) return failure(diagnostic("GR1001", filePlace(name), { encoding }));
  const decoded = decodedUtf8(name, bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const place = (start: number, end: number): Place => ({ source: { name, text }, start, end, pointer: "" });
  if (text.startsWith("\ufeff")) return failure(diagnostic("GR1002", place(0, 1), {}));
  if (text.trim() === "") return failure(diagnostic("GR1003", place(0, 0), {}));
  let first: RegExpExecArray | undefined;
  let count = 0;
  for (const found of text.matchAll(FORBIDDEN)) {
    first ??= found;
    count++;
  }
  if (first) {
    const [sign] = first;
    const at = place(first.index, first.index + sign.length);
    return failure(diagnostic("GR1004", at, { codePoint: codePointOf(sign), count }));
  }
  // A lone CR ends a line in YAML, but not for its parser; so every place stays where it is.
  const read = text.replace(/\r(?!\n)/g, "\n");
  const lines = lineCount(read);
  if (lines > MAX_LINES) {
    const args = { limit: "lines", maximum: MAX_LINES, actual: lines } as const;
    return failure(diagnostic("GR1013", filePlace(name), args));
  }
  return success({ name, text: read });
}

function decodedUtf8(name: string, bytes: Uint8Array): Outcome<string> {
  try {
    return success(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    // Replacement characters mark the first bad byte; everything before it is as typed.
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const start = Math.max(0, firstReplaced(text, bytes));
    const place = { source: { name, text }, start, end: start + 1, pointer: "" };
    return failure(diagnostic("GR1001", place, { encoding: looksLikeGbk(bytes) ? "GBK" : "?" }));
  }
}

function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
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

/** Index of the first U+FFFD that the decoder put in, not one that the user typed. */
function firstReplaced(lossy: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  let [last, offset] = [0, 0];
  for (let at = lossy.indexOf("\ufffd"); at !== -1; at = lossy.indexOf("\ufffd", at + 1)) {
    offset += encoder.encode(lossy.slice(last, at)).length;
    last = at;
    if (!(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd)) return at;
  }
  return -1;
}
