import type { Report } from "../../report/report.js";
import { chineseDate } from "../../text/chinese-date.js";
import { defineRule } from "../rule.js";
import { sortOf } from "./organ-name.js";

interface Args {
  kind: "early" | "late";
  found: string;
  year: number;
  /** The day by which it was due; the last of its year where it is too early. */
  due: string;
  /** Whether the day is set where the organ is, and not by the 条例. */
  local: boolean;
}

/** The report is dated after its year and by its deadline. */
export const reportDate = defineRule<Args>({
  code: "GR7015",
  severity: "warning",
  title: {
    "zh-CN": "落款日期在年度之后、期限之内",
    en: "The report is dated after its year, by its deadline",
  },
  why: {
    "zh-CN":
      "报告反映到12月31日为止的情况，落款不会早于这一天。县级以上人民政府部门的报告在1月31日前公布，人民政府的在3月31日前公布；乡镇、街道的期限由当地规定，这里只作提示。",
    en: "A report covers its year to 31 December. Departments publish by 31 January, governments by 31 March; townships and subdistricts as their superiors say, so that for them it is only a remark.",
  },
  clause: "《中华人民共和国政府信息公开条例》第四十九条",
  wrong: "signature: { name: 某省科学技术厅, date: 2022-01-18 }",
  right: "signature: { name: 某省科学技术厅, date: 2023-01-18 }",
  message: {
    "zh-CN": (a) => ({
      text:
        a.kind === "early"
          ? `落款日期${a.found}早于${a.year}年度结束。`
          : `落款日期${a.found}晚于${a.due}${a.local ? "（多数地方的期限）" : ""}。`,
      hints: [a.kind === "early" ? `核对年份，是不是${a.year + 1}年` : "核对日期；确实晚了的，可以说明理由"],
    }),
    en: (a) => ({
      text:
        a.kind === "early"
          ? `The report is dated ${a.found}, before the end of ${a.year}.`
          : `The report is dated ${a.found}, after ${a.due}${a.local ? " (the deadline in most places)" : ""}.`,
      hints: [
        a.kind === "early"
          ? `Check the year; is it ${a.year + 1}?`
          : "Check it; if it was late, answer with the reason",
      ],
    }),
  },
  *check({ report, figures }) {
    const date = report.signature?.date;
    const signed = figures.get("signature.date");
    if (date === undefined || !signed) return;
    const { year } = report;
    const found = chineseDate(date);
    if (date <= `${year}-12-30`) {
      yield {
        at: signed.place,
        args: { kind: "early", found, year, due: `${year}年12月31日`, local: false },
      };
      return;
    }
    const { month, local } = deadline(report);
    const due = `${year + 1}-${month}-31`;
    if (date > due)
      yield {
        at: signed.place,
        args: { kind: "late", found, year, due: chineseDate(due), local },
        ...(local && { severity: "info" as const }),
      };
  },
});

function deadline({ agency: { kind, level, name } }: Report): { month: "01" | "03"; local: boolean } {
  const isTown = level === "township" || kind === "subdistrict" || sortOf(name) === "town";
  if (kind === "government" && !isTown) return { month: "03", local: false };
  // An office signs its own report as well as its government's.
  if (kind === "office") return { month: "03", local: true };
  return { month: "01", local: isTown || kind === "other" };
}
