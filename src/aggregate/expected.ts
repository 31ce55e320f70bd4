import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { locatedPlace } from "../diagnostics/location.js";
import { type Outcome, success } from "../diagnostics/outcome.js";
import type { Place, Source } from "../diagnostics/source.js";
import { signatureOf } from "../host/sniff.js";
import { cellName } from "../ooxml/address.js";
import { readWorkbook, type Sheet } from "../ooxml/read-workbook.js";
import { readSource } from "../syntax/read-source.js";
import { decodeForeign } from "../text/decode.js";
import { delimitedTable } from "../text/delimited.js";

/** An agency whose report is expected, at its line of the list. */
export interface ExpectedAgency {
  name: string;
  place: Place;
}

/**
 * Reads the list of `--expect`. A text, in UTF-8 or GBK, has one official full name a line, numbered or not, or several
 * parted by 、; empty lines and comments after # are skipped, and so is the byte order mark that Notepad writes. A
 * workbook or .csv has a column of names.
 */
export function readExpected(file: { name: string; bytes: Uint8Array }): Outcome<ExpectedAgency[]> {
  if (signatureOf(file.bytes) !== undefined || /\.xlsx?$/i.test(file.name)) {
    const workbook = readWorkbook(file, "GR8101");
    if (!workbook.ok) return workbook;
    return success(agenciesInTables(workbook.value.map((sheet) => ofSheet(file.name, sheet))));
  }
  const text = /\.csv$/i.test(file.name) ? decodeForeign(file.bytes) : undefined;
  const table = text === undefined ? undefined : delimitedTable(text);
  // A quote that is not closed swallows the lines behind it: they are read one by one.
  if (table && table.unpaired === undefined)
    return success(agenciesInTables([ofRows(file.name, table.rows)]));
  const decoded = decodeForeign(file.bytes);
  const bytes = decoded === undefined ? file.bytes : new TextEncoder().encode(decoded);
  const source = readSource(file.name, bytes);
  return source.ok ? success(agenciesIn(source.value)) : source;
}

/** 1. or 3、 before a name. */
const NUMBER = /^\d{1,4}(?:[.．、]\s*|\s+)/;
/** What the cells of a line are parted by that was pasted from a table, and the names of one cell. */
const CELLS = /[\t，,]/;
const NAMES = /[、;；]/;
/** What names of agencies end in; those of people, who stand in a cell of their own, do not. */
const AGENCY =
  /(?:局|委|办|厅|院|室|会|府|处|所|站|队|部|社|馆|乡|镇|街道|中心|中学|小学|学校|大学|公司)(?:[（(].*[）)])?$/;

function agenciesIn(source: Source): ExpectedAgency[] {
  const agencies = new Map<string, ExpectedAgency>();
  for (const match of source.text.matchAll(/^[^\S\n]*([^\s#][^#\r\n]*)/gm)) {
    const line = match[1]!.replace(NUMBER, "");
    let from = match.index + match[0].length - line.length;
    for (const name of namesOf(line)) {
      const start = source.text.indexOf(name, from);
      from = start + name.length;
      const place = { source, start, end: from, pointer: "" };
      if (!agencies.has(name)) agencies.set(name, { name, place });
    }
  }
  return [...agencies.values()];
}

/**
 * The agencies on a line: all names of the cells in which some name ends as that of an agency does; otherwise the first
 * name. A line of headings has none.
 */
function namesOf(line: string): string[] {
  const cells = line.split(CELLS).map((cell) =>
    cell
      .split(NAMES)
      .map((name) => name.trim())
      .filter((name) => name !== "" && !/^\d+$/.test(name)),
  );
  if (cells.flat().some((name) => HEADS[0].test(name))) return [];
  const names = cells.filter((cell) => cell.some((name) => AGENCY.test(name))).flat();
  return names.length > 0 ? names : cells.flat().slice(0, 1);
}

/** Headings of a column of agency names, the surest first. */
const HEADS: readonly [RegExp, RegExp] = [
  /^(?:机关|单位|部门)(?:全称|名称)?$|^(?:行政机关|报告机关|全称)(?:名称|全称)?$/,
  /名称|单位|机关|部门/,
];

/** A table that may have a column of names. Rows and columns are 1-based. */
interface Table {
  columns: number;
  filledRows: readonly number[];
  /** Without white space. */
  text(row: number, column: number): string;
  place(row: number, column: number): Place;
}

function ofSheet(file: string, { name, columns, filledRows, at }: Sheet): Table {
  return {
    columns,
    filledRows,
    text: (row, column) => (at(row, column)?.text ?? "").replace(/\s+/g, ""),
    place: (row, column) => locatedPlace(file, { sheet: name, cell: cellName(row, column) }),
  };
}

function ofRows(file: string, data: readonly string[][]): Table {
  return {
    columns: data.reduce((most, row) => Math.max(most, row.length), 0),
    filledRows: data.map((_, index) => index + 1),
    text: (row, column) => (data[row - 1]?.[column - 1] ?? "").replace(/\s+/g, ""),
    place: (row, column) => locatedPlace(file, { table: 1, row, column }),
  };
}

/**
 * The names below the first such heading in any table; without headings, those of the first table's first column
 * with names.
 */
function agenciesInTables(tables: readonly Table[]): ExpectedAgency[] {
  for (const head of HEADS)
    for (const table of tables)
      for (const row of table.filledRows.slice(0, MOST_HEAD_ROWS))
        for (let column = 1; column <= Math.min(table.columns, MOST_COLUMNS); column++)
          if (head.test(table.text(row, column))) return namesBelow(table, row + 1, column);
  const [table] = tables;
  for (let column = 1; table && column <= Math.min(table.columns, MOST_COLUMNS); column++) {
    const names = namesBelow(table, 1, column);
    if (names.length > 0) return names;
  }
  return [];
}

/** The heading is within the first rows: only a title and a note stand above it. */
const MOST_HEAD_ROWS = 5;
const MOST_COLUMNS = 50;

function namesBelow(table: Table, from: number, column: number): ExpectedAgency[] {
  const agencies = new Map<string, ExpectedAgency>();
  for (const row of table.filledRows) {
    const name = table.text(row, column);
    if (row < from || !/\p{Script=Han}/u.test(name) || /^(?:合计|总计|小计)$/.test(name)) continue;
    if (!agencies.has(name)) agencies.set(name, { name, place: table.place(row, column) });
  }
  return [...agencies.values()];
}

/** GR3007: an expected agency that gave no report. */
export function missingAgency({ name, place }: ExpectedAgency): Diagnostic {
  return diagnostic("GR3007", place, { name });
}
