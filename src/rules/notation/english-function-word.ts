import { defineRule } from "../rule.js";
import { at, hits, isQuoted } from "./prose-text.js";

const WORD = /(?<=\p{Script=Han} ?)(?:and|of|the|or|for|with)(?= ?\p{Script=Han})/gu;

/** An English function word in Chinese prose. */
export const englishFunctionWord = defineRule<{ found: string }>({
  code: "GR6015",
  severity: "warning",
  title: { "zh-CN": "中文里的英文虚词", en: "An English function word in Chinese prose" },
  why: {
    "zh-CN": "and、of、the 等夹在汉字之间，多半是翻译或输入时留下的；英文词组里的不在此列。",
    en: "and, of or the between Chinese characters is left over from translating or typing; English phrases are not meant.",
  },
  clause: "惯例",
  wrong: 'overview: { body: "公开透明and便民利民。" }',
  right: 'overview: { body: "公开透明和便民利民。" }',
  message: {
    "zh-CN": (a) => ({ text: `中文里夹着英文“${a.found}”。`, hints: ["改用中文，如 and 写成“和”"] }),
    en: (a) => ({
      text: `“${a.found}” stands in Chinese prose.`,
      hints: ["Write it in Chinese, such as 和 for and"],
    }),
  },
  *check({ prose }) {
    for (const hit of hits(prose, WORD))
      if (!isQuoted(hit.prose.text, hit.start)) yield at(hit, { found: hit.found });
  },
});
