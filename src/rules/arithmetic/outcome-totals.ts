import { apart, say } from "../../codes/message.js";
import { figureAt, numberAt, numberOf, total } from "../../report/figures.js";
import { pointerOf } from "../../syntax/tree.js";
import { labelOf } from "../../templates/labels.js";
import { defineRule } from "../rule.js";

/** A total that is not what its parts add up to. */
interface Args {
  label: string;
  /** Key of the total, for machine readers. */
  column: string;
  columnLabel: string;
  left: number;
  right: number;
  difference: number;
}

/** 四: 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计, as the head of the table says (国办公开办函〔2021〕30号). */
export const outcomeTotals = defineRule<Args>({
  code: "GR3004",
  severity: "error",
  title: {
    "zh-CN": "表四的总计等于四种结果之和",
    en: "The totals of table 四 are the sums of their outcomes",
  },
  why: {
    "zh-CN":
      "结果维持、结果纠正、其他结果、尚未审结之和就是总计。已公开的报告里最常见的错误是各项填了、总计仍为0。",
    en: "维持, 纠正, 其他 and 尚未审结 make up 总计. The commonest fault of published reports: parts filled in, the total left at 0.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号 表四",
  wrong: "reviewAndLitigation: { reconsideration: { upheld: 1, total: 0 } }",
  right:
    "reviewAndLitigation: { reconsideration: { upheld: 1, corrected: 0, other: 2, pending: 0, total: 3 } }",
  message: {
    "zh-CN": (a) =>
      say(
        `${a.label}：结果维持、结果纠正、其他结果、尚未审结之和为${a.left}，总计填的是${a.right}，相差${apart(a.difference)}。`,
        `核对各项；确认无误的，把总计改成 ${a.left}`,
      ),
    en: (a) =>
      say(
        `${a.label}: the outcomes add up to ${a.left}, 总计 says ${a.right}, off by ${apart(a.difference)}.`,
        `Check the outcomes; if they are right, write ${a.left}`,
      ),
  },
  *check({ template, figures }) {
    for (const { kind, left, right } of template.equations) {
      if (kind !== "outcome") continue;
      const [path = ""] = right;
      const stated = figureAt(figures, path);
      if (stated.origin !== "typed") continue;
      const sum = total(left.map((part) => numberAt(figures, part)));
      const said = numberOf(stated);
      if (sum.eq(said)) continue;
      const row = path.slice(0, -".total".length);
      const args = {
        label: labelOf(template, pointerOf(row)),
        column: "total",
        columnLabel: "",
        left: sum.toNumber(),
        right: said.toNumber(),
        difference: sum.minus(said).toNumber(),
      };
      const related = left.map((part) => ({
        at: part,
        note: {
          kind: "value" as const,
          label: labelOf(template, pointerOf(part)),
          value: figureAt(figures, part).text,
        },
      }));
      yield { at: path, args, related };
    }
  },
});
