import type { Rule } from "./rule.js";
import { applicationsBalance } from "./rules/applications-balance.js";
import { feeSums } from "./rules/fee-sums.js";
import { outcomeTotals } from "./rules/outcome-totals.js";
import { textFigures } from "./rules/text-figures.js";

/** Every rule, in the order of codes. */
export const RULES: readonly Rule[] = [applicationsBalance, outcomeTotals, feeSums, textFigures];
