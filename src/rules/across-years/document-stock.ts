import { apart } from "../../codes/message.js";
import { figureAt, numberOf } from "../../report/figures.js";
import { pointerOf } from "../../syntax/tree.js";
import { labelOf } from "../../templates/labels.js";
import { defineRule } from "../rule.js";
import { LAST_YEAR } from "./last-year-example.js";

interface Args {
  label: string;
  now: string;
  before: string;
  issued: string;
  repealed: string;
  expected: string;
  difference: string;
}

/** 现行有效 of 规章 and 行政规范性文件 between two reports of a format that counts stocks. */
export const documentStock = defineRule<Args>({
  code: "GR4002",
  severity: "warning",
  title: {
    "zh-CN": "现行有效件数等于上年现行有效加本年制发减本年废止",
    en: "Documents in force are last year's, plus those issued, less those repealed",
  },
  why: {
    "zh-CN":
      "规章和行政规范性文件的存量应当前后衔接，2022年度起两年的报告都用2021年格式，可以核对。重新清理、机构调整等会使存量变化，属于这种情况的写明理由。",
    en: "The stocks should follow from year to year. A review or a reorganisation can change them; then state the reason.",
  },
  clause: "国办公开办函〔2021〕30号 表二第二十条第（一）项（各年衔接为惯例）",
  wrong: {
    data: `proactiveDisclosure: { normativeDocuments: { issued: 13, repealed: 0, inForce: 90 } }`,
    previous: `year: 2021
proactiveDisclosure: { normativeDocuments: { inForce: 70 } }
applications:
  newlyReceived: { naturalPerson: 6, commercial: 2, total: 8 }
  carriedToNextYear: { commercial: 1, total: 1 }`,
  },
  right: {
    data: `proactiveDisclosure: { normativeDocuments: { issued: 13, repealed: 0, inForce: 90 } }`,
    previous: LAST_YEAR,
  },
  message: {
    "zh-CN": (a) => ({
      text: `${a.label}为${a.now}，按上年${a.before}加制发${a.issued}减废止${a.repealed}应当是${a.expected}，相差${apart(a.difference)}。`,
      hints: ["核对三项", "清理或重新统计的，在前一行写 # gov-report-disable-next-line GR4002 -- 理由"],
    }),
    en: (a) => ({
      text: `${a.label} is ${a.now}; last year's ${a.before} plus ${a.issued} issued less ${a.repealed} repealed is ${a.expected}, off by ${apart(a.difference)}.`,
      hints: [
        "Check the three",
        "After a review, answer it by # gov-report-disable-next-line GR4002 -- reason",
      ],
    }),
  },
  *check({ template, figures, previous }) {
    if (!previous || previous.template.version !== template.version) return;
    for (const row of template.stocks) {
      const before = previous.figures.get(`${row}.inForce`);
      if (!before) continue;
      const issued = figureAt(figures, `${row}.issued`);
      const repealed = figureAt(figures, `${row}.repealed`);
      const now = figureAt(figures, `${row}.inForce`);
      const expected = numberOf(before).plus(numberOf(issued)).minus(numberOf(repealed));
      const difference = numberOf(now).minus(expected);
      if (difference.eq(0)) continue;
      const label = labelOf(template, pointerOf(now.path));
      yield {
        at: now.path,
        args: {
          label,
          now: now.text,
          before: before.text,
          issued: issued.text,
          repealed: repealed.text,
          expected: expected.toFixed(),
          difference: difference.toFixed(),
        },
        related: [{ at: before.place, note: { kind: "value", label, value: before.text } }],
      };
    }
  },
});
