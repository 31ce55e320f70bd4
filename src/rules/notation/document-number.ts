import { defineRule } from "../rule.js";
import { at, wrongDocumentNumbers } from "./prose-text.js";

/** A 文号 is written 〔2022〕48号. */
export const documentNumber = defineRule<{ found: string; wanted: string }>({
  code: "GR6007",
  severity: "warning",
  title: { "zh-CN": "发文字号写成〔2022〕48号", en: "A 文号 is written 〔2022〕48号" },
  why: {
    "zh-CN": "发文字号由机关代字、年份、顺序号组成，年份用六角括号“〔〕”括入，顺序号不加“第”，不编虚位。",
    en: "The year of a 文号 stands in 〔〕; its number has no 第 and no leading zero.",
  },
  clause: "GB/T 9704-2012",
  wrong: 'overview: { body: "印发实施方案（闽科办函[2022]48号）。" }',
  right: 'overview: { body: "印发实施方案（闽科办函〔2022〕48号）。" }',
  message: {
    "zh-CN": (a) => ({ text: `发文字号“${a.found}”的写法不对。`, hints: [`改成“${a.wanted}”`] }),
    en: (a) => ({ text: `“${a.found}” is not how a 文号 is written.`, hints: [`Write “${a.wanted}”`] }),
  },
  *check({ prose }) {
    for (const one of prose)
      for (const hit of wrongDocumentNumbers(one))
        yield at(hit, { found: hit.found.trim(), wanted: hit.wanted }, hit.certain ? hit.wanted : undefined);
  },
});
