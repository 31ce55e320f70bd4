import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { MAX_BYTES, type Place, type Source } from "../diagnostics/source.js";
import { foreignKind } from "../host/sniff.js";
import { FORBIDDEN } from "../text/characters.js";
import { looksLikeGbk } from "../text/decode.js";

/**
 * Bytes to text. A file that is no clean UTF-8 text (contract section 1) yields exactly one GR1 diagnostic: no later
 * stage could say anything true about it.
 */
export function readSource(name: string, bytes: Uint8Array): Outcome<Source> {
  const fault = (text: string, start: number, end: number, told: (place: Place) => Diagnostic) =>
    failure(told({ source: { name, text }, start, end, pointer: "" }));
  if (bytes.length > MAX_BYTES) {
    return fault("", 0, 0, (place) =>
      diagnostic("GR1013", place, { limit: "bytes", maximum: MAX_BYTES, actual: bytes.length }),
    );
  }
  const encoding = foreignKind(bytes) ?? foreignEncoding(bytes);
  if (encoding) return fault("", 0, 0, (place) => diagnostic("GR1001", place, { encoding }));
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Replacement characters mark the first bad byte; everything before it is as typed.
    const lossy = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const start = Math.max(0, firstReplaced(lossy, bytes));
    return fault(lossy, start, start + 1, (place) =>
      diagnostic("GR1001", place, { encoding: looksLikeGbk(bytes) ? "GBK" : "?" }),
    );
  }
  if (text.startsWith("\ufeff")) return fault(text, 0, 1, (place) => diagnostic("GR1002", place, {}));
  if (text.trim() === "") return fault(text, 0, 0, (place) => diagnostic("GR1003", place, {}));
  let first: RegExpExecArray | undefined;
  let count = 0;
  for (const found of text.matchAll(FORBIDDEN)) {
    first ??= found;
    count++;
  }
  if (first) {
    const codePoint = `U+${first[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
    return fault(text, first.index, first.index + first[0].length, (place) =>
      diagnostic("GR1004", place, { codePoint, count }),
    );
  }
  // A lone CR ends a line in YAML, but not for its parser; so every place stays where it is.
  return success({ name, text: text.replace(/\r(?!\n)/g, "\n") });
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
