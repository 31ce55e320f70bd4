import { apart, say } from "../../codes/message.js";
import { FEE, FEE_SUMS, numberOf, total } from "../../report/figures.js";
import { pointerOf } from "../../syntax/tree.js";
import { labelOf } from "../../templates/labels.js";
import { defineRule } from "../rule.js";

/** A total that is not what its parts add up to. */
interface Args {
  label: string;
  /** Key of the total, for machine readers. */
  column: string;
  columnLabel: string;
  left: string;
  right: string;
  difference: string;
}

/** 信息处理费: a sum given above byAgency must be what the agencies add up to (contract section 1; 国办函〔2020〕109号). */
export const feeSums = defineRule<Args>({
  code: "GR3006",
  severity: "error",
  title: {
    "zh-CN": "信息处理费总数等于各机关之和",
    en: "The sums of 信息处理费 are what the agencies add up to",
  },
  why: {
    "zh-CN": "按机关列明收费情况时，写在上面的总数要与各机关之和相符；不写的由程序计算。",
    en: "Where fees are listed by agency, a sum given above the list must agree with it; one that is left out is computed.",
  },
  clause: "国办函〔2020〕109号",
  wrong:
    "otherMatters: { processingFee: { notices: 4, byAgency: [ { name: 县公安局, notices: 1 }, { name: 县住建局, notices: 2 } ] } }",
  right:
    "otherMatters: { processingFee: { notices: 3, byAgency: [ { name: 县公安局, notices: 1 }, { name: 县住建局, notices: 2 } ] } }",
  message: {
    "zh-CN": (a) =>
      say(
        `信息处理费${a.label}：各机关之和为${a.left}，填的是${a.right}，相差${apart(a.difference)}。`,
        `核对各机关的数；确认无误的，改成 ${a.left}，或者删去这一行由程序计算`,
      ),
    en: (a) =>
      say(
        `信息处理费 ${a.label}: the agencies add up to ${a.left}, the sum says ${a.right}, off by ${apart(a.difference)}.`,
        `Check the agencies; if they are right, write ${a.left}, or delete the line to have it computed`,
      ),
  },
  *check({ template, report, figures }) {
    const agencies = report.otherMatters.processingFee?.byAgency;
    if (!agencies) return;
    for (const key of FEE_SUMS) {
      const stated = figures.get(`${FEE}.${key}`);
      if (stated?.origin !== "typed") continue;
      const parts = agencies.flatMap(({ name }, index) => {
        const figure = figures.get(`${FEE}.byAgency.${index}.${key}`);
        return figure ? [{ name, figure }] : [];
      });
      if (parts.length === 0) continue;
      const sum = total(parts.map(({ figure }) => numberOf(figure)));
      const right = numberOf(stated);
      if (sum.eq(right)) continue;
      const args = {
        label: labelOf(template, pointerOf(stated.path)),
        column: key,
        columnLabel: "",
        left: sum.toFixed(),
        right: right.toFixed(),
        difference: sum.minus(right).toFixed(),
      };
      const related = parts.map(({ name, figure }) => ({
        at: figure.path,
        note: { kind: "value" as const, label: name, value: figure.text },
      }));
      yield { at: stated.path, args, related };
    }
  },
});
