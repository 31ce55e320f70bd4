import { halfReferences } from "../../narrative/marks.js";
import type { Prose } from "../../narrative/prose.js";
import { defineRule } from "../rule.js";
import {
  at,
  documentNumberSpans,
  type Hit,
  handNumbers,
  hits,
  isHan,
  overlaps,
  pairs,
  ROUND,
  wrongSequenceMarks,
} from "./prose-text.js";

const FULL: Record<string, string> = {
  ",": "，",
  ".": "。",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

/** A full stop counts only at the end of a sentence: not in 1.完善, .pdf, 福建.中国, nor in … written as dots. */
const SIGN =
  /[,;:!?](?:(?<=\p{Script=Han}.)|(?=\p{Script=Han}))|\.(?<=(?:\p{Script=Han}|[\p{Script=Han}\d%][”）》])\.)(?![.\w]|中国|公司|网络|政务|公益|网址)/gu;

/** Both brackets of a pair, where one of them touches Chinese text or the other one is full-width. */
function* brackets(prose: Prose): Generator<Hit> {
  const { text } = prose;
  for (const [open, close] of pairs(prose, ROUND).closed) {
    const half = [open, close].filter((index) => /[()]/.test(text[index]!));
    const touching = [open - 1, open + 1, close - 1, close + 1].some((index) => isHan(text[index]));
    if (half.length === 0 || (half.length === 2 && !touching)) continue;
    const inside = text.slice(open + 1, close);
    // f(x), Development (R&D) and (0591)87869628 are written so.
    if (
      /^[\x20-\x7e]*$/.test(inside) &&
      /[A-Za-z\d] ?$/.test(text.slice(Math.max(0, open - 2), open)) &&
      half.length === 2
    )
      continue;
    if (/^0\d{2,3}$/.test(inside) && /\d/.test(text[close + 1] ?? "")) continue;
    for (const index of half) yield { prose, start: index, end: index + 1, found: text[index]!, groups: [] };
  }
}

/** Chinese text takes full-width punctuation. */
export const halfWidthPunctuation = defineRule<{ found: string; wanted: string }>({
  code: "GR6001",
  severity: "warning",
  title: { "zh-CN": "汉字旁用全角标点", en: "Chinese text takes full-width punctuation" },
  why: {
    "zh-CN":
      "中文行文中，与汉字相连的逗号、句号、冒号、括号等用全角；网址、邮箱、时间、小数、标准号不在此列。",
    en: "Commas, stops, colons and brackets that touch Chinese characters are full-width; URLs, e-mail, times, decimals and numbers of standards are not meant.",
  },
  clause: "GB/T 15834-2011",
  wrong: 'overview: { body: "本机关依法公开政府信息,接受监督。" }',
  right: 'overview: { body: "本机关依法公开政府信息，接受监督。" }',
  message: {
    "zh-CN": (a) => ({ text: `半角的“${a.found}”与汉字相连。`, hints: [`改成“${a.wanted}”`] }),
    en: (a) => ({ text: `A half-width “${a.found}” touches Chinese text.`, hints: [`Write “${a.wanted}”`] }),
  },
  *check({ prose }) {
    for (const one of prose) {
      if (one.kind === "quote" || !/[,.;:!?()]/.test(one.text)) continue;
      const owned = [
        ...documentNumberSpans(one),
        ...[...halfReferences(one.text)].map(({ index, 0: whole }) => [index, index + whole.length] as const),
        ...[...wrongSequenceMarks(one), ...handNumbers(one)].map(({ start, end }) => [start, end] as const),
      ];
      const found = [...hits([one], SIGN), ...brackets(one)];
      for (const hit of found) {
        if (overlaps(owned, hit.start, hit.end)) continue;
        const wanted = FULL[hit.found]!;
        yield at(hit, { found: hit.found, wanted }, wanted);
      }
    }
  },
});
