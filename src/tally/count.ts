import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs, StageCode } from "../codes/stage-codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { locatedPlace } from "../diagnostics/location.js";
import { type Success, success } from "../diagnostics/outcome.js";
import { dateIn } from "../ooxml/cell-date.js";
import type { Template } from "../templates/template.js";
import type { Columns, Field } from "./columns.js";
import type { Register } from "./register.js";
import { type Vocabulary, vocabularyOf } from "./vocabulary.js";
/** Why an application is in none of the year's figures. */
export type NotCounted = "closedBefore" | "receivedAfter";

/** An application of the register, and the figures that it is counted in. */
export interface Application {
  register: Register;
  row: number;
  /** Its number in the register, else the row's. */
  number: string;
  texts: Record<(typeof FIELDS)[number], string>;
  /** Key of the applicant class. */
  applicant?: string;
  /** Dotted paths of rows of table 三: where it comes from, and where it goes. */
  from?: string;
  to?: string;
  notCounted?: NotCounted;
}

const FIELDS = ["applicant", "received", "outcome", "closed"] as const;

export interface Tally {
  year: number;
  template: Template;
  applications: Application[];
}

/** A line of sums says so in one of its first cells. */
function isSum(register: Register, row: number): boolean {
  return [1, 2, 3].some((column) =>
    /^(?:合|总|小|共|累)\s*计/.test(register.at(row, column)?.text.trim() ?? ""),
  );
}

/** The second line of an application on several, all of whose cells that count are merged with those above them. */
function isSecondLine({ register, columns }: Source, row: number): boolean {
  const { at } = columns;
  const fields = at.number === undefined ? FIELDS : (["number"] as const);
  return fields.every((field) => (register.mergedFrom(row, at[field] ?? 0) ?? 0) > columns.head);
}

/** A table of a register whose columns were found. */
export interface Source {
  register: Register;
  columns: Columns;
}

/**
 * Counts a register for a year: what was received before it and is closed in it or still open is carried in, what was
 * received in it is new; what is closed in it is a result, what is open at its end or closed later is carried forward.
 * So every application counted comes in once and goes out once, and the balance of 三 holds by itself.
 *
 * What cannot be read is an error at its cell, and the application in no figure.
 */
export function tally(
  file: string,
  sources: readonly Source[],
  template: Template,
  year: number,
): Success<Tally> {
  const counter = new Counter(file, template, year);
  for (const source of sources) counter.add(source);
  return success({ year, template, applications: counter.applications }, counter.diagnostics);
}

class Counter {
  readonly applications: Application[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private readonly vocabulary: Vocabulary;
  /** Rows by the numbers that applications have in the register. */
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly file: string,
    private readonly template: Template,
    private readonly year: number,
  ) {
    this.vocabulary = vocabularyOf(template);
  }

  add(source: Source): void {
    const before = this.applications.length;
    for (let row = source.columns.head + 1; row <= source.register.rows; row++) this.addRow(source, row);
    for (const reason of ["closedBefore", "receivedAfter"] as const) {
      const left = this.applications.slice(before).filter(({ notCounted }) => notCounted === reason);
      if (left.length === 0) continue;
      const rows = left.map(({ row }) => row);
      const args = { reason, year: this.year, count: left.length, rows };
      this.say("GR8206", source, rows[0]!, "received", args);
    }
  }

