import { isDateFormat } from "./number-formats.js";
import { timeOfSerial } from "./serial-date.js";

/** A cell as it is shown, with its kind. */
export interface Cell {
  /** Its text, a number's digits, or a date as 2022-03-05. */
  text: string;
  number?: number;
  /** 2022-03-05, of a number with a date's format. */
  date?: string;
  /** Set where the cell is computed; all else is the result that was saved with it. */
  formula?: true;
  /** #REF!, #VALUE! … */
  error?: true;
  /** The number format, where it is not the standard one. */
  format?: string;
}

/** A cell as it stands in the file. */
export interface RawCell {
  /** Of the XML: number, shared or own text, truth, error, day. */
  type: "n" | "str" | "b" | "e" | "d";
  /** Its content; undefined where it is computed and no result was saved. */
  value: string | undefined;
  style: number;
  formula: boolean;
}

/** Days to add for a workbook that counts from 1904, as those of old Macintoshes do. */
const SINCE_1904 = 1_462;

/**
 * The cells of a sheet that have content, row by row; a column formatted down to the last row takes no memory. A
 * register has a million cells, so each is interpreted only when it is asked for.
 */
export class SheetCells {
  private readonly lines = new Map<number, { columns: number[]; cells: RawCell[] }>();
  columns = 0;
  private sorted: readonly number[] | undefined;

  /** @param formats number formats by cell style */
  constructor(
    private readonly formats: readonly (string | undefined)[],
    private readonly from1904: boolean,
  ) {}

  put(row: number, column: number, cell: RawCell): void {
    let line = this.lines.get(row);
    if (!line) {
      line = { columns: [], cells: [] };
      this.lines.set(row, line);
    }
    this.sorted = undefined;
    this.columns = Math.max(this.columns, column);
    const at = (line.columns.at(-1) ?? 0) < column ? line.columns.length : place(line.columns, column);
    const isThere = line.columns[at] === column;
    line.columns.splice(at, isThere ? 1 : 0, column);
    line.cells.splice(at, isThere ? 1 : 0, cell);
  }

  /** Whether a row holds anything. */
  has(row: number): boolean {
    return this.lines.has(row);
  }

  /** Rows that hold anything, from the top. */
  get rows(): readonly number[] {
    this.sorted ??= [...this.lines.keys()].sort((a, b) => a - b);
    return this.sorted;
  }

  at(row: number, column: number): Cell | undefined {
    const line = this.lines.get(row);
    if (!line) return undefined;
    const at = place(line.columns, column);
    return line.columns[at] === column ? this.read(line.cells[at]!) : undefined;
  }

  private read({ type, value, style, formula }: RawCell): Cell | undefined {
    const format = this.formats[style];
    const cell = value === undefined ? undefined : this.typed(type, value, format);
    return formula ? { ...(cell ?? { text: "" }), formula: true } : cell;
  }

  private typed(type: RawCell["type"], value: string, format: string | undefined): Cell | undefined {
    if (type === "e") return { text: value, error: true };
    if (type === "b") return { text: String(Number.parseInt(value, 10) !== 0) };
    // ISO 8601 without a time zone, whatever time stands behind the day: what was typed, not a moment.
    if (type === "d") return dateCell(Date.parse(value.trim().slice(0, 10)), format);
    const number = type === "n" ? numberOf(value) : undefined;
    // A text where a number is wanted is reported by the caller.
    if (number === undefined) return textCell(value);
    if (isDateFormat(format))
      return dateCell(timeOfSerial(number + (this.from1904 ? SINCE_1904 : 0)), format);
    return { text: String(number), number, ...(format !== undefined && format !== "General" && { format }) };
  }
}

/** The index of a column among those of a row, or where it would be inserted. */
function place(columns: readonly number[], column: number): number {
  let [low, high] = [0, columns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]! < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numberOf(text: string): number | undefined {
  const number = /^[-+.\deE]+$/.test(text.trim()) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function dateCell(time: number, format: string | undefined): Cell {
  const day = new Date(time);
  if (Number.isNaN(day.getTime())) return { text: "" };
  const date = day.toISOString().slice(0, 10);
  return { text: date, date, ...(format !== undefined && { format }) };
}

function textCell(text: string): Cell | undefined {
  const lines = text.replace(/\r\n?/g, "\n");
  return lines.trim() === "" ? undefined : { text: lines };
}
