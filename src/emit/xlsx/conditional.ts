import type { ConditionalFormattingRule, Style } from "../../../generated/exceljs.js";

/** What is wrong stands out in red; what is right only in green letters, which print as black. */
const RED: Partial<Style> = {
  font: { color: { argb: "FF9C0006" } },
  fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } },
};
const GREEN: Partial<Style> = { font: { color: { argb: "FF006100" } } };

/** Red where a cell is not what a formula says. */
export function redUnless(formula: string): ConditionalFormattingRule {
  return rule("notEqual", formula, RED);
}

/** Green where a cell is what a formula says. */
export function greenWhere(formula: string): ConditionalFormattingRule {
  return rule("equal", formula, GREEN);
}

/** exceljs numbers the rules of a sheet that have the priority 0, and writes any operator though it declares four. */
function rule(
  operator: "equal" | "notEqual",
  formula: string,
  style: Partial<Style>,
): ConditionalFormattingRule {
  return { type: "cellIs", operator: operator as "equal", formulae: [formula], priority: 0, style };
}
