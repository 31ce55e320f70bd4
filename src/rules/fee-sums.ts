import { FEE, FEE_SUMS, pointerOf, total } from "../figures.js";
import { labelOf } from "../labels.js";
import type { Rule } from "../rule.js";

/** 信息处理费: a sum given above byAgency must be what the agencies add up to (contract section 1; 国办函〔2020〕109号). */
export const feeSums: Rule = {
  codes: ["GR3006"],
  *check({ template, report, figures }) {
    const agencies = report.otherMatters.processingFee?.byAgency;
    if (!agencies) return;
    for (const key of FEE_SUMS) {
      const stated = figures.get(`${FEE}.${key}`);
      if (stated?.origin !== "typed") continue;
      const parts = agencies.flatMap((_, index) => figures.get(`${FEE}.byAgency.${index}.${key}`) ?? []);
      if (parts.length === 0) continue;
      const sum = total(parts.map((part) => part.value!));
      if (sum.eq(stated.value!)) continue;
      const args = {
        label: labelOf(template, pointerOf(stated.path)),
        column: key,
        columnLabel: "",
        left: sum.toFixed(),
        right: stated.value!.toFixed(),
        difference: sum.minus(stated.value!).toFixed(),
      };
      const related = parts.map((part, index) => ({
        at: part.path,
        note: { kind: "value" as const, label: agencies[index]!.name, value: part.text },
      }));
      yield { code: "GR3006", at: stated.path, args, related };
    }
  },
};
