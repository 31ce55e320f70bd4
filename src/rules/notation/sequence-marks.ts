import { defineRule } from "../rule.js";
import { at, wrongSequenceMarks } from "./prose-text.js";

/** The sign behind a sequence number. */
export const sequenceMarks = defineRule<{ found: string; wanted: string }>({
  code: "GR6005",
  severity: "warning",
  title: { "zh-CN": "序号后的标点", en: "The sign behind a sequence number" },
  why: {
    "zh-CN": "“一”后用顿号，阿拉伯数字后用下脚点，带括号的序号后不加标点。",
    en: "一 takes 、, an Arabic number takes a dot, a number in brackets takes nothing.",
  },
  clause: "GB/T 15834-2011",
  wrong: 'overview: { body: "重点做好以下工作：1、完善制度。" }',
  right: 'overview: { body: "重点做好以下工作：1.完善制度。" }',
  message: {
    "zh-CN": (a) => ({ text: `序号“${a.found}”的标点不对。`, hints: [`改成“${a.wanted}”`] }),
    en: (a) => ({
      text: `The sequence number “${a.found}” has the wrong sign.`,
      hints: [`Write “${a.wanted}”`],
    }),
  },
  *check({ prose }) {
    for (const one of prose)
      for (const hit of wrongSequenceMarks(one))
        yield at(hit, { found: hit.found, wanted: hit.wanted }, hit.wanted);
  },
});
