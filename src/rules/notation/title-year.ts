import { defineRule } from "../rule.js";
import { at, hits } from "./prose-text.js";

/** 年度 stands once in the title. */
export const titleYear = defineRule<Record<never, never>>({
  code: "GR6018",
  severity: "warning",
  title: { "zh-CN": "标题里“年度”不重复", en: "年度 stands once in the title" },
  why: {
    "zh-CN": "通行的标题是“机关全称＋年份＋年政府信息公开工作年度报告”，“年度”只出现一次。",
    en: "The usual title is agency, year, 年政府信息公开工作年度报告: 年度 stands once.",
  },
  clause: "惯例",
  wrong: "title: 某省科学技术厅2022年度政府信息公开工作年度报告",
  right: "title: 某省科学技术厅2022年政府信息公开工作年度报告",
  message: {
    "zh-CN": () => ({ text: `标题里“年度”出现了两次。`, hints: ["把年份后面的“年度”改成“年”"] }),
    en: () => ({ text: `年度 stands twice in the title.`, hints: ["Write 年 after the year"] }),
  },
  *check({ prose }) {
    for (const hit of hits(prose, /年度(?=.*年度报告)/gu))
      if (hit.prose.pointer === "/title") yield at(hit, {}, "年");
  },
});
