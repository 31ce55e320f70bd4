import Papa from "papaparse";
import type { Location } from "../diagnostics/source.js";
import type { InputFile } from "../host/host.js";
import { cellName } from "../ooxml/address.js";
import type { MergedRows } from "../ooxml/merged-rows.js";
import { type Cell, readWorkbook, type WorkbookFault } from "../ooxml/read-workbook.js";

/** A table of a register: one row an application below a heading row. Rows and columns are 1-based. */
export interface Register {
  /** Name of the sheet; empty for a .csv. */
  name: string;
  rows: number;
  columns: number;
  at(row: number, column: number): Cell | undefined;
  locate(row: number, column: number): Location;
  /** Whether a cell is merged with those above it: the row that the merged cell begins in. */
  mergedFrom(row: number, column: number): number | undefined;
}

export type RegisterFault = WorkbookFault | "encoding";

/** The tables of a register's file: a workbook's sheets, or one of a .csv. */
export async function readRegister({ name, bytes }: InputFile): Promise<Register[] | RegisterFault> {
  if (/\.(?:csv|txt|tsv)$/i.test(name)) {
    const text = decoded(bytes);
    return text === undefined ? "encoding" : [csvRegister(text)];
  }
  const sheets = await readWorkbook(bytes);
  if (typeof sheets === "string") return sheets;
  return sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows,
    columns: sheet.columns,
    at: sheet.at,
    locate: (row, column) => ({ sheet: sheet.name, cell: cellName(row, column) }),
    mergedFrom: mergedCells(sheet.merged),
  }));
}

/** UTF-8, UTF-16 with its mark, or GB 18030, which Excel writes in China. */
function decoded(bytes: Uint8Array): string | undefined {
  const marked = [bytes[0], bytes[1]].join() === "255,254" ? "utf-16le" : "utf-8";
  for (const encoding of [marked, "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding.
    }
  }
  return undefined;
}

function csvRegister(text: string): Register {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  return {
    name: "",
    rows: data.length,
    columns: Math.max(0, ...data.map((row) => row.length)),
    at(row, column) {
      const value = data[row - 1]?.[column - 1];
      return value === undefined || value.trim() === "" ? undefined : { text: value.trim() };
    },
    locate: (row, column) => ({ table: 1, row, column }),
    mergedFrom: () => undefined,
  };
}

/** Looks merged cells up by halving, each column's by itself: a register has hundreds of them in a few columns. */
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
