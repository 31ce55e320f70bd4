import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Workbook as Book, CellValue, Worksheet } from "../../generated/exceljs.js";
import { diagnostic } from "../diagnostics/diagnostic.js";
import { filePlace } from "../diagnostics/location.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { signatureOf } from "../host/sniff.js";
import { type MergedRows, mergedRows } from "./merged-rows.js";

/** What a cell shows, and what it is. */
export interface Cell {
  /** Its text, a number's digits, or a date as 2022-03-05. */
  text: string;
  number?: number;
  /** 2022-03-05, of a number with a date's format. */
  date?: string;
  /** The cell is computed; the rest is the result that was saved with it. */
  formula?: true;
  /** #REF!, #VALUE! … */
  error?: true;
  /** The number format, where it is not the standard one. */
  format?: string;
}

/** A sheet of a workbook. Rows and columns are 1-based; a cell that holds nothing is undefined. */
export interface Sheet {
  name: string;
  rows: number;
  columns: number;
  at(row: number, column: number): Cell | undefined;
  /** Merged cells that go over several rows. */
  merged: readonly MergedRows[];
}

/** The codes that say why a file cannot be read as a workbook: as a form to fill in, or as a register. */
export type WorkbookCode = "GR8101" | "GR8208";

type WorkbookFault = "encrypted" | "old" | "broken" | "tooLarge" | "noSheets";

/** A register of a hundred thousand rows takes a quarter of this; nothing honest unpacks to more. */
const LARGEST = 80_000_000;

const NEEDED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/sheet\d+\.xml)$/;

/**
 * Reads the cells of a workbook that any program may have written.
 *
 * Only the parts that hold values reach the library: it fails on notes where openpyxl puts them, on tables of other
 * programs, and expands validations of whole columns.
 *
 * @param code says why, where it cannot be read
 * @returns its sheets in order; sizes are known before anything is unpacked
 */
export async function readWorkbook(
  { name: file, bytes }: { name: string; bytes: Uint8Array },
  code: WorkbookCode,
): Promise<Outcome<Sheet[]>> {
  const refused = (reason: WorkbookFault) => failure(diagnostic(code, filePlace(file), { reason }));
  if (signatureOf(bytes) === "compound")
    return refused(contains(bytes, "EncryptedPackage") ? "encrypted" : "old");
  let parts: Record<string, Uint8Array>;
  let size = 0;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = NEEDED.test(name);
        if (wanted) size += originalSize;
        return wanted && size <= LARGEST;
      },
    });
  } catch {
    return refused("broken");
  }
  if (size > LARGEST) return refused("tooLarge");
  if (!parts["xl/workbook.xml"]) return refused("broken");
  try {
    const { default: Workbook } = await import("../../generated/exceljs.js");
    const book = new Workbook();
    await book.xlsx.load(zipSync(reduced(parts), { level: 0 }).buffer as ArrayBuffer);
    const sheets = sheetsOf(book, parts);
    return sheets.length > 0 ? success(sheets) : refused("noSheets");
  } catch {
    return refused("broken");
  }
}

function contains(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));
}

/** The parts with nothing in them but sheets, cells, texts and number formats. */
function reduced(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, data]) => {
      // Some programs write <x:row> for <row>.
      const text = strFromU8(data);
      const prefix = /<(\w+):(?:worksheet|workbook|sst|styleSheet)\b/.exec(text)?.[1];
      const plain = prefix ? text.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</") : text;
      return [name, strToU8(bare(name, plain))];
    }),
  );
}

function bare(name: string, xml: string): string {
  if (name.startsWith("xl/worksheets/")) {
    const data = /<sheetData\b[^>]*?(?:\/>|>.*<\/sheetData>)/s.exec(xml)?.[0] ?? "<sheetData/>";
    return `<worksheet>${data}</worksheet>`;
  }
  if (name !== "xl/workbook.xml") return xml;
  const kept = /<workbookPr\b[^>]*>|<sheets>.*<\/sheets>/gs;
  return `<workbook>${(xml.match(kept) ?? []).join("")}</workbook>`;
}

function sheetsOf(book: Book, parts: Record<string, Uint8Array>): Sheet[] {
  return book.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: lastRow(sheet),
    columns: sheet.columnCount,
    at(row, column) {
      const cell = sheet.findCell(row, column);
      return cell && read(cell.value, cell.numFmt);
    },
    merged: mergedRows(parts, sheet.name),
  }));
}

/** The last row that holds anything: people format columns down to the end of the sheet. */
function lastRow(sheet: Worksheet): number {
  let last = 0;
  sheet.eachRow((_, number) => {
    last = number;
  });
  return last;
}

function read(value: CellValue, format: string | undefined): Cell | undefined {
  if (value === null || value === undefined) return undefined;
  const shown = format && format !== "General" ? { format } : {};
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { text: "" };
    const date = value.toISOString().slice(0, 10);
    return { text: date, date, ...shown };
  }
  if (typeof value === "number") return { text: String(value), number: value, ...shown };
  if (typeof value === "boolean") return { text: String(value) };
  if (typeof value === "string") return textCell(value);
  if ("richText" in value) return textCell(value.richText.map(({ text }) => text).join(""));
  if ("error" in value) return { text: value.error, error: true };
  if ("formula" in value || "sharedFormula" in value)
    return { ...(read(value.result as CellValue, format) ?? { text: "" }), formula: true };
  return "text" in value ? textCell(String(value.text)) : undefined;
}

function textCell(text: string): Cell | undefined {
  const lines = text.replace(/\r\n?/g, "\n");
  return lines.trim() === "" ? undefined : { text: lines };
}
