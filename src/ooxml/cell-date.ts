import { timeOfSerial } from "./serial-date.js";
import type { Cell } from "./sheet-cells.js";

/** Days of Excel's calendar, which counts a 29 February 1900 that never was: 2000-01-01 and 2099-12-31. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/** What may stand behind a day: a time, the day of the week. */
const TAIL = /(?:[T\s].*|[上下]午.*|\([^()]{1,8}\))?$/.source;

const WRITTEN = [
  new RegExp(/^(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})日?/.source + TAIL),
  new RegExp(/^(\d{4})()\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/.source + TAIL),
  /^(\d{4})()(\d{2})(\d{2})$/,
];

/**
 * The day that a cell holds as 2022-03-05: a date of the spreadsheet's, its serial number, or a text as people write
 * days (2022-3-5, 2022/3/5, 2022.3.5, 2022年3月5日, 20220305, 二〇二二年三月五日; a time behind it is left out).
 *
 * @returns undefined where it is none, or not exactly one
 */
export function dateIn(cell: Cell): string | undefined {
  if (cell.date !== undefined) return cell.date;
  const text = cell.text.normalize("NFKC").trim();
  // Five digits that were typed as text are a serial number too.
  const number = cell.number ?? (/^\d{5}$/.test(text) ? Number(text) : undefined);
  if (number !== undefined && number >= FIRST_SERIAL && number <= LAST_SERIAL)
    return new Date(timeOfSerial(Math.floor(number))).toISOString().slice(0, 10);
  const digits = /^[一二三四五六七八九〇○零]{4}\s*年/.test(text) ? withDigits(text) : text;
  for (const form of WRITTEN) {
    const [, year, , month, day] = form.exec(digits) ?? [];
    if (year !== undefined) return dayOf(Number(year), Number(month), Number(day));
  }
  return undefined;
}

/** Chinese figures of a date as digits: 二〇二二年十二月五日 is 2022年12月5日. */
export function withDigits(text: string): string {
  return text
    .replace(/[〇○零]/g, "0")
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?/g, tens)
    .replace(/[一二三四五六七八九]/g, (digit) => String("〇一二三四五六七八九".indexOf(digit)));
}

function tens(text: string): string {
  const [before, after] = text.split("十");
  return `${before || "一"}${after || "〇"}`.replace("〇", "0");
}

/** A day that exists. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000
    ? date.toISOString().slice(0, 10)
    : undefined;
}
