import { pointerOf, total } from "../figures.js";
import { labelOf } from "../labels.js";
import type { Rule } from "../rule.js";

/** 四: 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计, as the head of the table says (国办公开办函〔2021〕30号). */
export const outcomeTotals: Rule = {
  codes: ["GR3004"],
  *check({ template, figures }) {
    for (const { code, left, right } of template.equations) {
      if (code !== "GR3004") continue;
      const stated = figures.get(right[0]!)!;
      if (stated.origin !== "typed") continue;
      const sum = total(left.map((path) => figures.get(path)!.value!));
      if (sum.eq(stated.value!)) continue;
      const row = right[0]!.slice(0, -".total".length);
      const args = {
        label: labelOf(template, pointerOf(row)),
        column: "total",
        columnLabel: "",
        left: sum.toNumber(),
        right: stated.value!.toNumber(),
        difference: sum.minus(stated.value!).toNumber(),
      };
      const related = left.map((path) => {
        const figure = figures.get(path)!;
        return {
          at: path,
          note: { kind: "value" as const, label: labelOf(template, pointerOf(path)), value: figure.text },
        };
      });
      yield { code: "GR3004", at: right[0]!, args, related };
    }
  },
};
