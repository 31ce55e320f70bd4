import type { ReportDocument } from "../document.js";

const COLUMNS = ["path", "table", "row", "column", "value", "unit"] as const;

/**
 * The 数据 sheet as CSV (RFC 4180): UTF-8 with a byte order mark, without which Excel reads Chinese as something else.
 */
export function emitCsv({ data }: ReportDocument): Uint8Array {
  const rows = data.map((row) => COLUMNS.map((column) => field(row[column])));
  const lines = [COLUMNS.join(","), ...rows.map((row) => row.join(","))];
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

/** A text that a spreadsheet would take for a formula, in full-width signs too, gets an apostrophe before it. */
function field(value: string): string {
  const harmless =
    /^[=+\-@＝＋－＠\t\r\n]/.test(value) && !/^[+-]?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
