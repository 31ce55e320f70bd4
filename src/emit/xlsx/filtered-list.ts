import { columnName } from "../../ooxml/address.js";
import type { Formula } from "./formula.js";
import { lineCount, rowHeight, writableWidth } from "./measure.js";
import { a4 } from "./page.js";
import type { Sheet, SheetCell } from "./sheet.js";
import { fixedTextStyle, numberStyle, STANDARD_FONTS, textStyle } from "./style.js";

/** A list of entries to look through and filter, which belongs to no report. */
export interface FilteredList {
  name: string;
  head: readonly string[];
  /** Excel's unit. */
  widths: readonly number[];
  /** Texts stay texts, whatever they begin with. */
  rows: readonly (readonly (string | number | Formula)[])[];
  /** Header and footer of the printed pages. */
  margins: Sheet["margins"];
}

/** Points above and below a row's text together. */
const AIR = 4;
/** A cell of Excel holds 32,767 characters; the rest of more than this is read by nobody, and is shown by a …. */
const LONGEST_TEXT = 2000;

/** A row for each entry below the head, which stays in view and is printed on every page. */
export function filteredList({ name, head, widths, rows: entries, margins }: FilteredList): Sheet {
  const rows = [head, ...entries];
  const [right, bottom] = [columnName(head.length), rows.length];
  return {
    name,
    widths: widths.map(writableWidth),
    heights: rows.map((row) => heightOf(row, widths)),
    cells: {
      *[Symbol.iterator]() {
        for (const [line, row] of rows.entries()) yield* cellsOf(row, line + 1);
      },
    },
    frozenRows: 1,
    hasGridLines: true,
    isProtected: false,
    validations: [],
    conditions: [],
    filter: `A1:${right}${bottom}`,
    names: [],
    page: { ...a4("landscape"), fitToHeight: 0, printArea: `A$1:${right}$${bottom}`, printTitlesRow: "1:1" },
    margins,
  };
}

function cellsOf(row: FilteredList["rows"][number], number: number): SheetCell[] {
  return row.map((own, index) => {
    const ofText = number === 1 ? HEAD : TEXT;
    const [value, style] = typeof own === "string" ? [inCell(own), ofText] : [own, NUMBER];
    return { row: number, column: index + 1, rowspan: 1, colspan: 1, value, style };
  });
}

const HEAD = textStyle("center", STANDARD_FONTS, { font: { ...STANDARD_FONTS.text, bold: true } });
const TEXT = fixedTextStyle("left");
const NUMBER = numberStyle("center", "General");

function heightOf(row: FilteredList["rows"][number], widths: readonly number[]): number {
  const lines = row.map((value, index) =>
    typeof value === "string" ? linesOf(inCell(value), widths[index] ?? 0) : 1,
  );
  return rowHeight(Math.max(...lines), AIR);
}

function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + lineCount(line, width), 0);
}

/** What a cell holds of a text, never with half of a surrogate pair at its end. */
function inCell(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
