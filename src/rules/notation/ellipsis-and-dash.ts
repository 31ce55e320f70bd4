import { defineRule } from "../rule.js";
import { at, hits } from "./prose-text.js";

const DOTS =
  /(?<=[\p{Script=Han}”）》])\.{3,}(?!\.)|(?<!\.)\.{3,}(?=\p{Script=Han})|。{3,}|(?<![…【])(?:…|…{3})(?!…)/gu;

/** Signs that can only mean a dash; a single one may be a range such as 福州—厦门. */
const DASHES = /(?<=[\p{Script=Han}”）》，。])(?:-{2,3}|－{2}|—{3})(?=[\p{Script=Han}“《（])/gu;

/** …… and —— are two characters wide. */
export const ellipsisAndDash = defineRule<{ found: string; wanted: string }>({
  code: "GR6009",
  severity: "warning",
  title: { "zh-CN": "省略号和破折号占两格", en: "…… and —— are two characters wide" },
  why: {
    "zh-CN": "省略号用“……”，破折号用“——”，各占两个字的位置。",
    en: "The ellipsis is …… and the dash is ——, two characters wide each.",
  },
  clause: "GB/T 15834-2011",
  wrong: 'overview: { body: "公开规划、预算、统计...等信息。" }',
  right: 'overview: { body: "公开规划、预算、统计……等信息。" }',
  message: {
    "zh-CN": (a) => ({
      text: `“${a.found}”不是规范的${a.wanted === "……" ? "省略号" : "破折号"}。`,
      hints: [`改成“${a.wanted}”`],
    }),
    en: (a) => ({
      text: `“${a.found}” is no ${a.wanted === "……" ? "ellipsis" : "dash"}.`,
      hints: [`Write “${a.wanted}”`],
    }),
  },
  *check({ prose }) {
    for (const hit of hits(prose, DOTS)) yield at(hit, { found: hit.found, wanted: "……" }, "……");
    for (const hit of hits(prose, DASHES)) yield at(hit, { found: hit.found, wanted: "——" }, "——");
  },
});
