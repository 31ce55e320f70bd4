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

export interface Misspelling {
  reason: "spelling" | "tooLarge" | "negative" | "notANumber";
  /** The right spelling, where only one can be meant. */
  spelling?: string;
}

const NOTHING = /^(?:|~|null|[-–—−]+|\/|\\|无|没有|零|暂无|空)$/i;

/** What is wrong with a text that is not spelled as `wanted`: COUNT, CHANGE or AMOUNT. */
export function misspelling(typed: string, wanted: RegExp): Misspelling {
  const text = typed.normalize("NFKC").trim();
  if (NOTHING.test(text)) return { reason: "notANumber", spelling: "0" };
  const plain = text
    .replace(/^["'“”‘’]+|["'“”‘’]+$/g, "")
    .replace(/(?<=\d)[,，_ \u3000](?=\d{3}(?!\d))/g, "")
    .replace(/(?:件|份|次|条|个|起|项|万?元|人)$/u, "")
    .trim();
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
  if (/^\d+(?:\.\d+)?e\+?\d{1,2}$/i.test(unsigned)) return BigInt(Math.round(Number(unsigned))).toString();
  return unsigned
    .replace(/^0+(?=\d)/, "")
    .replace(/\.0*$/, "")
    .replace(/^\./, "0.");
}
