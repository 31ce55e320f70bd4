import { defineRule } from "../rule.js";
import { at, hits } from "./prose-text.js";

const MONTH = /(?<![\d.十百千万〇零第前后近约满历时期徒龄－—～~-])\d{2}(?=年(?:1[0-2]|[1-9])月)/gu;
const YEARLY =
  /(?<![\d.十百千万〇零第前后近约－—～~-])\d{2}(?=年度(?!总结|计划|要点|预算|决算|年报|工作报告))/gu;
/** 2021—22年 */
const AFTER_RANGE = /(?<=(?<!\d)20\d{2}年?[—～~－-])\d{2}(?=年(?!间|内|来))/gu;
/** 22年，我局… at the beginning of a sentence can be no length of time. */
const OPENING = /(?<=^|。)\d{2}(?=年，[我全本省市县区局厅委])/gu;

/** 20年工作总结: what is drawn up for a year, and is no length of time. */
const DRAWN_UP =
  /(?<![\d.十百千万〇零第前后近约满历时期龄多余－—～~-])\d{2}(?=年(?:度)?(?:工作|财务|审计|预算|决算)?(?:总结|计划|要点|预算|决算|年报|年度报告|工作报告|目标任务|工作安排))/gu;

/** 20多年, 22年间 and 22年来 are lengths of time. */
export const fourDigitYears = defineRule<{ found: string; wanted: string }>({
  code: "GR6010",
  severity: "warning",
  title: { "zh-CN": "年份写四位数", en: "Years have four digits" },
  why: {
    "zh-CN": "用阿拉伯数字写年份时写全四位，不简写为“22年”。",
    en: "A year in Arabic digits is written with all four.",
  },
  clause: "GB/T 15835-2011",
  wrong: 'overview: { body: "22年3月印发工作要点。" }',
  right: 'overview: { body: "2022年3月印发工作要点。" }',
  message: {
    "zh-CN": (a) => ({ text: `年份“${a.found}”没有写全。`, hints: [`写成四位数，如 ${a.wanted}`] }),
    en: (a) => ({
      text: `The year “${a.found}” is shortened.`,
      hints: [`Write four digits, such as ${a.wanted}`],
    }),
  },
  *check({ prose, report }) {
    const century = Math.floor(report.year / 100);
    for (const pattern of [MONTH, YEARLY, AFTER_RANGE, OPENING, DRAWN_UP])
      for (const hit of hits(prose, pattern)) {
        const year = century * 100 + Number(hit.found);
        if (pattern === OPENING ? year !== report.year : Math.abs(year - report.year - 1) > 10) continue;
        yield at(hit, { found: hit.found, wanted: String(year) });
      }
  },
});
