import { distance } from "fastest-levenshtein";
import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { locatedPlace } from "../diagnostics/location.js";
import type { Place, Source } from "../diagnostics/source.js";
import { signatureOf } from "../host/sniff.js";
import { cellName } from "../ooxml/address.js";
import { readWorkbook, type Sheet } from "../ooxml/read-workbook.js";
import { readSource } from "../syntax/read-source.js";

/** An agency whose report is expected, at its line of the list. */
export interface ExpectedAgency {
  name: string;
  place: Place;
}

/**
 * Reads the list of `--expect`: one official full name a line, empty lines and what follows a # left out (Notepad's byte
 * order mark does no harm here), or a workbook with a column of names.
 */
export function readExpected(file: { name: string; bytes: Uint8Array }): {
  /** Absent where the list cannot be read. */
  agencies?: ExpectedAgency[];
  diagnostics: Diagnostic[];
} {
  if (signatureOf(file.bytes) !== undefined || /\.xlsx?$/i.test(file.name)) {
    const workbook = readWorkbook(file, "GR8101");
    return workbook.ok
      ? { agencies: agenciesInSheets(file.name, workbook.value), diagnostics: [] }
      : { diagnostics: [...workbook.diagnostics] };
  }
  const [a, b, c] = file.bytes;
  const marked = a === 0xef && b === 0xbb && c === 0xbf;
  const { source, diagnostics } = readSource(file.name, marked ? file.bytes.subarray(3) : file.bytes);
  return diagnostics.length > 0 ? { diagnostics } : { agencies: agenciesIn(source), diagnostics };
}

function agenciesIn(source: Source): ExpectedAgency[] {
  const agencies = new Map<string, ExpectedAgency>();
  for (const match of source.text.matchAll(/^[^\S\n]*([^\s#][^#\r\n]*)/gm)) {
    const name = match[1]!.trimEnd();
    const start = match.index + match[0].indexOf(name);
    const place = { source, start, end: start + name.length, pointer: "" };
    if (!agencies.has(name)) agencies.set(name, { name, place });
  }
  return [...agencies.values()];
}

/** A head over the names of agencies, in the order of trust. */
const HEADS = [
  /^(?:机关|单位|部门)(?:全称|名称)?$|^(?:行政机关|报告机关|全称)(?:名称|全称)?$/,
  /名称|单位|机关|部门/,
];

/** The names below the head of the first sheet that has one; in one without heads, those of its first column of words. */
function agenciesInSheets(file: string, sheets: readonly Sheet[]): ExpectedAgency[] {
  for (const head of HEADS)
    for (const sheet of sheets)
      for (const row of sheet.filledRows.slice(0, MOST_HEAD_ROWS))
        for (let column = 1; column <= Math.min(sheet.columns, MOST_COLUMNS); column++)
          if (head.test(textAt(sheet, row, column))) return namesBelow(file, sheet, row + 1, column);
  const [sheet] = sheets;
  for (let column = 1; sheet && column <= Math.min(sheet.columns, MOST_COLUMNS); column++) {
    const names = namesBelow(file, sheet, 1, column);
    if (names.length > 0) return names;
  }
  return [];
}

/** A head stands below a title and a note at most. */
const MOST_HEAD_ROWS = 5;
const MOST_COLUMNS = 50;

function namesBelow(file: string, sheet: Sheet, from: number, column: number): ExpectedAgency[] {
  const agencies = new Map<string, ExpectedAgency>();
  for (const row of sheet.filledRows) {
    const name = textAt(sheet, row, column);
    if (row < from || !/\p{Script=Han}/u.test(name) || /^(?:合计|总计|小计)$/.test(name)) continue;
    const place = locatedPlace(file, { sheet: sheet.name, cell: cellName(row, column) });
    if (!agencies.has(name)) agencies.set(name, { name, place });
  }
  return [...agencies.values()];
}

function textAt(sheet: Sheet, row: number, column: number): string {
  return (sheet.at(row, column)?.text ?? "").replace(/\s+/g, "");
}

/** GR3007: an expected agency that gave no report. */
export function missingAgency({ name, place }: ExpectedAgency): Diagnostic {
  return diagnostic("GR3007", place, { name });
}

/**
 * The agency of the list whose name is so like another one that it may be meant: but for spaces and the form of brackets
 * the same, the only one that has or lacks words before it (某市某县教育局, 县教育局), or spelled with a slip.
 */
export function nearestAgency(name: string, agencies: readonly ExpectedAgency[]): ExpectedAgency | undefined {
  const own = plain(name);
  const same = agencies.find((each) => plain(each.name) === own);
  if (same) return same;
  const [within, ...others] = agencies.filter((each) => isPrefixed(plain(each.name), own));
  if (within && others.length === 0) return within;
  return agencies.find((each) => distance(each.name, name) <= Math.min(2, Math.floor(name.length / 4)));
}

function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "");
}

/** Whether one name is the other with the places that the agency lies in before it. */
function isPrefixed(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && short.length < long.length && long.endsWith(short);
}
