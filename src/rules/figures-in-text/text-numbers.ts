import { Big } from "big.js";
import type { Prose } from "../../narrative/prose.js";

/** A number of 件, 起, 宗 or % in prose. */
export interface WrittenNumber {
  /** Offsets of the digits in the prose's text. */
  start: number;
  end: number;
  /** Behind its unit. */
  after: number;
  written: string;
  value: Big;
  unit: "count" | "percent";
  /** 件, 起, 宗 or %. */
  unitWritten: string;
  /** Only about that many, a range, or a difference. */
  vague: boolean;
}

const HIDDEN =
  /《[^《》]*(?:《[^《》]*》[^《》]*)*》|[〔[(（【]\d{4}[〕\])）】]第?\d+号|https?:\/\/[\x21-\x7e]+|www\.[\x21-\x7e]+|[\w.+-]{1,64}@[\w.-]+|信访、?举报、?投诉类?(?:申请)?|公开政府信息的项目/g;

/** The text with what holds no figures put out of sight: titles in 《》, 文号, addresses. Offsets stay. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (hidden) => "◇".repeat(hidden.length));
}

const NUMBER =
  /(?<![\d０-９.．/／第]|\d[,，])((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9０-９]+)(?:[.．][0-9０-９]+)?|(?<![〇零一二两三四五六七八九十百千万])[〇零一二两三四五六七八九十百千万]+)[ \t]{0,20}(余|多|来|几)?(件|起|宗|%|％)(?!次|套|事|（次）|\/)(余|多)?/g;

const VAGUE_BEFORE =
  /(?:约|近|超过?|逾|不足|至少|不少于|不到|将近|大概|大约|左右|多达|接近|第|每|增加|减少|增长|下降|上升|多|少|[—–\-－～~]|\d[至到])了?$/;
const VAGUE_AFTER = /^(?:以上|以下|以内|左右|上下|之多|不到|[—–\-－～~])/;

/** The counts and percentages of a text that was made {@link visible}. */
export function numbersOf(text: string, prose: Prose): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [whole, digits, before, unit, after] = match as unknown as [string, string, ...string[]];
    const start = match.index;
    const value = readNumber(digits);
    const chinese = /^[〇零一二两三四五六七八九十百千万]/.test(digits);
    const decimal = /[.．]/.test(digits);
    if (value === undefined || (chinese && (unit === "起" || unit === "%" || unit === "％"))) continue;
    const percent = unit === "%" || unit === "％";
    if (decimal && !percent) continue;
    const rest = text.slice(start + whole.length);
    found.push({
      start,
      end: start + digits.length,
      after: start + whole.length,
      written: prose.text.slice(start, start + digits.length),
      value,
      unit: percent ? "percent" : "count",
      unitWritten: unit!,
      vague:
        Boolean(before || after) ||
        VAGUE_AFTER.test(rest) ||
        (!percent && VAGUE_BEFORE.test(text.slice(Math.max(0, start - 5), start))),
    });
  }
  return found;
}

function readNumber(written: string): Big | undefined {
  if (/^[0-9０-９]/.test(written)) {
    const plain = written
      .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
      .replace("．", ".")
      .replaceAll(",", "");
    return plain.length > 16 ? undefined : new Big(plain);
  }
  const value = chineseNumber(written);
  return value === undefined ? undefined : new Big(value);
}

const DIGITS = "零一二三四五六七八九";

/** 七, 两, 十二, 一百零三; undefined for what is no well-formed numeral below a thousand. */
function chineseNumber(written: string): number | undefined {
  const text = written.replaceAll("两", "二").replaceAll("〇", "零");
  const match =
    /^(?:([一二三四五六七八九])百(?=$|零|.十))?零?(?:([一二三四五六七八九])?(十))?([零一二三四五六七八九])?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (sign: string | undefined) => (sign ? DIGITS.indexOf(sign) : 0);
  return digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
}
