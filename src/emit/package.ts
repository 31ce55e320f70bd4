import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** Local-time fields are what a zip entry stores, so this is the same entry in every time zone. */
const ENTRY_DATE = new Date(1980, 0, 1);

/**
 * Rewrites an Office Open XML package so that the same parts give the same bytes: entries sorted with
 * `[Content_Types].xml` first (as readers that sniff expect), one fixed date, deflated by JavaScript and not
 * by the platform's zlib, whose output differs between versions and processors.
 *
 * @param bytes a zip as docx or exceljs wrote it
 * @param rewrite maps the text of each XML part (`name` within the package) to the text to store
 */
export function canonicalPackage(
  bytes: Uint8Array,
  rewrite: (name: string, xml: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith("/"))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const name of names) {
    const data = parts[name]!;
    const stored = /\.(xml|rels|vml)$/.test(name) ? strToU8(rewrite(name, strFromU8(data))) : data;
    entries[name] = [stored, { mtime: ENTRY_DATE, level: 6 }];
  }
  return zipSync(entries);
}

function rank(name: string): number {
  return name === "[Content_Types].xml" ? 0 : 1;
}