  private addRow(source: Source, row: number): void {
    const { register, columns } = source;
    if (isSecondLine(source, row)) return;
    const cell = (field: Field) => {
      const column = columns.at[field];
      if (column === undefined) return undefined;
      return register.at(row, column) ?? register.at(register.mergedFrom(row, column) ?? row, column);
    };
    // Lines of sums or remarks stand below the applications.
    if (FIELDS.every((field) => !cell(field)) || (!cell("received") && isSum(register, row))) return;
    const texts = Object.fromEntries(FIELDS.map((field) => [field, cell(field)?.text.trim() ?? ""]));
    const application: Application = {
      register,
      row,
      number: cell("number")?.text.trim() ?? String(row),
      texts: texts as Application["texts"],
    };
    const before = this.diagnostics.length;
    this.place(application, source, row, cell);
    const faulty = this.diagnostics.length > before;
    const first = columns.at.number === undefined ? undefined : this.numbers.get(application.number);
    if (first === undefined) this.numbers.set(application.number, row);
    else this.say("GR8207", source, row, "number", { number: application.number, first });
    if (faulty) {
      delete application.from;
      delete application.to;
    }
    this.applications.push(application);
  }

  private place(
    application: Application,
    source: Source,
    row: number,
    cell: (field: Field) => ReturnType<Register["at"]>,
  ): void {
    const received = this.date("received", source, row, cell);
    const closed = cell("closed") ? this.date("closed", source, row, cell) : null;
    if (received === undefined || closed === undefined) return;
    if (closed !== null && closed < received) {
      this.say("GR8205", source, row, "closed", { reason: "order", received, closed });
      return;
    }
    const yearOf = (date: string) => Number(date.slice(0, 4));
    if (yearOf(received) > this.year) application.notCounted = "receivedAfter";
    else if (closed !== null && yearOf(closed) < this.year) application.notCounted = "closedBefore";
    if (application.notCounted) return;
    const { applications } = this.template;
    const applicant = this.applicant(source, row, cell);
    application.from = yearOf(received) === this.year ? applications.received : applications.carriedIn;
    if (closed === null && cell("outcome") && !this.vocabulary.isOpen(cell("outcome")!.text)) {
      this.say("GR8205", source, row, "closed", { reason: "notClosed", received, closed: "" });
      return;
    }
    const open = closed === null || yearOf(closed) > this.year;
    const outcome = open ? applications.carriedOut : this.outcome(source, row, cell);
    if (applicant !== undefined) application.applicant = applicant;
    if (outcome !== undefined) application.to = outcome;
  }

  private date(
    field: "received" | "closed",
    source: Source,
    row: number,
    cell: (field: Field) => ReturnType<Register["at"]>,
  ): string | undefined {
    const content = cell(field);
    const date = content && !content.error ? dateIn(content) : undefined;
    if (date === undefined)
      this.say("GR8204", source, row, field, { field, found: content?.text.trim() ?? "" });
    return date;
  }

  private applicant(source: Source, row: number, cell: (field: Field) => ReturnType<Register["at"]>) {
    const found = cell("applicant")?.text.trim() ?? "";
    const key = this.vocabulary.classOf(found);
    if (key === undefined) {
      const { classes, received } = this.template.applications;
      const choices = classes.map((each) => this.template.schema.title(`${received}.${each}`));
      this.say("GR8202", source, row, "applicant", { found, choices });
    }
    return key;
  }

  private outcome(source: Source, row: number, cell: (field: Field) => ReturnType<Register["at"]>) {
    const found = cell("outcome")?.text.trim() ?? "";
    const path = this.vocabulary.outcomeOf(found);
    if (path !== undefined) return path;
    const group = this.vocabulary.groupOf(found);
    const reason = group && cell("reason")?.text.trim();
    const whole = reason && this.vocabulary.outcomeOf(`${found}：${reason}`);
    if (whole) return whole;
    this.say("GR8203", source, row, reason ? "reason" : "outcome", {
      found: reason ? `${found}：${reason}` : found,
      ...(group && { group: group.label, members: [...group.members] }),
    });
    return undefined;
  }

  private say<C extends StageCode>(
    code: C,
    { register, columns }: Source,
    row: number,
    field: Field,
    args: DiagnosticArgs[C],
  ): void {
    const place = locatedPlace(this.file, register.locate(row, columns.at[field] ?? 1));
    this.diagnostics.push(diagnostic(code, place, args));
  }
}
