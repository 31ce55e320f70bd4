import { viewOf } from "../../narrative/view.js";
import { at, hits } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";

const SUBJECT =
  /(?<=^|[，。；])(?:多数|少数|部分|个别|一些|有的|有些|不少|很多|许多)(?:地区|地方|省份|省区市|省市)(?=(?:还|也|仍|已|对|的)?[\p{Script=Han}]{2})/gu;

/** “Some regions” in the report of a county's own organ was copied from a superior's. */
export const higherLevelWords = defineRule<{ found: string }>({
  code: "GR7018",
  severity: "info",
  title: {
    "zh-CN": "县乡机关的报告不用“一些地区”作主语",
    en: "An organ of a county does not tell of 一些地区",
  },
  why: {
    "zh-CN":
      "“部分地区”“一些地方”如何，是上级政府汇总各地情况的说法；县级部门、乡镇、街道的报告里出现，多半是从上级的报告里抄来的。",
    en: "部分地区 or 一些地方 is how a superior government sums up its regions; in the report of a county's department or a town it was probably copied.",
  },
  clause: "惯例（照抄报告的常见问题）",
  wrong:
    "agency: { name: 示例县教育局, kind: department, level: county }\noverview: { body: 公开方式不断丰富，一些地区运用人工智能。 }",
  right:
    "agency: { name: 示例县教育局, kind: department, level: county }\noverview: { body: 公开方式不断丰富，部分学校运用人工智能。 }",
  message: {
    "zh-CN": (a) => ({
      text: `“${a.found}”是上级汇总各地情况的说法。`,
      hints: ["核对是不是抄来的，写本机关的情况"],
    }),
    en: (a) => ({
      text: `“${a.found}” is how a superior sums up its regions.`,
      hints: ["Check whether it was copied; write of this agency's own work"],
    }),
  },
  *check({ prose, report }) {
    const { kind, level } = report.agency;
    const isLow =
      level === "township" || kind === "subdistrict" || (level === "county" && kind === "department");
    if (!isLow) return;
    const texts = prose.filter(({ kind: sort }) => sort === "paragraph" || sort === "item");
    for (const hit of hits(texts.map(viewOf), SUBJECT)) yield at(hit, { found: hit.found });
  },
});
