import { at, hits, isQuoted } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";
import { sentenceAt } from "./report-text.js";

const PERIOD =
  /(?<!\d)(20\d{2})年\d{1,2}月\d{1,2}日(?:起|开始)?(?:至|到|[—～~－-])(?:(20\d{2})年|同年|当年)?(\d{1,2}月\d{1,2}日)/gu;

const TITLE = /(?<!\d)20\d{2}(?=年度?政府信息公开(?:工作)?(?:年度报告|情况))/gu;

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
          ? `开头写的是${a.found}年，报告年度是${a.wanted}年。`
          : `统计期写到${a.found}，应当到${a.wanted}。`,
      hints: [`核对后改成“${a.wanted}”`],
    }),
    en: (a) => ({
      text:
        a.kind === "year"
          ? `The preamble says ${a.found}; the report is for ${a.wanted}.`
          : `The period ends on ${a.found}, not on ${a.wanted}.`,
      hints: [`Check it; write “${a.wanted}”`],
    }),
  },
  *check({ prose, report }) {
    const preamble = prose.filter(({ part, kind }) => part === "preamble" && kind !== "quote");
    const year = String(report.year);
    for (const one of preamble) {
      for (const match of one.text.matchAll(PERIOD)) {
        const sentence = sentenceAt(one.text, match.index);
        if (!/统计|期限|数据|报告/.test(sentence)) continue;
        const [, from = "", to, end = ""] = match;
        const first = match.index;
        const last = first + match[0].length;
        if (from !== year)
          yield { at: one.place(first, first + 4), args: { kind: "year", found: from, wanted: year } };
        else if (to !== undefined && to !== year) {
          const start = last - end.length - 5;
          yield { at: one.place(start, start + 4), args: { kind: "year", found: to, wanted: year } };
        } else if (end !== "12月31日") {
          const args = { kind: "end" as const, found: end, wanted: "12月31日" };
          yield { at: one.place(last - end.length, last), args };
        }
      }
      for (const hit of hits([one], TITLE)) {
        if (hit.found === year || isQuoted(one.text, hit.start)) continue;
        if (/上年|上一年|去年|历年|相比|以来|自/.test(sentenceAt(one.text, hit.start))) continue;
        yield at(hit, { kind: "year", found: hit.found, wanted: year });
      }
    }
  },
});
