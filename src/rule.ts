import type { Code } from "./diagnostic.js";
import type { Figures } from "./figures.js";
import type { DiagnosticArgs, RelatedNote } from "./messages.js";
import type { Report } from "./report.js";
import type { Template } from "./template.js";

/** What a rule sees: the figures of one conforming report and the format that it follows. */
export interface RuleContext {
  template: Template;
  report: Report;
  figures: Figures;
}

/** What a rule says: which figures, and the arguments of the message. The checker adds place and severity. */
export type Finding = {
  [C in Code]: {
    code: C;
    at: string;
    args: DiagnosticArgs[C];
    related?: { at: string; note: RelatedNote }[];
  };
}[Code];

/** A check of one thing: pure, it yields what it finds. */
export interface Rule {
  codes: readonly Code[];
  check(context: RuleContext): Iterable<Finding>;
}
