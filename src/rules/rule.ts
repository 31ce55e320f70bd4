import type { Language, Message, RelatedNote } from "../diagnostics/codes.js";
import type { Code, Fix, Severity } from "../diagnostics/diagnostic.js";
import type { Place } from "../diagnostics/source.js";
import type { Prose } from "../narrative/prose.js";
import type { Figures } from "../report/figures.js";
import type { Report } from "../report/report.js";
import type { KeyLanguage } from "../schema/schema.js";
import type { Template } from "../templates/template.js";

/** One report as rules see it. */
export interface ReportFacts {
  /** Name of the data file. */
  file: string;
  template: Template;
  report: Report;
  figures: Figures;
  /** Whose words its keys are in, and so its references. */
  keys: KeyLanguage;
  prose: readonly Prose[];
}

/** A report that this one sums up; without facts where its file cannot be read or has errors. */
export interface Child {
  file: string;
  facts?: ReportFacts;
}

/** What a rule sees: one conforming report, and the reports it is compared with. */
export interface RuleContext extends ReportFacts {
  /** Last year's report. */
  previous?: ReportFacts;
  /** The reports of the organs summed up here. */
  children?: { files: readonly Child[]; complete: boolean /** Where they are named. */; place: Place };
}

/** What a rule says: where, and the arguments of its message. */
export interface Finding<Args = Record<string, unknown>> {
  /** Code, for rules that have several; else the rule's own. */
  code?: Code;
  /** Dotted path of a figure, or a place in the text. */
  at: string | Place;
  args: Args;
  /** Lower than the rule's own, where the evidence is weaker. */
  severity?: Severity;
  related?: { at: string | Place; note: RelatedNote }[];
  fix?: Fix;
}

type InLanguages<T> = Record<Language, T>;

/** A data file, and the files that it is compared with where a rule compares. */
export type Example = string | { data: string; previous?: string; children?: string[] };

/** What `explain` and docs/rules.md say of a code. */
export interface Explanation {
  /** One line: what is checked. */
  title: InLanguages<string>;
  /** Why, and how to mend it; practice is called practice, never law. */
  why: InLanguages<string>;
  /** The clause or source, such as 国办公开办函〔2021〕30号 or GB/T 15834-2011 4.12. */
  clause: string;
  /**
   * A data file with the fault and one without, as YAML laid over the smallest valid file: mappings are merged, all
   * else is replaced. Before it may stand `replace:` (the value at a dotted path is replaced whole), `line:` (lines are
   * added at the end as they stand) or `raw:` (the text is the whole file). Empty where no data file can show it.
   */
  wrong: Example;
  right: Example;
  /** Report years that the rule is for. */
  since?: number;
  until?: number;
}

/** A check of one thing: pure, it yields what it finds. A rule is one file; `rules.ts` lists them. */
// biome-ignore lint/suspicious/noExplicitAny: rules of different arguments stand in one list.
export interface Rule<Args = any> extends Explanation {
  code: Code;
  severity: Severity;
  /** Absent where the catalogues have it, because several codes share the arguments. */
  message?: InLanguages<(args: Args) => Message>;
  check(context: RuleContext): Iterable<Finding<Args>>;
}

/** Lets the arguments of a rule's message and of its findings be checked against each other. */
export function defineRule<Args>(rule: Rule<Args>): Rule<Args> {
  return rule;
}
