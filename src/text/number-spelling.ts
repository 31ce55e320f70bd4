import Big from "big.js";

/**
 * How counts, amounts and changes of a count are written in a data file (contract section 1), and what a wrong spelling
 * may have meant.
 */

export const COUNT = /^(?:0|[1-9]\d{0,11})$/;
export const AMOUNT = /^(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/;
/** 本年增/减 of the 2019 format, the only number with a sign. */
export const CHANGE = /^(?:0|[+-]?[1-9]\d{0,11})$/;

/** The spelling that each kind of number wants. */
export const SPELLINGS = { count: COUNT, change: CHANGE, amount: AMOUNT } as const;

/** A change as it is printed: with its sign, +1036 and -8, and 0 as 0. */
export function signed(change: string): string {
  return /^[1-9]/.test(change) ? `+${change}` : change;
}

interface Misspelling {
  reason: "spelling" | "tooLarge" | "negative" | "notANumber";
  /** The right spelling, where only one can be meant. */
  spelling?: string;
}

const NOTHING = /^(?:|~|null|[-–—−]+|\/|\\|无|没有|零|暂无|空)$/i;

/** What is counted, behind a number: 12件次. */
export const COUNTERS = /(?:件次|件|份|次|条|个|起|项|部|宗|例|篇|人)$/u;

/** What an amount is counted in. */
export type MoneyUnit = "元" | "万元";

/** The unit that the label of an amount names: 本年收费金额（单位：万元）. */
export function moneyUnitIn(label: string): MoneyUnit | undefined {
  return /（单位：(万?元)）/.exec(label)?.[1] as MoneyUnit | undefined;
}

/** In 元. */
const MONEY: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** An amount in another unit, exactly: 元, 万元 or 亿元. */
export function inMoneyUnit(digits: string, from: string, to: string): string {
  return new Big(digits).times(MONEY[from]!).div(MONEY[to]!).toFixed();
}

/** What parts thousands: 1,204. */
const THOUSANDS = /(?<=\d)[,，_ \u3000](?=\d{3}(?!\d))/g;

/**
 * An amount with a unit of its own in the unit that is wanted, exactly; undefined where a unit is not known or the
 * digits are no amount there. An amount without a unit is left as it is.
 */
function inWantedUnit(text: string, wanted: MoneyUnit | undefined): string | undefined {
  const [, sign, digits = "", behind] = /^([¥￥])?\s*(.*?)\s*([万亿]?元)?$/su.exec(text) ?? [];
  const own = behind ?? (sign && "元");
  if (own === undefined) return text;
  const number = digits.replace(THOUSANDS, "");
  if (wanted === undefined || !/^\d{1,15}(?:\.\d{1,9})?$/.test(number)) return undefined;
  return inMoneyUnit(number, own, wanted);
}

/** No number has so many characters, however it is spelled. */
const LONGEST = 200;

/**
 * What is wrong with a text that is not spelled as `wanted`: COUNT, CHANGE or AMOUNT.
 *
 * @param unit of an amount: 920元 is 0.092 where 万元 are wanted
 */
export function misspelling(typed: string, wanted: RegExp, unit?: MoneyUnit): Misspelling {
  const text = typed.normalize("NFKC").trim();
  if (text.length > LONGEST) return { reason: "notANumber" };
  if (NOTHING.test(text)) return { reason: "notANumber", spelling: "0" };
  const unquoted = text.replace(/^["'“”‘’]+|["'“”‘’]+$/g, "");
  const amount = wanted === AMOUNT ? inWantedUnit(unquoted, unit) : unquoted;
  if (amount === undefined) return { reason: "spelling" };
  const plain = amount.replace(THOUSANDS, "").replace(COUNTERS, "").trim();
  if (wanted === CHANGE) return misspeltChange(plain);
  if (/^[-−]\s*\d/.test(plain)) {
    const positive = canonical(plain.replace(/^[-−]\s*/, ""));
    return { reason: "negative", ...(wanted.test(positive) && { spelling: positive }) };
  }
  const spelling = canonical(plain);
  if (wanted.test(spelling)) return { reason: "spelling", spelling };
  if (/^\d+(?:\.\d*)?$/.test(spelling)) {
    const [whole, fraction] = spelling.split(".");
    if (whole!.length > (wanted === COUNT ? 12 : 9)) return { reason: "tooLarge" };
    if (fraction !== undefined) return { reason: "spelling" };
  }
  return { reason: "notANumber" };
}

const SIGNS: readonly [RegExp, string][] = [
  [/^(?:[-–—−]|减少?|下降|减)\s*/, "-"],
  [/^(?:\+|增加?|新增|上升)\s*/, "+"],
];

function misspeltChange(plain: string): Misspelling {
  const [pattern, sign] = SIGNS.find(([written]) => written.test(plain)) ?? [/^/, ""];
  const digits = canonical(plain.replace(pattern, ""));
  const spelling = digits === "0" ? "0" : `${sign}${digits}`;
  if (CHANGE.test(spelling)) return { reason: "spelling", spelling };
  if (/^\d+$/.test(digits)) return { reason: "tooLarge" };
  return { reason: /^\d+\.\d+$/.test(digits) ? "spelling" : "notANumber" };
}

/** Digits without sign, leading zeros, base prefix, exponent or an empty fraction. */
function canonical(text: string): string {
  const unsigned = text.replace(/^\+/, "");
  if (/^0[xob][\da-f]+$/i.test(unsigned)) return BigInt(unsigned).toString();
  if (/^\d+(?:\.\d+)?e\+?\d{1,2}$/i.test(unsigned)) return new Big(unsigned).toFixed();
  return unsigned
    .replace(/^0+(?=\d)/, "")
    .replace(/\.0*$/, "")
    .replace(/^\./, "0.");
}
