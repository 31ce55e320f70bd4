import type { Cell } from "./workbook.js";

/** Days of Excel's calendar, which counts a 29 February 1900 that never was: 2000-01-01 and 2099-12-31. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const WRITTEN = [
  /^(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?:日|[T\s].*)?$/,
  /^(\d{4})()\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?(?:\s.*)?$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
];

/**
 * The day that a cell holds as 2022-03-05: a date of the spreadsheet's, its serial number, or a text as people write
 * days (2022-3-5, 2022/3/5, 2022.3.5, 2022年3月5日, 20220305; a time behind it is left out).
 *
 * @returns undefined where it is none, or not exactly one
 */
export function dateIn(cell: Cell): string | undefined {
  if (cell.date !== undefined) return cell.date;
  const { number } = cell;
  if (number !== undefined && number >= FIRST_SERIAL && number <= LAST_SERIAL)
    return new Date(EPOCH + Math.floor(number) * DAY).toISOString().slice(0, 10);
  const text = cell.text.normalize("NFKC").trim();
  for (const form of WRITTEN) {
    const [, year, , month, day] = form.exec(text) ?? [];
    if (year !== undefined) return dayOf(Number(year), Number(month), Number(day));
  }
  return undefined;
}

/** A day that exists. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000
    ? date.toISOString().slice(0, 10)
    : undefined;
}
