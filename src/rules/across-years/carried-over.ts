import { apart } from "../../codes/message.js";
import { figureAt, numberOf } from "../../report/figures.js";
import { pointerOf } from "../../syntax/tree.js";
import { labelOf } from "../../templates/labels.js";
import { defineRule } from "../rule.js";
import { LAST_YEAR } from "./last-year-example.js";

interface Args {
  label: string;
  column: string;
  now: string;
  before: string;
  difference: string;
}

/** The figures that last year carried forward are the ones this year begins with, class by class. */
export const carriedOver = defineRule<Args>({
  code: "GR4001",
  severity: "warning",
  title: {
    "zh-CN": "上年结转等于上一年度报告的结转下年度",
    en: "What is carried in is what last year's report carried forward",
  },
  why: {
    "zh-CN":
      "表三第二项“上年结转”应当与上一年度报告第四项“结转下年度继续办理”逐列相同。确有原因的，写明理由。",
    en: "二 of table 三 should equal 四 of last year's report in each column. Where there is a reason, state it.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号 表三第二项、第四项",
  wrong: {
    data: `applications: { carriedFromLastYear: { commercial: 1, total: 1 } }`,
    previous: `year: 2021
proactiveDisclosure: { normativeDocuments: { inForce: 77 } }
applications: { carriedToNextYear: 0 }`,
  },
  right: {
    data: `applications: { carriedFromLastYear: { commercial: 1, total: 1 } }`,
    previous: LAST_YEAR,
  },
  message: {
    "zh-CN": (a) => ({
      text: `${a.label}为${a.now}，上一年度报告的结转下年度继续办理为${a.before}，相差${apart(a.difference)}。`,
      hints: ["核对两年的数", "确有原因的，在前一行写 # gov-report-disable-next-line GR4001 -- 理由"],
    }),
    en: (a) => ({
      text: `${a.label} is ${a.now}, last year's report carried ${a.before} forward, off by ${apart(a.difference)}.`,
      hints: [
        "Check both years",
        "With a reason, answer it by # gov-report-disable-next-line GR4001 -- reason",
      ],
    }),
  },
  *check({ template, figures, previous }) {
    if (!previous) return;
    const { classes, carriedIn } = template.applications;
    for (const column of classes) {
      const now = figureAt(figures, `${carriedIn}.${column}`);
      const before = previous.figures.get(`${previous.template.applications.carriedOut}.${column}`);
      if (!before) continue;
      const difference = numberOf(now).minus(numberOf(before));
      if (difference.eq(0)) continue;
      const label = labelOf(previous.template, pointerOf(before.path));
      yield {
        at: now.path,
        args: {
          label: labelOf(template, pointerOf(now.path)),
          column,
          now: now.text,
          before: before.text,
          difference: difference.toFixed(),
        },
        related: [{ at: before.place, note: { kind: "value", label, value: before.text } }],
      };
    }
  },
});
