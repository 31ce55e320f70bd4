import type { Place } from "./source.js";
export type Severity = "error" | "warning" | "info";

/** A code; its first digit is its family. Never reused. */
export type Code = `GR${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}${number}`;

/** What a related place has to do with the fault. */
export type RelatedNote =
  | { kind: "first" }
  | { kind: "same" }
  | { kind: "expected" }
  | { kind: "value"; label: string; value: string }
  | {
      kind: "identity";
      code: "GR3001" | "GR3002" | "GR3003" | "GR3004" | "GR3006";
      label: string;
      columnLabel: string;
      left: string;
      right: string;
      difference: string;
    };

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
  /** Whether `--fix` mends it. Set where `fix` itself was left out to save memory. */
  fixable?: boolean;
  /** Answered in the file by a comment with this reason. */
  suppressed?: { reason: string };
}
