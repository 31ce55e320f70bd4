import type { DiagnosticArgs, RelatedNote, StageCode } from "./codes.js";
import type { Place } from "./source.js";
export type Severity = "error" | "warning" | "info";
/** Codes of rules, which bring their messages with them. */
export type RuleCode = `GR${3 | 4 | 5 | 6 | 7}${number}`;

export type Code = StageCode | RuleCode;

/** A further place that belongs to the same fault, such as the other side of an identity. */
export interface Related {
  place: Place;
  note: RelatedNote;
}

/** A replacement of characters that mends a fault without changing any figure (`validate --fix`). */
export interface Fix {
  place: Place;
  text: string;
}

/** One fault: what (code and arguments, from which every language's message is made) and where. */
export interface Diagnostic {
  code: Code;
  severity: Severity;
  place: Place;
  /** What the message is made of, for machine readers too. */
  args: object;
  related: Related[];
  /** Mends the fault without changing a figure. */
  fix?: Fix;
  /** `--fix` mends it; the fix itself is left out where the file is. */
  fixable?: boolean;
  /** Answered in the file by a comment with this reason. */
  suppressed?: { reason: string };
}

/** A diagnostic of one of the pipeline's stages, with its arguments checked against the code. */
export function diagnostic<C extends StageCode>(
  code: C,
  place: Place,
  args: DiagnosticArgs[C],
  related: Related[] = [],
): Diagnostic {
  return { code, severity: stageSeverity(code), place, args, related };
}

/** What an importer interpreted, and what the tool says of itself; anything else a stage finds is an error (contract section 4). */
const WARNINGS: ReadonlySet<StageCode> = new Set<StageCode>([
  "GR4005",
  "GR5008",
  "GR5009",
  "GR8003",
  "GR8004",
  "GR8006",
  "GR8007",
  "GR8008",
  "GR8009",
  "GR8104",
  "GR8105",
  "GR8106",
  "GR8107",
  "GR8111",
  "GR8206",
  "GR8207",
  "GR9006",
  "GR9007",
  "GR9010",
]);

export function stageSeverity(code: StageCode): Severity {
  return WARNINGS.has(code) ? "warning" : "error";
}
