import type { Diagnostic, Related } from "./diagnostic.js";
import type { Finding, Rule, RuleContext } from "./rule.js";
import { applicationsBalance } from "./rules/applications-balance.js";
import { feeSums } from "./rules/fee-sums.js";
import { outcomeTotals } from "./rules/outcome-totals.js";
import type { Place } from "./source.js";

export const RULES: readonly Rule[] = [applicationsBalance, outcomeTotals, feeSums];

/** Runs every rule and puts each finding at the characters of its figure. */
export function check(context: RuleContext): Diagnostic[] {
  return RULES.flatMap((rule) => [...rule.check(context)]).map((finding) => located(finding, context));
}

function located({ code, at, args, related = [] }: Finding, context: RuleContext): Diagnostic {
  const places = related.map(
    ({ at: other, note }): Related => ({ place: placeOfFigure(other, context), note }),
  );
  return { code, place: placeOfFigure(at, context), args, related: places } as Diagnostic;
}

function placeOfFigure(path: string, { figures }: RuleContext): Place {
  const figure = figures.get(path);
  if (!figure) throw new Error(`a rule names ${path}, which is no figure`);
  return figure.place;
}
