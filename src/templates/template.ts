import type { ValidateFunction } from "../../generated/ajv.js";
import type { ReportSchema } from "../schema/schema.js";

/**
 * A national format as data: headings, the three tables to the cell, and the identities between their figures.
 * A new format is a new file in `templates/` and a schema; nothing else asks for a version.
 */
export interface Template {
  version: string;
  /** The 文号 of the letter that prescribes it: 国办公开办函〔2021〕30号. */
  basis: { office: string; year: string; number: string };
  /** Report years that this format is for, both included. */
  years: { from: number; to: number };
  schema: ReportSchema;
  /** The validator compiled from the schema; it leaves its findings in `errors`. */
  validate: ValidateFunction;
  /** The six parts in printed order. */
  parts: readonly Part[];
  tables: readonly TableTemplate[];
  equations: readonly Equation[];
  /** Sums that no table prints but that may be referenced: path → the paths it adds up. */
  sums: ReadonlyMap<string, readonly string[]>;
  /** Rows of table 二 that count a stock: issued, repealed, inForce. */
  stocks: readonly string[];
  /** The cell that counts 规章 made in the year. */
  rulesMade: string;
  /** Totals to compare with last year's for plausibility. */
  totals: readonly string[];
  /** The rows and columns of table 三. */
  applications: ApplicationsLayout;
}

export interface Part {
  key: string;
  kind: "narrative" | "table";
}

export interface ApplicationsLayout {
  /** Applicant classes in printed order, without the total. */
  classes: readonly string[];
  /** The classes and the total. */
  columns: readonly string[];
  /** Every row of the table in printed order, as dotted paths. */
  rows: readonly string[];
  /** The rows that （七）总计 adds up. */
  resultRows: readonly string[];
  /** Groups of rows that can be written 0 and have sums of their own. */
  groups: ReadonlyMap<string, readonly string[]>;
  received: string;
  carriedIn: string;
  total: string;
  carriedOut: string;
}

export interface TableTemplate {
  /** Key of the part. */
  id: string;
  /** Name as sheet name and alt text. */
  name: string;
  /** Twips; together the width of the text block. */
  columnWidths: readonly number[];
  headerRows: number;
  rows: readonly (readonly CellTemplate[])[];
}

export type CellTemplate = TextCell | FigureCell;

export interface TextCell {
  text: string;
  /** Part of `text` that is set in 楷体. */
  note?: string;
  role: "head" | "label";
  align: "left" | "center";
  rowspan?: number;
  colspan?: number;
}

export interface FigureCell {
  figure: string;
  /** Label of the figure's row and column, as diagnostics and 数据 name them. */
  row: string;
  column: string;
  unit: string;
  /** Path of the unit that the file chooses; it is printed behind the number and takes the place of `unit`. */
  chosenUnit?: string;
  colspan?: number;
}

/** An identity of the statutory tables: the figures at `left` add up to those at `right`. */
export interface Equation {
  /**
   * balance: 一 + 二 = （七） + 四 of a column · row: the classes of a row and its 总计 · column: the results of a column and
   * （七） · outcome: the outcomes of a row of 四 and its 总计.
   */
  kind: "balance" | "row" | "column" | "outcome";
  left: readonly string[];
  right: readonly string[];
}

/** The 文号 of a format as it is written. */
export function citationOf({ basis }: Pick<Template, "basis">): string {
  return `${basis.office}〔${basis.year}〕${basis.number}号`;
}

type Parts = ReadonlyMap<string, readonly string[]>;

const parts = new WeakMap<Template["equations"], Parts>();

/** Every total of the tables with the figures that it is the sum of; the 总计 of （七） is the sum of its row. */
export function partsOfTotals({ equations }: Pick<Template, "equations">): Parts {
  const known = parts.get(equations) ?? readParts(equations);
  parts.set(equations, known);
  return known;
}

function readParts(equations: Template["equations"]): Parts {
  const sums = equations.filter(({ kind }) => kind !== "balance");
  const inOrder = [
    ...sums.filter(({ kind }) => kind !== "row"),
    ...sums.filter(({ kind }) => kind === "row"),
  ];
  return new Map(inOrder.map(({ left, right }) => [right[0]!, left]));
}

/** A head cell of a statutory table. */
export const head = (text: string, spans: Partial<TextCell> = {}): TextCell => ({
  text,
  role: "head",
  align: "center",
  ...spans,
});

/** A cell that names a row. */
export const label = (text: string, spans: Partial<TextCell> = {}): TextCell => ({
  text,
  role: "label",
  align: "left",
  ...spans,
});

/** The six parts of every format since 2019, in printed order; their headings are titles of the schema. */
export const PARTS: readonly Part[] = [
  { key: "overview", kind: "narrative" },
  { key: "proactiveDisclosure", kind: "table" },
  { key: "applications", kind: "table" },
  { key: "reviewAndLitigation", kind: "table" },
  { key: "problems", kind: "narrative" },
  { key: "otherMatters", kind: "narrative" },
];

/** Totals of tables 三 and 四 that are compared with last year's for plausibility. */
export const COMMON_TOTALS: readonly string[] = [
  "applications.newlyReceived.total",
  "applications.results.total.total",
  "reviewAndLitigation.reconsideration.total",
  "reviewAndLitigation.litigation.total",
];
