import type { Rule } from "./rule.js";
import { applicationsBalance } from "./rules/applications-balance.js";
import { carriedOver } from "./rules/carried-over.js";
import { childrenSums } from "./rules/children-sums.js";
import { documentStock } from "./rules/document-stock.js";
import { feeSums } from "./rules/fee-sums.js";
import { outcomeTotals } from "./rules/outcome-totals.js";
import { repeatedNarrative } from "./rules/repeated-narrative.js";
import { yearlyJump } from "./rules/yearly-jump.js";

/** Every rule, in the order of codes. */
export const RULES: readonly Rule[] = [
  applicationsBalance,
  outcomeTotals,
  childrenSums,
  feeSums,
  carriedOver,
  documentStock,
  yearlyJump,
  repeatedNarrative,
];
