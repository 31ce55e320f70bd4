import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";
import { MAX_BYTES, type Source } from "../diagnostics/source.js";
import { foreignKind } from "../host/sniff.js";
import { FORBIDDEN } from "../text/characters.js";

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

export function foreignEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return "UTF-16 LE";
  if (a === 0xfe && b === 0xff) return "UTF-16 BE";
  // ASCII letters of a YAML key with a zero byte beside each: UTF-16 without a mark.
  if (a && b === 0 && c && d === 0) return "UTF-16 LE";
  if (a === 0 && b && c === 0 && d) return "UTF-16 BE";
  return undefined;
}

export function looksLikeGbk(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Index of the first U+FFFD that the decoder put in, not one that the user typed. */
export function firstReplaced(lossy: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  for (let at = lossy.indexOf("\ufffd"); at !== -1; at = lossy.indexOf("\ufffd", at + 1)) {
    const offset = encoder.encode(lossy.slice(0, at)).length;
    if (!(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd)) return at;
  }
  return -1;
}
