import { distance } from "fastest-levenshtein";
import { standsInOrder } from "../text/in-order.js";

/** From here on two labels are the same one with a damaged or shortened word. */
const ALIKE = 0.6;

/** Two words for one thing. */
const SAME_WORD = 0.9;
const SUM = /^[总合共]计$/;

/**
 * A label as it is compared: without its number, white space, signs and bracketed notes, 其它 as 其他, so that `1、属于 国家秘密` is
 * `1.属于国家秘密`.
 */
export function bare(label: string): string {
  const kept = label.length > LONGEST_LABEL ? LONG : SHORT;
  const known = kept.made.get(label);
  if (known !== undefined) return known;
  const made = label
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/\([^()]*\)/g, "")
    .replace(/^(?:[一二三四五六七八九十]{1,3}[、.,:]|第[一二三四五六七八九十]部分|\d{1,2}[.、,)])/u, "")
    .replace(/[\p{P}\p{S}]/gu, "")
    .replace(/^\d{1,2}(?=\p{Script=Han}{4})/u, "")
    .replaceAll("其它", "其他");
  if (kept.made.size >= kept.most) kept.made.clear();
  kept.made.set(label, made);
  return made;
}

/** Labels by their bare form: each cell of a report is compared with every official label. */
const SHORT = { made: new Map<string, string>(), most: 2000 };
/** The same of the long text that is at hand, and of a part of it, which may take memory. */
const LONG = { made: new Map<string, string>(), most: 4 };
const LONGEST_LABEL = 100;

/**
 * 1 for the same label, 0 for one that is not alike at all. Labels of two characters are the same or not; 合计 is 总计.
 *
 * @param least from here on they are alike
 */
export function likeness(a: string, b: string, least = ALIKE): number {
  const [left, right] = [bare(a), bare(b)];
  if (left === right) return left === "" ? 0 : 1;
  const longer = Math.max(left.length, right.length);
  const shorter = Math.min(left.length, right.length);
  if (longer === 2 && SUM.test(left) && SUM.test(right)) return SAME_WORD;
  // The distance is at least the difference in length, so a large one need not be computed.
  if (shorter < 3 || 1 - (longer - shorter) / longer < least) return 0;
  const score = 1 - distance(left, right) / longer;
  return score >= least ? score : 0;
}

/**
 * How much of a label is left where words of it were left out and its number stays: 一、本年新收申请数量 is
 * 一、本年新收政府信息公开申请数量. 0 where it says anything else.
 */
export function shortened(text: string, label: string): number {
  const [own, whole] = [bare(text), bare(label)];
  const number = numberOf(text);
  if (own.length < 4 || number === "" || number !== numberOf(label)) return 0;
  return standsInOrder(own, whole) ? own.length / whole.length : 0;
}

/** Nearly the same label: what it means stands behind it, 规章：地方行政规章指… */
export function explained(text: string, label: string): number {
  const [, head, meaning = ""] = /^([^:：]+)[:：](.+)$/su.exec(text) ?? [];
  return head !== undefined && meaning.length > bare(label).length && bare(head) === bare(label)
    ? SAME_WORD
    : 0;
}

/** The number before a label: 一, 1. */
function numberOf(label: string): string {
  const found = /^\s*[（(]?([一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．,，]/u.exec(label.normalize("NFKC"));
  return found?.[1] ?? "";
}

/**
 * Whether a cell's text is a label and not a figure: words, without digits behind its number. 暂无 and the like stand in
 * cells of figures.
 */
export function isLabel(text: string): boolean {
  const words = bare(text);
  return (words.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2 && !/\d/.test(words) && !NOTHING.test(words);
}

/** Whether a cell's text has a number in it. */
export function hasDigit(text: string): boolean {
  return /\p{Nd}/u.test(text);
}

const NOTHING = /^(?:暂无|没有|暂未发生|不适用|未发生|无此项|无数据)$/;
