import type { Prose } from "../../narrative/prose.js";
import { defineRule } from "../rule.js";
import { at, documentNumberSpans, hits, isQuoted, overlaps, typedAt } from "./prose-text.js";

const BLANK = "[ \\u00a0\\u2002-\\u200a\\u3000\\t]+";
const MARK = "，。、；：！？（）《》〈〉“”‘’〔〕…";

/** Between two Chinese characters, or beside a Chinese mark. */
const GAP = new RegExp(
  `(?<=[\\p{Script=Han}\\d%A-Za-z])${BLANK}(?=[${MARK}])|(?<=[${MARK}])${BLANK}(?=[\\p{Script=Han}\\dA-Za-z${MARK}])|(?<=\\p{Script=Han})${BLANK}(?=\\p{Script=Han})`,
  "gu",
);

/** An entry of its own behind the space: 地址：…路1号 邮编：350000. */
const ENTRY =
  /^(?:[\p{Script=Han}A-Za-z-]{2,10}|[EeQq][-A-Za-z]{1,5})(?:[（(][^（）()]{0,10}[）)])?\s?[：:]/u;

/** 图1　各季度数量, 附件1　清单, 第一章　总则, 一、　主动公开: the space behind a number of order is usual. */
const NUMBERED =
  /(?:^|[。；])\s*(?:附?[图表件]|附件|第[\p{Script=Han}\d]{1,3}[章节条]|[一二三四五六七八九十]+)\s*[\d.-]*$/u;

/** 收到申请   件 lacks its number, which GR6017 reports. */
const BLANK_COUNT = /^[件条份项篇次个起宗期](?=[，。；、）]|$)/u;

/** How many characters on each side of a space are looked at. */
const REACH = 20;

/** Chinese prose has no spaces. */
export const spaceInChinese = defineRule<{ before: string; after: string }>({
  code: "GR6020",
  severity: "warning",
  title: {
    "zh-CN": "汉字之间、标点旁边不空格",
    en: "No space between Chinese characters or beside their marks",
  },
  why: {
    "zh-CN":
      "公文里汉字之间、汉字与标点之间不空格；多出的空格多半是从网页或者PDF复制时带来的。分开联系方式各项的空格不在此列。",
    en: "Official prose has no space between Chinese characters or beside their marks; such come along with text copied from a page or PDF. Spaces between the entries of an address are not meant.",
  },
  clause: "惯例",
  wrong: 'overview: { body: "坚持公开 透明，接受监督。" }',
  right: 'overview: { body: "坚持公开透明，接受监督。" }',
  message: {
    "zh-CN": (a) => ({ text: `“${a.before}”与“${a.after}”之间多了空格。`, hints: ["删去空格"] }),
    en: (a) => ({
      text: `There is a space between “${a.before}” and “${a.after}”.`,
      hints: ["Delete the space"],
    }),
  },
  *check({ prose }) {
    for (const one of prose) {
      if (!/[ \u00a0\u2002-\u200a\u3000\t]/.test(one.text)) continue;
      for (const hit of hits([one], GAP, ["quote", "cell", "title", "heading"])) {
        const before = one.text.slice(Math.max(0, hit.start - REACH), hit.start);
        const after = one.text.slice(hit.end, hit.end + REACH);
        // A line break in the file reads as a space, but nobody typed one.
        if (typedAt(one, hit.start, hit.end) !== hit.found) continue;
        if (overlaps(documentNumberSpans(one), hit.start, hit.end) || isSpaced(one, hit.start, before, after))
          continue;
        yield at(hit, { before: before.at(-1)!, after: after[0]! }, "");
      }
    }
  },
});

/** Whether the space is right, as it separates what belongs apart. */
function isSpaced({ text }: Prose, start: number, before: string, after: string): boolean {
  const mark = new RegExp(`[${MARK}]`);
  const besideMark = mark.test(before.at(-1)!) || mark.test(after[0]!);
  if (/[》〉”]$/.test(before) && /^[《〈“]/.test(after)) return true;
  if (ENTRY.test(after) && !/[，、；]$/.test(before)) return true;
  if (/[：:]$/.test(before) && /^\d{3,}/.test(after)) return true;
  if (BLANK_COUNT.test(after) && !besideMark) return true;
  if (NUMBERED.test(before)) return true;
  // A slogan or a name in quotation marks is quoted as it is.
  return !besideMark && isQuoted(text, start);
}
