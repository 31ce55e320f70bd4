import { defineRule } from "../rule.js";
import { at, handNumbers } from "./prose-text.js";

/** No number by hand where the program numbers. */
export const handNumbering = defineRule<{ found: string }>({
  code: "GR6006",
  severity: "warning",
  title: { "zh-CN": "由程序编号的地方不手写序号", en: "No number by hand where the program numbers" },
  why: {
    "zh-CN":
      "小节标题和 # 小标题由程序按“一、（一）1.（1）”编号，附件由程序编为“附件1”“附件2”，手写的序号会印两遍。",
    en: "Titles of sections, headings and attachments are numbered by the program; a number by hand is printed twice.",
  },
  clause: "GB/T 9704-2012",
  wrong: "problems: { sections: [ { title: 一、公开不够及时, body: 个别信息公开不够及时。 } ] }",
  right: "problems: { sections: [ { title: 公开不够及时, body: 个别信息公开不够及时。 } ] }",
  message: {
    "zh-CN": (a) => ({ text: `手写的序号“${a.found}”会和程序编的号重复。`, hints: [`删去“${a.found}”`] }),
    en: (a) => ({
      text: `“${a.found}” repeats the number that the program prints.`,
      hints: [`Delete “${a.found}”`],
    }),
  },
  *check({ prose }) {
    for (const one of prose)
      for (const hit of handNumbers(one)) yield at(hit, { found: hit.found.trim() }, "");
  },
});
