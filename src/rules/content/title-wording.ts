import { viewOf } from "../../narrative/view.js";
import { at, hits } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";

const OTHER = /(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:报告|年报)$/gu;
const NAME = "政府信息公开工作年度报告";

/** The title names the report as the format does. */
export const titleWording = defineRule<{ found: string; wanted: string }>({
  code: "GR7019",
  severity: "info",
  title: { "zh-CN": "标题用“政府信息公开工作年度报告”", en: "The title says 政府信息公开工作年度报告" },
  why: {
    "zh-CN":
      "条例和格式里的名称是“政府信息公开工作年度报告”；标题通行写成机关全称＋年份＋年政府信息公开工作年度报告。",
    en: "条例 and format call it 政府信息公开工作年度报告; by practice the title is agency, year and this name.",
  },
  clause: "《中华人民共和国政府信息公开条例》第四十九条；标题的写法是惯例",
  wrong: "title: 某省科学技术厅2022年政府信息公开年度报告",
  right: "title: 某省科学技术厅2022年政府信息公开工作年度报告",
  message: {
    "zh-CN": (a) => ({ text: `标题写的是“${a.found}”。`, hints: [`改成“${a.wanted}”`] }),
    en: (a) => ({ text: `The title says “${a.found}”.`, hints: [`Write “${a.wanted}”`] }),
  },
  *check({ prose }) {
    const title = prose.filter(({ pointer }) => pointer === "/title").map(viewOf);
    for (const hit of hits(title, OTHER))
      if (hit.found !== NAME) yield at(hit, { found: hit.found, wanted: NAME }, NAME);
  },
});
