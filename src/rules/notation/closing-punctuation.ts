import type { Prose } from "../../narrative/prose.js";
import { defineRule } from "../rule.js";
import { isOwn } from "./prose-text.js";

/** Name and date below the last sentence. */
const SIGNATURE = /^.{0,40}\d{4}年\d{1,2}月\d{1,2}日$/;

/**
 * A clause that tells something: who did it, that nothing was done, or how much. A phrase alone may be a caption.
 */
const TELLS =
  /^(?:20\d{2}年度?[，,]?)?(?:我[局厅镇乡办委县市区院处]|本[局厅镇乡办委县市区院处]|本机关|本单位|全年|本年度|20\d{2}年)|^(?:未|没有|无)[\p{Script=Han}]{4}|[\p{Script=Han}]{6}\d+(?:\.\d+)?(?:余|多)?(?:件|条|次|篇|份|期|场|万?人次|个|项|万?元)$/u;

/** 地址：…, 联系电话：… are entries, not sentences; 其中：… goes on with one. */
const ENTRY = /(?<!其中|包括|分别为|如下|含)[：:]/;

/** Whether a text ends in a reference without a value, which may insert the stop. */
function endsInReference(prose: Prose): boolean {
  const { source, end } = prose.place(prose.text.length - 1, prose.text.length);
  return /^\s*\{\{/.test(source.text.slice(end));
}

/** A paragraph ends in punctuation. */
export const closingPunctuation = defineRule<{ found: string }>({
  code: "GR6016",
  severity: "warning",
  title: { "zh-CN": "段末有标点", en: "A paragraph ends in punctuation" },
  why: {
    "zh-CN": "成句的段落以句号、分号或冒号等收尾；标题、图表说明、列表、单元格不在此列。",
    en: "A paragraph of sentences ends in a stop, semicolon or colon; titles, captions, lists and cells are not meant.",
  },
  clause: "GB/T 15834-2011",
  wrong: 'overview: { body: "本机关依法公开政府信息。接受社会监督" }',
  right: 'overview: { body: "本机关依法公开政府信息。接受社会监督。" }',
  message: {
    "zh-CN": (a) => ({ text: `段落以“${a.found}”结束，缺少句末标点。`, hints: ["补上句号"] }),
    en: (a) => ({ text: `The paragraph ends in “${a.found}”, without punctuation.`, hints: ["Add 。"] }),
  },
  *check({ prose }) {
    for (const [index, one] of prose.entries()) {
      if (one.kind !== "paragraph" || one.part === "attachments") continue;
      const next = prose[index + 1];
      if (next?.pointer === one.pointer && ["cell", "item", "quote"].includes(next.kind)) continue;
      const { text } = one;
      const last = text.split(/[。！？；]/).at(-1)!;
      const found = text.at(-1)!;
      const isSentence =
        last !== text || text.split("，").length > 2 || (text.length >= 8 && TELLS.test(text));
      if (!isSentence || !/[\p{Script=Han}，、]/u.test(found) || ENTRY.test(last)) continue;
      if (SIGNATURE.test(last)) continue;
      if (isOwn(one, text.length - 1, text.length) && !endsInReference(one))
        yield { at: one.place(text.length - 1, text.length), args: { found } };
    }
  },
});
