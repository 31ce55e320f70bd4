import { endingOf, FOREIGN_ENDINGS } from "./endings.js";
import type { InputFile } from "./host.js";

/** What a file is by its first bytes; a compound file is one of Office up to 2003, or any with a password. */
export type Signature = "zip" | "compound" | "pdf";

const SIGNATURES: readonly (readonly [begins: string, Signature])[] = [
  ["PK\x03\x04", "zip"],
  // An empty zip.
  ["PK\x05\x06", "zip"],
  ["\xd0\xcf\x11\xe0", "compound"],
  ["%PDF", "pdf"],
];

/** How far into a file readers of .pdf look for its first line. */
const BEFORE_PDF = 1024;

export function signatureOf(bytes: Uint8Array): Signature | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, BEFORE_PDF));
  const own = SIGNATURES.find(([begins]) => start.startsWith(begins))?.[1];
  return own ?? (isPdfBehind(start) ? "pdf" : undefined);
}

/** A byte order mark, blank lines, or lines of a mail or a web server may stand before a .pdf; a text only speaks of one. */
function isPdfBehind(start: string): boolean {
  const at = start.search(/%PDF-\d\.\d/);
  const before = start.slice(0, Math.max(0, at));
  return at > 0 && (before.length < 5 || before.trim() === "" || before.charCodeAt(before.length - 1) < 0x20);
}

/** A file that is no text at all, in the words of GR1001. */
export function foreignKind(bytes: Uint8Array): "Office" | "PDF" | undefined {
  const signature = signatureOf(bytes);
  if (signature === undefined) return undefined;
  return signature === "pdf" ? "PDF" : "Office";
}

/**
 * Whether a file is a document, page or workbook for `import` and the audit, and no data file: by its name, or as one
 * that no editor of text wrote.
 */
export function isForeign({ name, bytes }: InputFile): boolean {
  return FOREIGN_ENDINGS.has(endingOf(name)) || signatureOf(bytes) !== undefined;
}
