import type { CodeDefinition } from "../codes/code.js";
import type { Code, Fix, RelatedNote, Severity } from "../diagnostics/diagnostic.js";
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
  /** Language of its keys, and so of its references. */
  keys: KeyLanguage;
  prose: readonly Prose[];
}

/** A report that this one sums up; without facts where its file cannot be read or has errors. */
export interface Child {
  file: string;
  facts?: ReportFacts;
}

/** An office's own words, from its settings. */
export interface OwnWords {
  /** Proper names: findings of notation and content inside them are dropped. */
  proper: readonly string[];
  /** Words that are not to be used → what to say instead; empty where nothing is named. */
  flagged: ReadonlyMap<string, string>;
}

/** What a rule sees: one conforming report, and the reports it is compared with. */
export interface RuleContext extends ReportFacts {
  /** A text of it is still to be written. */
  hasOpenText?: boolean;
  words?: OwnWords;
  /** Last year's report. */
  previous?: ReportFacts;
  /** The reports of the organs summed up here; `place` is where they are named. */
  children?: { files: readonly Child[]; complete: boolean; place: Place };
}

/** What a rule says: where, and the arguments of its message. */
export interface Finding<Args extends object = object> {
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

/** A code of a rule. */
type RuleCode = `GR${3 | 4 | 5 | 6 | 7}${number}`;

/** A check of one thing: its code, and what it finds; pure. A rule is one file; `all.ts` lists them. */
export interface Rule<Args extends object = object> extends CodeDefinition<RuleCode, Args> {
  /** Further codes that its findings may have. */
  also?: readonly CodeDefinition<RuleCode>[];
  /** Report years that the rule is for. */
  since?: number;
  until?: number;
  /** Whether it reports something missing from the text, which is unknown while a text is still to be written. */
  ofAbsence?: true;
  check(context: RuleContext): Iterable<Finding<Args>>;
}

/** Defines a code with the check that raises it; its messages and its findings have the same type of arguments. */
export function defineRule<Args extends object>(rule: Rule<Args>): Rule<Args> {
  return rule;
}
