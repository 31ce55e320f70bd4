import type { StageCode } from "./diagnostic.js";

export type Language = "zh-CN" | "en";

/** A column of figures that does not add up. Numbers are decimal text: amounts must not pass through floats. */
export interface IdentityArgs {
  /** Official label of what does not add up: the row, or the column's name. */
  label: string;
  /** Key of the applicant class or outcome, for machine readers. */
  column: string;
  columnLabel: string;
  left: number | string;
  right: number | string;
  difference: number | string;
  /** The one wrong cell, where the evidence singles it out: its label, its value, and the value that mends all. */
  cell?: string;
  value?: number;
  expected?: number;
}

/**
 * The arguments of every diagnostic code. Machine formats carry them as they are; messages of every language are made
 * from them. Codes are never reused.
 */
export interface DiagnosticArgs {
  // bytes and YAML
  GR1001: { encoding: string };
  GR1002: Record<never, never>;
  GR1003: Record<never, never>;
  GR1004: { codePoint: string; count: number };
  GR1005: {
    reason:
      | "colonInValue"
      | "reservedStart"
      | "escape"
      | "missingColon"
      | "missingComma"
      | "unexpected"
      | "other";
    found: string;
  };
  GR1006: { opener: string };
  GR1007: { found: string; wanted: string };
  GR1008: { kind: "tab" | "ideographicSpace" | "text" | "deeper" | "shallower" };
  GR1009: { kind: "alias" | "anchor" | "merge"; name: string };
  GR1010: { tag: string };
  GR1011: { kind: "directive" | "document" };
  GR1012: { key: string };
  GR1013: { limit: "bytes" | "depth" | "keys" | "tokens"; maximum: number; actual: number };
  GR1014: { found: string; wanted: string };
  GR1015: { found: string };
  // well-formed, but not what the form wants
  GR2001: { label: string; missing: { key: string; label: string }[]; zero: boolean };
  GR2002: { key: string; suggestion?: string; belongsTo?: string; known: string[] };
  GR2003: {
    label: string;
    expected: "mapping" | "list" | "text" | "boolean" | "row" | "group" | "cell" | "key";
  };
  GR2004: {
    label: string;
    found: string;
    spelling?: string;
    reason: "spelling" | "tooLarge" | "negative" | "notANumber";
  };
  GR2005: {
    label: string;
    found: string;
    spelling?: string;
    reason: "spelling" | "tooLarge" | "negative" | "notANumber";
  };
  GR2006: { label: string; found: string; choices: string[]; suggestion?: string };
  GR2007: { label: string };
  GR2008: { found: string; spelling?: string };
  GR2009: { found: string; reason: "unknown" | "mismatch" | "unsupported"; year: string; version: string };
  GR2010: { label: string; found: string; reason: "form" | "noSuchDay" };
  GR2011: { label: string; total: string };
  GR2012: { label: string };
  GR2013: { label: string };
  GR2014: { found: string };
  GR2015: { found: string; wanted: string };
  GR2016: Record<never, never>;
  GR2017: { label: string };
  GR2018: { found: string };
  GR2019: { file: string; reason: "unreadable" | "invalid" | "year"; year?: number; expected?: number };
  GR2020: { label: string; found: string; minimum: string; maximum: string };
  GR2021: { code: string };
  // arithmetic of the form
  GR3001: IdentityArgs;
  GR3002: IdentityArgs;
  GR3003: IdentityArgs;
  GR3004: IdentityArgs;
  GR3006: IdentityArgs;
  // narrative
  GR5001: {
    reference: string;
    reason:
      | "unknown"
      | "notAFigure"
      | "narrative"
      | "syntax"
      | "filter"
      | "divisionByZero"
      | "noPrevious"
      | "notInPrevious"
      | "fromZero"
      | "notANumber"
      | "unclosed";
    path?: string;
    suggestion?: string;
  };
  GR5003: { construct: MarkdownConstruct };
  GR5004: { depth: number; allowed: number };
  GR5005: { path: string; reason: "missing" | "outside" | "notAnImage" | "tooLarge" | "remote" };
  GR5006: { url: string };
  GR5007: {
    limit:
      | "nesting"
      | "text"
      | "rowSigns"
      | "paragraph"
      | "lines"
      | "signs"
      | "indentation"
      | "items"
      | "blocks"
      | "allLines"
      | "brackets"
      | "allSigns";
    maximum: number;
  };
  // the tool and its surroundings (exit 2 and 3)
  GR9001: { file: string; reason: "missing" | "unreadable" | "folder" | "notAlone" | "notFixable" };
  GR9002: {
    file: string;
    reason: "folder" | "denied" | "full" | "busy" | "readOnly" | "notAFolder" | "changed" | "other";
  };
  GR9003: { message: string };
  GR9004: { file: string; inputs: string[] };
  GR9005: { message: string; hint?: string };
  GR9008: { seconds: number };
  GR9009: { reason: "missing" | "failed" };
  GR9010: { fonts: string[] };
  // suppressions
  GR9006: { codes: string[] };
  GR9007: { reason: "noReason" | "error" | "syntax"; code: string };
}

export type MarkdownConstruct =
  | "html"
  | "code"
  | "thematicBreak"
  | "definition"
  | "setextHeading"
  | "emphasis"
  | "linkReference"
  | "inlineImage"
  | "headingInBlock"
  | "emptyHeading"
  | "other";

/** What a related place has to do with the fault. */
export type RelatedNote =
  | { kind: "first" }
  | { kind: "same" }
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

export interface Message {
  text: string;
  /** Ways out, most likely first. */
  hints: string[];
}

export type Catalogue = {
  [C in StageCode]: (args: DiagnosticArgs[C]) => Message;
} & {
  related: (note: RelatedNote) => string;
};
