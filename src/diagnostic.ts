import type { DiagnosticArgs, RelatedNote } from "./messages.js";
import type { Place } from "./source.js";

export type Severity = "error" | "warning" | "info";

export type Code = keyof DiagnosticArgs;

/** A further place that belongs to the same fault, such as the other side of an identity. */
export interface Related {
  place: Place;
  note: RelatedNote;
}

/** One fault: what (code and arguments, from which every language's message is made) and where. */
export type Diagnostic = {
  [C in Code]: { code: C; place: Place; args: DiagnosticArgs[C]; related?: Related[] };
}[Code];

/** Makes a diagnostic with its arguments checked against the code. */
export function diagnostic<C extends Code>(
  code: C,
  place: Place,
  args: DiagnosticArgs[C],
  related: Related[] = [],
): Diagnostic {
  return { code, place, args, related } as Diagnostic;
}

/** Contract section 4: data faults are errors. Later rules (GR4, GR6, GR7) bring warnings. */
export function severityOf(_code: Code): Severity {
  return "error";
}
