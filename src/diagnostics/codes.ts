import type { UsageArgs } from "./usage.js";

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

/** A cell of a table that was read as a figure though it is not written as one. `row` and `column` are 1-based. */
export interface ReadCell {
  label: string;
  row: number;
  column: number;
  found: string;
  value: string;
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
  /** `same`: how the key was spelled the first time, where that was in the other language. */
  GR1012: { key: string; same?: string };
  GR1013: { limit: "bytes" | "depth" | "keys" | "tokens"; maximum: number; actual: number };
  GR1014: { found: string; wanted: string };
  GR1015: { found: string };
  // well-formed, but not what the form wants
  GR2001: { label: string; missing: { key: string; label: string }[]; zero: boolean };
  GR2002: { key: string; suggestion?: string; belongsTo?: string; known: string[] };
  GR2003: {
    /** The file's keys are Chinese; so in other codes whose hints name keys. */
    keys?: "zh";
    label: string;
    expected: "mapping" | "list" | "text" | "boolean" | "row" | "group" | "cell" | "key";
  };
  GR2004: {
    label: string;
    found: string;
    spelling?: string;
    reason: "spelling" | "tooLarge" | "negative" | "notANumber";
    /** 本年增/减, which has a sign. */
    signed?: true;
  };
  GR2005: {
    label: string;
    found: string;
    spelling?: string;
    reason: "spelling" | "tooLarge" | "negative" | "notANumber";
  };
  GR2006: { label: string; found: string; choices: string[]; suggestion?: string };
  GR2007: { label: string };
  GR2008: { found: string; spelling?: string; keys?: "zh" };
  GR2009: {
    found: string;
    reason: "unknown" | "mismatch" | "keys";
    year: string;
    /** The format that is wanted, and the one whose keys the file has. */
    version: string;
    keys: string;
  };
  GR2010: { label: string; found: string; reason: "form" | "noSuchDay" };
  GR2011: { label: string; total: string };
  GR2012: { label: string };
  GR2013: { label: string };
  GR2014: { found: string };
  GR2015: { found: string; wanted: string };
  GR2016: Record<never, never>;
  GR2017: { label: string; keys?: "zh" };
  GR2018: { found: string };
  GR2019: {
    file: string;
    reason: "unreadable" | "notAFile" | "tooLarge" | "invalid" | "year";
    year?: number;
    expected?: number;
    keys?: "zh";
  };
  GR2020: { label: string; found: string; minimum: string; maximum: string };
  GR2021: { code: string };
  /** A row or group as another format has it: its label, both formats, what this one wants. */
  GR2022: { label: string; found: string; version: string; rows: { key: string; label: string }[] };
  /** A pattern of children.files that is not looked for. */
  GR2023: { pattern: string; reason: "absolute" | "names" | "levels" | "alternatives"; maximum?: number };
  // arithmetic of the form
  GR3001: IdentityArgs;
  GR3002: IdentityArgs;
  GR3003: IdentityArgs;
  GR3004: IdentityArgs;
  GR3006: IdentityArgs;
  // reports that are summed up
  GR3007: { name: string };
  GR3008: { name: string; suggestion?: string };
  /** different: how many figures of the form. */
  GR3009: { name: string; file: string; different: number };
  GR3010: { name: string; year: number; expected: number };
  GR3011: { label: string; sum: string; limit: string };
  // reports of several years
  GR4005: { agencies: { year: number; name: string }[] };
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
      | "ofAChange"
      | "notANumber"
      | "unclosed";
    path?: string;
    suggestion?: string;
    keys?: "zh";
    /** Format of last year's report, where it is another one and has no such figure. */
    format?: string;
  };
  GR5003: { construct: MarkdownConstruct };
  GR5004: { depth: number; allowed: number };
  GR5005: {
    path: string;
    reason: "missing" | "outside" | "notAFile" | "notAnImage" | "cut" | "tooLarge" | "remote";
  };
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
  GR5008: { path: string };
  GR5009: { path: string };
  /** A line of a text that would be printed: an answer to a warning, or a note to oneself. */
  GR5012: { kind: "directive" | "note" };
  // the filled form
  GR8101: { reason: "encrypted" | "old" | "broken" | "tooLarge" | "noSheets" | "notAForm" };
  GR8102: { missing: "sheet" | "row"; label: string };
  GR8103: { label: string; found: string; kind: "count" | "amount"; formula: boolean };
  GR8104: { table: string; cells: string[]; count: number };
  GR8105: { label: string; value: string };
  GR8106: { label: string; typed: string; sum: string };
  GR8107: { label: string; found: string; value: string; remark?: string };
  GR8108: { reason: "noCell" | "notAFigure" | "noRemark" | "noValue" | "twice"; table: string; cell: string };
  GR8109: { label: string; found: string; choices: string[] };
  GR8110: {
    label: string;
    found: string;
    reason: "noName" | "badName" | "noLabel" | "twice" | "error" | "noDay";
  };
  GR8111: { keys: string[] };
  // the register of applications
  GR8201: {
    reason: "noColumns" | "noHeadings" | "severalSheets" | "noSheet";
    missing: string[];
    found: string[];
  };
  GR8202: { found: string; choices: string[] };
  GR8203: { found: string; group?: string; members?: string[] };
  GR8204: { field: "received" | "closed"; found: string };
  GR8205: { reason: "order" | "notClosed"; received: string; closed: string };
  GR8206: { reason: "closedBefore" | "receivedAfter"; year: number; count: number; rows: number[] };
  GR8207: { number: string; first: number };
  GR8208: { reason: "encrypted" | "old" | "broken" | "tooLarge" | "noSheets" | "encoding" };
  // import
  GR8001: {
    reason:
      | "notAReport"
      | "pdf"
      | "openDocument"
      | "webArchive"
      | "oldWord"
      | "broken"
      | "tooLarge"
      | "unsafe"
      | "encoding"
      | "tooDeep"
      | "noTables";
  };
  GR8002: { label: string; found: string };
  GR8003: { table: string; cells: ReadCell[] };
  GR8004: { label: string; found: string };
  /** No rows: the table is not there, or `blank` throughout. Rows under `heads` of another format are other figures. */
  GR8005: { label: string; rows: string[]; blank?: true; heads?: string[] };
  GR8006: { label: string; row: string };
  GR8007: {
    what: "kind" | "year" | "template" | "date" | "columns" | "joined" | "number" | "noBody" | "unnumbered";
    found: string;
    value: string;
    /** The value in the words of the form. */
    label?: string;
  };
  GR8008: { label: string };
  GR8009: { found: string };
  // the tool and its surroundings (exit 2 and 3)
  GR9001: {
    file: string;
    reason:
      | "missing"
      | "unreadable"
      | "folder"
      | "isFolder"
      | "notAFile"
      | "tooLarge"
      | "notAlone"
      | "notFixable"
      | "notADataFile";
    /** Bytes that may be read, and that are there. */
    maximum?: number;
    actual?: number;
  };
  GR9002: {
    file: string;
    reason:
      | "folder"
      | "denied"
      | "full"
      | "busy"
      | "readOnly"
      | "notAFolder"
      | "notAFile"
      | "noReader"
      | "exists"
      | "input"
      | "changed"
      | "written"
      | "other";
    /** A manifest that is missing: how many outputs stand without it. */
    made?: number;
  };
  GR9003: { message: string };
  /** `also`: the other files that clash in the same way; `titled`: they are named by the reports' titles. */
  GR9004: { file: string; inputs: string[]; also?: string[]; titled?: true };
  GR9005: UsageArgs;
  /** The file took too long, or its process ended, most likely for want of memory (in MiB). */
  GR9008: { seconds: number } | { memory: number };
  GR9009: { reason: "missing" | "failed" };
  GR9010: { fonts: string[] };
  // suppressions
  /** `kept`: the codes of the same comment that answer something. */
  GR9006: { codes: string[]; kept: string[] };
  GR9007: { reason: "noReason" | "error" | "syntax" | "misspelt"; code: string };
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

/** Codes of the pipeline's own stages; their messages are in the catalogues. */
export type StageCode = keyof DiagnosticArgs;
