import { defineRule } from "../rule.js";
import { textOf } from "./report-text.js";

const NOTHING =
  /^(?:20\d{2}年，?|本年度，?)?(?:我.|本机关|本单位)?(?:无|暂无|没有|不存在)(?:存在|明显|突出|主要|的)*(?:问题)?(?:[及和]改进(?:情况|措施))?[。！]?$/;

/** Part 五 names problems. */
export const problemsTold = defineRule<{ found: string }>({
  code: "GR7002",
  severity: "warning",
  title: { "zh-CN": "第五部分写出问题和改进情况", en: "Part 五 names problems" },
  why: {
    "zh-CN": "第五部分报告存在的主要问题及改进情况，不能只写“无”。",
    en: "Part 五 reports problems and improvements; 无 is no report.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号",
  wrong: "problems: { body: 无。 }",
  right: "problems: { body: 公开的深度还不够。 }",
  message: {
    "zh-CN": (a) => ({ text: `第五部分只写了“${a.found}”。`, hints: ["写出存在的主要问题和改进情况"] }),
    en: (a) => ({
      text: `Part 五 says only “${a.found}”.`,
      hints: ["Name the problems and what was done about them"],
    }),
  },
  *check({ prose }) {
    const { text, place } = textOf(prose, ["problems"]);
    if (place && NOTHING.test(text)) yield { at: place, args: { found: text } };
  },
});
