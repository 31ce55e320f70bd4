import { viewOf } from "../../narrative/view.js";
import { at, hits, isQuoted } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";
import { sentenceAt } from "./report-text.js";

/** 2022年1月1日至12月31日, 2022年1月至12月, 2022.1.1-2022.12.31, 2022-01-01至2022-12-31: the year it begins in, that it ends in, its end. */
const PERIOD =
  /(?<!\d)(20\d{2})(?:年\d{1,2}月(?:\d{1,2}日?)?|[.．/-]\d{1,2}[.．/-]\d{1,2})(?:起|开始)?(?:至|到|[—～~－-]{1,2})(?:(20\d{2})[年.．/-]|同年|当年|本年)?(\d{1,2}(?:月(?:\d{1,2}日?|[底末])?|[.．/-]\d{1,2}))/gu;

const SPEAKS = /统计|期限|数据|报告/;
/** Outside the opening, a period is checked only beside words that speak of the figures. */
const SPEAKS_OF_FIGURES = /统计(?:时间|期限|时限|周期|时段|范围)|所列数据|数据(?:统计|截[至止])|报告期/;
const END = /^12(?:月(?:31日?|[底末])?|[.．/-]31)$/;

const TITLE =
  /(?<!\d)20\d{2}(?=年度?(?:的)?(?:(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报|情况)|工作(?:开展)?情况报告))/gu;

/** The preamble speaks of the year reported on. */
export const statisticalPeriod = defineRule<{ kind: "year" | "end"; found: string; wanted: string }>({
  code: "GR7007",
  severity: "warning",
  title: { "zh-CN": "开头的年度和统计期与报告年度一致", en: "The preamble speaks of the year reported on" },
  why: {
    "zh-CN": "年度报告反映上一年1月1日至12月31日的情况；照抄去年的开头容易留下旧年份。",
    en: "The report covers 1 January to 31 December; a copied preamble keeps the old year.",
  },
  clause: "惯例",
  wrong: "preamble: 本报告所列数据的统计期限为2022年1月1日至11月30日。",
  right: "preamble: 本报告所列数据的统计期限为2022年1月1日至12月31日。",
  message: {
    "zh-CN": (a) => ({
      text:
        a.kind === "year"
          ? `统计期或者报告名称写的是${a.found}年，报告年度是${a.wanted}年。`
          : `统计期写到${a.found}，应当到${a.wanted}。`,
      hints: [`核对后改成“${a.wanted}”`],
    }),
    en: (a) => ({
      text:
        a.kind === "year"
          ? `The period or the report’s name says ${a.found}; the report is for ${a.wanted}.`
          : `The period ends on ${a.found}, not on ${a.wanted}.`,
      hints: [`Check it; write “${a.wanted}”`],
    }),
  },
  *check({ prose, report }) {
    const year = String(report.year);
    for (const typed of prose) {
      if (typed.kind === "quote" || !typed.text.includes("20")) continue;
      const one = viewOf(typed);
      const opening = one.part === "preamble";
      for (const hit of hits([one], PERIOD)) {
        if (!(opening ? SPEAKS : SPEAKS_OF_FIGURES).test(sentenceAt(one.text, hit.start))) continue;
        const [from = "", to, end = ""] = hit.groups;
        const { start: first, end: last } = hit;
        if (from !== year)
          yield { at: one.place(first, first + 4), args: { kind: "year", found: from, wanted: year } };
        else if (to !== undefined && to !== year) {
          const start = last - end.length - 5;
          yield { at: one.place(start, start + 4), args: { kind: "year", found: to, wanted: year } };
        } else if (!END.test(end)) {
          const args = { kind: "end" as const, found: end, wanted: "12月31日" };
          yield { at: one.place(last - end.length, last), args };
        }
      }
      if (!opening) continue;
      for (const hit of hits([one], TITLE)) {
        if (hit.found === year || isQuoted(one.text, hit.start)) continue;
        if (/上年|上一年|去年|历年|相比|以来|自/.test(sentenceAt(one.text, hit.start))) continue;
        yield at(hit, { kind: "year", found: hit.found, wanted: year });
      }
    }
  },
});
