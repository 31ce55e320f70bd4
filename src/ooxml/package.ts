import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** A zip entry stores local time, so these local fields give the same entry in every time zone. */
const ENTRY_DATE = new Date(1980, 0, 1);

/** XML shrinks to a tenth at this level; higher ones take half as long again to save one part in twenty. */
const LEVEL = 4;

/**
 * An Office Open XML package whose bytes depend on its parts alone: entries sorted with `[Content_Types].xml` first (as
 * readers that sniff expect), one fixed date, deflated by JavaScript and not by the platform's zlib, whose output differs
 * between versions and processors.
 *
 * @param parts text, its pieces or bytes by the name within the package: a large text is never held as a whole
 * @param rewrite maps the text of each XML part to the text to store
 */
export function canonicalPackage(
  parts: Iterable<readonly [string, string | readonly string[] | Uint8Array]>,
  rewrite: (name: string, xml: string) => string = (_, xml) => xml,
): Uint8Array {
  const sorted = [...parts]
    .filter(([name]) => !name.endsWith("/"))
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const [name, data] of sorted) {
    entries[name] = [stored(name, data, rewrite), { mtime: ENTRY_DATE, level: LEVEL }];
  }
  return zipSync(entries);
}

function stored(
  name: string,
  data: string | readonly string[] | Uint8Array,
  rewrite: (name: string, xml: string) => string,
): Uint8Array {
  const encoded = (text: string) => strToU8(rewrite(name, text));
  if (typeof data === "string") return encoded(data);
  if (data instanceof Uint8Array) return /\.(xml|rels|vml)$/.test(name) ? encoded(strFromU8(data)) : data;
  return joined(data.map(encoded));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The parts of a package that is a zip already. */
export function partsOf(bytes: Uint8Array): [string, Uint8Array][] {
  return Object.entries(unzipSync(bytes));
}

function rank(name: string): number {
  return name === "[Content_Types].xml" ? 0 : 1;
}
