import { defineRule } from "../rule.js";
import { at, documentNumberSpans, hits, isQuoted, overlaps, typedAt } from "./prose-text.js";

const GAP =
  /(?<=\d)[ \u00a0\u2002-\u200a\u3000]+(?=\p{Script=Han})|(?<=\p{Script=Han})[ \u00a0\u2002-\u200a\u3000]+(?=\d)/gu;

/** 图1 各季度情况: the space behind the number of a caption is usual. */
const CAPTION = /^(?:附?[图表]|附件)\d+(?:[-.]\d+)*$/;

/** An entry of its own behind the space: 350000 电话：… */
const ENTRY = /^[\p{Script=Han}A-Za-z-]{2,10}(?:[（(][^（）()]{0,10}[）)])?\s?[：:]/u;

/** How many characters on each side of a space are looked at. */
const REACH = 100;

/** No space between digits and Chinese characters. */
export const spaceAtDigit = defineRule<{ before: string; after: string }>({
  code: "GR6012",
  severity: "warning",
  title: { "zh-CN": "数字与汉字之间不空格", en: "No space between digits and Chinese characters" },
  why: {
    "zh-CN": "公文里数字与汉字之间不空格；网页排版的空格习惯不适用。",
    en: "Official prose has no space between digits and Chinese characters; the habit of web typography does not apply.",
  },
  clause: "惯例",
  wrong: 'overview: { body: "公开政府信息20 条。" }',
  right: 'overview: { body: "公开政府信息20条。" }',
  message: {
    "zh-CN": (a) => ({ text: `“${a.before}”与“${a.after}”之间多了空格。`, hints: ["删去空格"] }),
    en: (a) => ({
      text: `There is a space between “${a.before}” and “${a.after}”.`,
      hints: ["Delete the space"],
    }),
  },
  *check({ prose }) {
    for (const hit of hits(prose, GAP, ["quote", "cell"])) {
      const { text } = hit.prose;
      const before = text.slice(Math.max(0, hit.start - REACH), hit.start);
      const after = text.slice(hit.end, hit.end + REACH);
      // A line break in the file reads as a space, but nobody typed one.
      if (typedAt(hit.prose, hit.start, hit.end) !== hit.found) continue;
      if (isQuoted(text, hit.start) || overlaps(documentNumberSpans(hit.prose), hit.start, hit.end)) continue;
      if (/[A-Za-z][-.+:]*(?: ?\d[\d.:]*|[.:])$/.test(before) || (hit.start <= REACH && CAPTION.test(before)))
        continue;
      if (ENTRY.test(after) && /[\d-]{5,}$/.test(before)) continue;
      if (
        /\d{1,2}:\d{2}$/.test(before) ||
        /^\d{1,2}:\d{2}/.test(after) ||
        /^[\d-]{6,}(?!\p{Script=Han})/u.test(after)
      )
        continue;
      yield at(hit, { before: before.at(-1)!, after: after[0]! }, "");
    }
  },
});
