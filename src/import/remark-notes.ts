/** What marks mean, as a note below a table says it. */

/** ① to ㊿. */
const CIRCLED = "[\\u2460-\\u2473\\u3251-\\u325f\\u32b1-\\u32bf]";

/** Signs that point at a note. */
const SIGN = "\\*{1,3}|＊{1,3}|※{1,3}|★|▲|△|◆";

const LEAD = /^(?:备?注|说明|注释)\s*[：:]\s*/u;
const BEGINS_CIRCLED = new RegExp(`^${CIRCLED}`, "u");
const ENTRY = new RegExp(`(${CIRCLED})([^①-⑳㉑-㉟㊱-㊿]+)`, "gu");
const SINGLE = new RegExp(
  `^(?:注\\s*)?(?:(${SIGN})|[[［〔](${SIGN}|${CIRCLED}|\\d{1,2})[\\]］〕]|(\\d{1,2})[.．、])\\s*[：:]?\\s*(.+?)$`,
  "su",
);

/** A number with its mark behind it, or a sign before it. */
const MARKED = new RegExp(
  `^(?:([+-]?\\d[\\d,.]*(?:万?元)?)\\s*(?:(${CIRCLED}|${SIGN})|\\[(${CIRCLED}|${SIGN}|\\d{1,2})\\])|(${SIGN})\\s*(\\d[\\d,.]*))$`,
  "u",
);

/** The number of a cell and its mark: 5① · 5※ · *5 · 5[1], as a raised 1 reads. */
export function markedNumber(text: string): { number: string; mark: string } | undefined {
  const [, number, mark, bracketed, sign, behind] = MARKED.exec(text) ?? [];
  const own = mark ?? bracketed ?? sign;
  return own === undefined ? undefined : { number: (number ?? behind)!, mark: own };
}

/** What each mark of a note's paragraph means; undefined where it is no such note, or says one twice. */
export function remarksOf(paragraph: string): Map<string, string> | undefined {
  const text = paragraph.trim().replace(LEAD, "");
  const [, sign, bracketed, number, meaning] = SINGLE.exec(text) ?? [];
  const single = sign ?? bracketed ?? number;
  if (single !== undefined) return new Map([[single, withoutStop(meaning!)]]);
  if (!BEGINS_CIRCLED.test(text)) return undefined;
  const found = [...text.matchAll(ENTRY)].map(([, mark, remark]) => [mark!, withoutStop(remark!)] as const);
  const remarks = new Map(found);
  return remarks.size === found.length && found.every(([, remark]) => remark !== "") ? remarks : undefined;
}

function withoutStop(remark: string): string {
  let end = remark.length;
  while (end > 0 && /[；;。\s]/u.test(remark[end - 1]!)) end--;
  return remark.slice(0, end);
}
