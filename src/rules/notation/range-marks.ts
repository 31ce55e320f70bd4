import { defineRule, type Finding } from "../rule.js";
import { at, type Hit, hits } from "./prose-text.js";

/** 2013-2015年 and 2013年-2015年; not 2021-2022学年, 2022-12-09 or the number of a telephone. */
const YEARS = /(?<![\d.A-Za-z-])(?:19|20)\d{2}年?(-|－|–|~|～|--)(?:19|20)\d{2}年(?!度?第)/gu;

const QUANTITIES =
  /(?<![\d.A-Za-z第号〕—-])([1-9]\d{0,3}(?:\.\d+)?)(-|~)([1-9]\d{0,3}(?:\.\d+)?)(?=(?:余|多)?(?:件|条|人次|人|次|个工作日|万元|元|家|期|篇|场|天|%|％))/gu;

/** A finding at the sign alone, without the numbers beside it. */
function* mended(
  hit: Hit,
  sign: string,
  wanted: string,
): Generator<Finding<{ found: string; wanted: string }>> {
  const start = hit.start + hit.found.indexOf(sign);
  const args = { found: hit.found, wanted: hit.found.replace(sign, wanted) };
  yield at({ ...hit, start, end: start + sign.length }, args, wanted);
}

/** Years are ranged with —, quantities with ～. */
export const rangeMarks = defineRule<{ found: string; wanted: string }>({
  code: "GR6008",
  severity: "warning",
  title: { "zh-CN": "起止年份用一字线，数量范围用浪纹线", en: "Years are ranged with —, quantities with ～" },
  why: {
    "zh-CN": "起止年份之间用一字线“—”，数量的范围用浪纹线“～”；半角的“-”“~”不是连接号。",
    en: "Years are joined by —, quantities by ～; half-width - and ~ are neither.",
  },
  clause: "GB/T 15834-2011，GB/T 15835-2011",
  wrong: 'overview: { body: "2013-2015年的信息已经公开。" }',
  right: 'overview: { body: "2013—2015年的信息已经公开。" }',
  message: {
    "zh-CN": (a) => ({ text: `范围“${a.found}”的连接号不对。`, hints: [`改成“${a.wanted}”`] }),
    en: (a) => ({
      text: `The range “${a.found}” is joined by the wrong sign.`,
      hints: [`Write “${a.wanted}”`],
    }),
  },
  *check({ prose }) {
    for (const hit of hits(prose, YEARS)) yield* mended(hit, hit.groups[0]!, "—");
    for (const hit of hits(prose, QUANTITIES)) {
      const [first, , last] = hit.groups;
      const sign = hit.groups[1]!;
      // 5-3 is a score, not a range.
      if (Number(first) < Number(last)) yield* mended(hit, sign, "～");
    }
  },
});
