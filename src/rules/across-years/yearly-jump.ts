import { figureAt, numberOf } from "../../report/figures.js";
import { isJump } from "../../report/jump.js";
import { pointerOf } from "../../syntax/tree.js";
import { labelOf } from "../../templates/labels.js";
import { defineRule } from "../rule.js";
import { LAST_YEAR } from "./last-year-example.js";

interface Args {
  label: string;
  now: string;
  before: string;
}

export const yearlyJump = defineRule<Args>({
  code: "GR4003",
  severity: "warning",
  title: { "zh-CN": "总数与上年相差五倍以上", en: "A total is five times last year's, or a fifth of it" },
  why: {
    "zh-CN":
      "总数增至上年的五倍以上或者减至五分之一以下，且相差至少20，常常是多写或少写了一位。确实如此的，写明理由。",
    en: "A total that grew fivefold or fell to a fifth, by at least 20, often has a digit too many or too few. Where it is right, state the reason.",
  },
  clause: "惯例",
  wrong: {
    data: `proactiveDisclosure: { licensing: { decisions: 90 } }`,
    previous: LAST_YEAR,
  },
  right: {
    data: `proactiveDisclosure: { licensing: { decisions: 20 } }`,
    previous: LAST_YEAR,
  },
  message: {
    "zh-CN": (a) => ({
      text: `${a.label}为${a.now}，上年为${a.before}，相差五倍以上。`,
      hints: [
        "核对是否多写或少写了一位",
        "确实如此的，在前一行写 # gov-report-disable-next-line GR4003 -- 理由",
      ],
    }),
    en: (a) => ({
      text: `${a.label} is ${a.now}, last year it was ${a.before}: more than a fivefold change.`,
      hints: [
        "Look for a digit too many or too few",
        "If it is right, answer it by # gov-report-disable-next-line GR4003 -- reason",
      ],
    }),
  },
  *check({ template, figures, previous }) {
    if (!previous) return;
    for (const path of template.totals) {
      const [now, before] = [figureAt(figures, path), previous.figures.get(path)];
      if (!before || !isJump(numberOf(before), numberOf(now))) continue;
      const label = labelOf(template, pointerOf(path));
      yield {
        at: path,
        args: { label, now: now.text, before: before.text },
        related: [
          {
            at: before.place,
            note: {
              kind: "value",
              label: labelOf(previous.template, pointerOf(path)),
              value: before.text,
            },
          },
        ],
      };
    }
  },
});
