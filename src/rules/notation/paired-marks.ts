import type { Prose } from "../../narrative/prose.js";
import { defineRule } from "../rule.js";
import { type Brackets, documentNumberSpans, isHan, isListMark, pairs, ROUND } from "./prose-text.js";
import { straightQuotations } from "./straight-pairs.js";

const PAIRS: readonly Brackets[] = [ROUND, ["《", "》"], ["“", "”"], ["‘", "’"], ["〔", "〕"]];

const OTHER: Record<string, string> = Object.fromEntries(
  ["（）", "()", "《》", "“”", "‘’", "〔〕"].flatMap(([a, b]) => [
    [a!, b!],
    [b!, a!],
  ]),
);

function unpaired(prose: Prose, brackets: Brackets, next: Prose | undefined): number[] {
  const { text } = prose;
  const first = pairs(prose, brackets);
  if (first.open.length + first.stray.length === 0) return [];
  // The brackets of a 文号 are left to its own rule, GR6007.
  const { open, stray } = pairs(prose, brackets, documentNumberSpans(prose));
  let openers = open;
  // A quotation of several paragraphs opens in each and closes in the last (GB/T 15834-2011).
  if (brackets[0] === "“" && next?.pointer === prose.pointer && next.text.startsWith("“"))
    openers = open.slice(0, -1);
  // A curved mark whose other half is straight is left to the rule of straight marks, GR6019.
  const straight = new Set(straightQuotations(prose).flatMap(({ open: from, close }) => [from, close]));
  openers = openers.filter((index) => !straight.has(index));
  const strays = stray.filter((index) => {
    if (straight.has(index)) return false;
    const sign = text[index]!;
    const before = text[index - 1] ?? "";
    if (/[）)]/.test(sign) && isListMark(text, index)) return false;
    // China’s, 27” and 6’ are no quotations.
    if (sign === "’" && /[A-Za-z\d]/.test(before)) return false;
    return !(sign === "”" && /\d/.test(before) && openers.length === 0);
  });
  const all = [...openers, ...strays].filter(
    (index) => !/[()]/.test(text[index]!) || isHan(text[index - 1]) || isHan(text[index + 1]),
  );
  const sorted = all.sort((a, b) => a - b);
  if (!/[“‘]/.test(brackets[0])) return sorted;
  // “甲“ and ”甲” are one fault each: only the mark that is turned the wrong way is reported.
  return sorted.filter((index, position) => {
    const paired = position % 2 === 0 ? sorted[position + 1] : sorted[position - 1];
    if (paired === undefined) return true;
    const both = brackets[0] === text[index] && brackets[0] === text[paired];
    return both ? position % 2 === 1 : position % 2 === 0;
  });
}

/** Brackets, quotation marks and title marks come in pairs. */
export const pairedMarks = defineRule<{ found: string; wanted: string }>({
  code: "GR6002",
  severity: "warning",
  title: { "zh-CN": "括号、引号、书名号成对", en: "Brackets, quotation marks and title marks come in pairs" },
  why: { "zh-CN": "（）《》“”‘’〔〕的前一半和后一半缺一不可。", en: "（）《》“”‘’〔〕 have two halves." },
  clause: "GB/T 15834-2011",
  wrong: 'overview: { body: "执行《政府信息公开条例的规定。" }',
  right: 'overview: { body: "执行《政府信息公开条例》的规定。" }',
  message: {
    "zh-CN": (a) => ({
      text: `“${a.found}”没有配对的“${a.wanted}”。`,
      hints: [`补上“${a.wanted}”，或者删去多余的一半`],
    }),
    en: (a) => ({
      text: `“${a.found}” has no matching “${a.wanted}”.`,
      hints: [`Add “${a.wanted}”, or delete the half that is too many`],
    }),
  },
  *check({ prose }) {
    for (const [position, one] of prose.entries()) {
      for (const brackets of PAIRS) {
        for (const index of unpaired(one, brackets, prose[position + 1])) {
          const found = one.text[index]!;
          const wanted = OTHER[found]!;
          yield { at: one.place(index, index + 1), args: { found, wanted } };
        }
      }
    }
  },
});
