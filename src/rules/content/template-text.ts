import { at, hits } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";

/** 张×× and ××路 hide a name on purpose, so ×× counts only before or after a figure, an agency or a place. */
const LEFT =
  /[（(]文字描述[）)]|该部分以表格形式报告|(?:在此处|……处)报告|(?<!对|等)待填(?!报)|[×╳]{2,}(?=[省市县区镇乡局厅委办年月日件条号人次〕])|(?<=[〔第])[×╳]{2,}|(?<![A-Za-z])[xX]{2,}(?=[省市县区镇乡局厅委年月日件条号〕])/gu;

/** No text of the template is left in. */
export const templateText = defineRule<{ found: string }>({
  code: "GR7004",
  severity: "warning",
  title: { "zh-CN": "没有留下模板里的提示文字", en: "No text of the template is left in" },
  why: {
    "zh-CN": "格式文本里的提示（如“文字描述”“该部分以表格形式报告”）和空位（如“××”“待填”）要换成实际内容。",
    en: "Prompts and blanks of the form give way to what is reported.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号",
  wrong: 'overview: { body: "（文字描述）" }',
  right: 'overview: { body: "本机关依法公开政府信息。" }',
  message: {
    "zh-CN": (a) => ({ text: `“${a.found}”是模板里的提示或空位。`, hints: ["换成实际内容，或者删去"] }),
    en: (a) => ({
      text: `“${a.found}” is a prompt or a blank of the template.`,
      hints: ["Put the content in its place, or delete it"],
    }),
  },
  *check({ prose }) {
    for (const hit of hits(prose, LEFT)) yield at(hit, { found: hit.found });
  },
});
