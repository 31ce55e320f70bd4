import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import { filePlace, locatedPlace } from "../diagnostics/location.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { Location } from "../diagnostics/source.js";
import type { InputFile } from "../host/host.js";
import { signatureOf } from "../host/sniff.js";
import { cellName, columnName } from "../ooxml/address.js";
import type { MergedRows } from "../ooxml/read-sheet.js";
import { readWorkbook, type Sheet, WORKBOOK_LIMITS } from "../ooxml/read-workbook.js";
import type { Cell } from "../ooxml/sheet-cells.js";
import { decodeForeign } from "../text/decode.js";
import { delimitedTable } from "../text/delimited.js";
import { otherKind } from "./other-kind.js";

/** A table of a register: one row an application below a heading row. Rows and columns are 1-based. */
export interface Register {
  /** Name of the sheet; empty for a .csv. */
  name: string;
  rows: number;
  columns: number;
  /** Whether a row holds anything. */
  holds(row: number): boolean;
  at(row: number, column: number): Cell | undefined;
  locate(row: number, column: number): Location;
  /** What people call a column: C of a sheet, 3 of a .csv. */
  columnName(column: number): string;
  /** Whether a cell is merged with those above it: the row that the merged cell begins in. */
  mergedFrom(row: number, column: number): number | undefined;
}

/** The tables of a register's file: a workbook's sheets, or one of a .csv. GR8208 where it cannot be read. */
export function readRegister(file: InputFile): Outcome<Register[]> {
  if (file.bytes.length === 0) return refused(file, "empty");
  // A workbook that was only renamed is one all the same.
  if (/\.(?:csv|txt|tsv)$/i.test(file.name) && signatureOf(file.bytes) === undefined) return readText(file);
  const workbook = readWorkbook(file, "GR8208");
  if (workbook.ok) return success(workbook.value.map(sheetRegister));
  const other = otherKind(file);
  if (other) return refused(file, other);
  // A .csv that was only renamed is one all the same; systems give such texts out as .xls.
  return isRenamedText(file) ? readText(file) : workbook;
}

function readText(file: InputFile): Outcome<Register[]> {
  if (file.bytes.length > WORKBOOK_LIMITS.file) return refused(file, "tooLarge");
  const text = decodeForeign(file.bytes);
  if (text === undefined) return refused(file, "encoding");
  if (isTooLarge(text)) return refused(file, "tooLarge");
  const { rows, unpaired } = delimitedTable(text);
  if (unpaired !== undefined)
    return refused(file, "quotes", locatedPlace(file.name, { table: 1, row: unpaired, column: 1 }));
  return success([csvRegister(rows)]);
}

function refused(
  { name }: InputFile,
  reason: DiagnosticArgs["GR8208"]["reason"],
  place = filePlace(name),
): Outcome<never> {
  return failure(diagnostic("GR8208", place, { reason }));
}

/** Bytes that the first lines of a text are looked for in. */
const FIRST_LINES = 2_000;

/** Class, day received, outcome and day closed. */
const FEWEST_CELLS = 4;

/** Whether a file named as a workbook is a text with a row of as many cells as a register has. */
function isRenamedText({ bytes }: InputFile): boolean {
  if (signatureOf(bytes) !== undefined) return false;
  // Half a character at the end would make the text unreadable, so it ends with a line.
  const end = bytes.length > FIRST_LINES ? bytes.lastIndexOf(LINE_FEED, FIRST_LINES) : bytes.length;
  const text = decodeForeign(bytes.subarray(0, Math.max(end, 0)));
  return (
    text !== undefined &&
    !/^\s*[[{<]|\0/.test(text) &&
    text.split(/[\r\n]+/).some((line) => line.split(/[,\t;]/).length >= FEWEST_CELLS)
  );
}

const LINE_FEED = 0x0a;

function sheetRegister(sheet: Sheet): Register {
  const filled = new Set(sheet.filledRows);
  return {
    name: sheet.name,
    columnName,
    rows: sheet.rows,
    columns: sheet.columns,
    holds: (row) => filled.has(row),
    at: sheet.at,
    locate: (row, column) => ({ sheet: sheet.name, cell: cellName(row, column) }),
    mergedFrom: mergedCells(sheet.merged),
  };
}

/** Limits of lines, separators and quotation marks: a register of a hundred thousand rows has a million cells. */
const MOST_LINES = 400_000;
const MOST_CELLS = 4_000_000;
const MOST_QUOTES = 2 * MOST_CELLS;

/** Whether a text has more lines or cells than any register, counted before any cell is made. */
function isTooLarge(text: string): boolean {
  let [lines, cells, quotes] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "\n" || (sign === "\r" && text[at + 1] !== "\n")) lines++;
    else if (sign === "," || sign === "\t" || sign === ";") cells++;
    else if (sign === '"') quotes++;
    if (lines > MOST_LINES || cells > MOST_CELLS || quotes > MOST_QUOTES) return true;
  }
  return false;
}

function csvRegister(data: readonly string[][]): Register {
  return {
    name: "",
    columnName: String,
    rows: data.length,
    columns: data.reduce((most, row) => Math.max(most, row.length), 0),
    holds: (row) => data[row - 1]?.some((value) => value.trim() !== "") === true,
    at(row, column) {
      const value = data[row - 1]?.[column - 1];
      return value === undefined || value.trim() === "" ? undefined : { text: value.trim() };
    },
    locate: (row, column) => ({ table: 1, row, column }),
    mergedFrom: () => undefined,
  };
}

/** Finds merged cells by binary search in their column: a register has hundreds of them in a few columns. */
function mergedCells(all: readonly MergedRows[]): Register["mergedFrom"] {
  const columns = new Map<number, MergedRows[]>();
  return (row, column) => {
    const own = columns.get(column) ?? all.filter(({ left, right }) => left <= column && column <= right);
    columns.set(column, own);
    let [low, high] = [0, own.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (own[middle]!.top < row) low = middle + 1;
      else high = middle;
    }
    const above = own[low - 1];
    return above && above.bottom >= row ? above.top : undefined;
  };
}
