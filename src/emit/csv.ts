import { DATA_COLUMNS, type ReportDocument } from "../document.js";

/**
 * Writes the 数据 sheet as CSV (RFC 4180), in UTF-8 with a byte order mark: without it Excel garbles Chinese.
 */
export function emitCsv({ data }: ReportDocument): Uint8Array {
  const rows = data.map((row) => DATA_COLUMNS.map((column) => field(row[column])));
  const lines = [DATA_COLUMNS.join(","), ...rows.map((row) => row.join(","))];
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

/** An apostrophe precedes a text that a spreadsheet would read as a formula; full-width signs count too. */
function field(value: string): string {
  const harmless =
    /^[=+\-@＝＋－＠\t\r\n]/.test(value) && !/^[+-]?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
