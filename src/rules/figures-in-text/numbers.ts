import { Big } from "big.js";
import type { Prose } from "../../narrative/prose.js";
import { readChineseNumeral } from "../../text/chinese-numeral.js";
import { UNITS } from "./vocabulary.js";

/** A number with a unit in prose. */
export interface WrittenNumber {
  /** Offsets of the digits in the text. */
  start: number;
  end: number;
  /** Offset behind its unit. */
  after: number;
  /** Its digits as they were typed. */
  written: string;
  value: Big;
  unit: "count" | "percent";
  /** 件, 起, 宗 … or %. */
  unitWritten: string;
  /** Whether it is approximate, a range, or a difference. */
  vague: boolean;
}

const HIDDEN =
  /《[^《》]*(?:《[^《》]*》[^《》]*)*》|〔\d{4}〕第?\d+号|https?:\/\/[\x21-\x7e]+|www\.[\x21-\x7e]+|[\w.+-]{1,64}@[\w.-]+|公开政府信息的项目/g;

/** The text with ◇ in place of what holds no figures: titles in 《》, 文号, addresses. Offsets stay the same. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (hidden) => "◇".repeat(hidden.length));
}

const NUMERALS = "〇零一二两三四五六七八九十百千万";
const NUMBER = new RegExp(
  `(?<![\\d./／第]|\\d,)((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|(?<![${NUMERALS}])[${NUMERALS}]+)[ \\t]?(余|多|来|几)?(${UNITS.split(" ").join("|")})(?!套|事|（次）|\\/|工作日|月|小时)(余|多)?`,
  "g",
);

const VAGUE_BEFORE =
  /(?:约|近|超过?|逾|不足|至少|不少于|不到|将近|大概|大约|左右|多达|接近|第|每|增加|减少|增长|下降|上升|多|少|[—–\-－～~]|\d[至到])了?$/;
const VAGUE_AFTER = /^(?:以上|以下|以内|左右|上下|之多|不到|[—–\-－～~])/;
/** Units before which 一 is a number: 一件, 一份. 一起, 一项 and 一次 are words. */
const COUNTED_BY_ONE = new Set(["件", "份", "宗", "条", "件次"]);

/** The counts and percentages of a text that was made {@link visible}; `prose` is the view that it was made of. */
export function numbersOf(text: string, prose: Prose): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [whole, digits = "", before, unit = "", after] = match;
    const start = match.index;
    const value = readNumber(digits);
    const chinese = NUMERALS.includes(digits.charAt(0));
    const percent = unit === "%";
    if (value === undefined || (chinese && (percent || (digits === "一" && !COUNTED_BY_ONE.has(unit)))))
      continue;
    if (digits.includes(".") && !percent) continue;
    const rest = text.slice(start + whole.length, start + whole.length + 4);
    found.push({
      start,
      end: start + digits.length,
      after: start + whole.length,
      written: typed(prose, start, start + digits.length),
      value,
      unit: percent ? "percent" : "count",
      unitWritten: unit,
      vague:
        Boolean(before || after) ||
        VAGUE_AFTER.test(rest) ||
        (!percent && VAGUE_BEFORE.test(text.slice(Math.max(0, start - 5), start))),
    });
  }
  return found;
}

/** The characters as typed in the file, such as full-width digits; as printed where a reference inserts them. */
function typed(prose: Prose, start: number, end: number): string {
  if (prose.isInserted(start)) return prose.text.slice(start, end);
  const place = prose.place(start, end);
  return place.source.text.slice(place.start, place.end);
}

function readNumber(written: string): Big | undefined {
  if (/^\d/.test(written)) {
    const plain = written.replaceAll(",", "");
    return plain.length > 16 ? undefined : new Big(plain);
  }
  const value = readChineseNumeral(written);
  return value === undefined ? undefined : new Big(value);
}
