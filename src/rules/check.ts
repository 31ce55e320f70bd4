import { listed } from "../codes/listed.js";
import type { Diagnostic, Related } from "../diagnostics/diagnostic.js";
import type { Place } from "../diagnostics/source.js";
import { RULES } from "./all.js";
import type { Finding, Rule, RuleContext } from "./rule.js";

/** Runs every rule of the report's year and puts each finding at its characters. */
export function check(context: RuleContext): Diagnostic[] {
  const { year } = context.report;
  const own = RULES.filter(
    ({ since = 0, until = 9999, ofAbsence }) =>
      since <= year && year <= until && !(ofAbsence && context.hasOpenText),
  );
  return own.flatMap((rule) => listed(findingsOf(rule, context)));
}

function* findingsOf(rule: Rule, context: RuleContext): Generator<Diagnostic> {
  const names = context.words?.proper ?? [];
  for (const finding of rule.check(context)) {
    const found = located(rule, finding, context);
    if (!isWithinName(found, names)) yield found;
  }
}

/** Whether a finding of notation or content is inside a proper name, which is written as its owner writes it. */
function isWithinName(
  { code, place: { source, start, end } }: Diagnostic,
  names: readonly string[],
): boolean {
  if (!/^GR[67]/.test(code)) return false;
  const around = (name: string) => source.text.slice(Math.max(0, end - name.length), start + name.length);
  return names.some((name) => around(name).includes(name));
}

function located(rule: Rule, finding: Finding, context: RuleContext): Diagnostic {
  const { code = rule.code, at, args, severity = rule.severity, related = [], fix } = finding;
  const places = related.map(({ at: other, note }): Related => ({ place: placeOf(other, context), note }));
  return {
    code,
    severity,
    place: placeOf(at, context),
    args,
    related: places,
    ...(fix && { fix }),
  } as Diagnostic;
}

function placeOf(at: string | Place, { figures }: RuleContext): Place {
  if (typeof at !== "string") return at;
  const figure = figures.get(at);
  if (!figure) throw new Error(`a rule names ${at}, which is no figure`);
  return figure.place;
}
