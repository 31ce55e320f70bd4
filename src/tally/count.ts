import { diagnostic } from "../codes/diagnostic.js";
import { filePlace } from "../diagnostics/location.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { dateIn } from "../ooxml/cell-date.js";
import type { Template } from "../templates/template.js";
import { applicantIn, type Field, NEEDED, STROKES } from "./columns.js";
import { isNoApplication, leftOutRows, saysNone } from "./left-out.js";
import type { Register } from "./register.js";
import { RegisterFindings } from "./register-findings.js";
import { headingsIn, isHeadAgain, isSecondLine } from "./repeated-rows.js";
import type { Source } from "./sources.js";
import type { Vocabulary } from "./vocabulary.js";

/** Why an application is in none of the year's figures. */
type NotCounted = "closedBefore" | "receivedAfter";

/** An application of the register, and the figures that it is counted in. */
export interface Application {
  register: Register;
  row: number;
  /** Its number in the register, else the row's. */
  number: string;
  texts: Record<(typeof NEEDED)[number], string>;
  /** Key of the applicant class. */
  applicant?: string;
  /** Dotted paths of rows of table 三: where it comes from, and where it goes. */
  from?: string;
  to?: string;
  notCounted?: NotCounted;
}

export interface Tally {
  year: number;
  template: Template;
  applications: Application[];
}

/** Whether a row is a line of sums, which says so in one of its first cells. */
function isSum(register: Register, row: number): boolean {
  return [1, 2, 3].some((column) =>
    /^(?:合|总|小|共|累)\s*计/.test(register.at(row, column)?.text.trim() ?? ""),
  );
}

/**
 * Counts a register for a year: what was received before it and is closed in it or still open is carried in, what was
 * received in it is new; what is closed in it is a result, what is open at its end or closed later is carried forward.
 * So every application counted comes in once and goes out once, and the balance of 三 holds by itself.
 *
 * What cannot be read is an error at its cell, with every other fault of its row, and the application in no figure. A
 * word that is not known is one error, with all the rows that it stands in.
 *
 * @returns a failure (GR8208) for more applications than MOST_APPLICATIONS
 */
export function tally(
  file: string,
  sources: readonly Source[],
  { template, vocabulary, year }: Counting,
): Outcome<Tally> {
  const counter = new Counter(new RegisterFindings(file), template, vocabulary, year);
  for (const source of sources) {
    counter.add(source);
    if (counter.isTooMany)
      return failure(diagnostic("GR8208", filePlace(file), { reason: "tooMany", most: MOST_APPLICATIONS }));
  }
  return success({ year, template, applications: counter.applications }, counter.found.diagnostics);
}

/** No province has so many in a year; the evidence names each of them. */
const MOST_APPLICATIONS = 100_000;

/** What a register is counted by. */
interface Counting {
  template: Template;
  vocabulary: Vocabulary;
  year: number;
}

type CellOf = (field: Field) => ReturnType<Register["at"]>;

class Counter {
  readonly applications: Application[] = [];
  /** Rows by the numbers that applications have in the register. */
  private readonly numbers = new Map<string, number>();

  constructor(
    readonly found: RegisterFindings,
    private readonly template: Template,
    private readonly vocabulary: Vocabulary,
    private readonly year: number,
  ) {}

  /** Whether there are more than are counted at once. */
  get isTooMany(): boolean {
    return this.applications.length > MOST_APPLICATIONS;
  }

  add(source: Source): void {
    const before = this.applications.length;
    const headings = headingsIn(source);
    const others: number[] = [];
    for (let row = source.columns.head + 1; row <= source.register.rows; row++) {
      if (this.isTooMany) return;
      if (isHeadAgain(source.register, row, headings)) continue;
      if (!this.addRow(source, row) && source.register.holds(row)) others.push(row);
    }
    this.sayLeftOut(source, { applications: this.applications.slice(before), others });
    for (const reason of ["closedBefore", "receivedAfter"] as const) {
      const left = this.applications.slice(before).filter(({ notCounted }) => notCounted === reason);
      if (left.length === 0) continue;
      const rows = left.map(({ row }) => row);
      const args = { reason, year: this.year, count: left.length, rows };
      this.found.say("GR8206", { source, row: rows[0]!, field: "received" }, args);
    }
  }

  /** Reports rows that may be applications of which nothing was read, else that there is none at all. */
  private sayLeftOut(source: Source, rows: Parameters<typeof leftOutRows>[1]): void {
    const found = leftOutRows(source, rows);
    for (const reason of ["unparted", "blank"] as const) {
      const [row] = found[reason];
      if (row !== undefined)
        this.found.say("GR8210", { source, row, field: "number" }, { reason, rows: found[reason] });
    }
    const isEmpty = rows.applications.length + found.blank.length + found.unparted.length === 0;
    if (isEmpty && !rows.others.some((row) => saysNone(source, row)))
      this.found.say(
        "GR8210",
        { source, row: source.columns.head, field: "received" },
        { reason: "noApplications", rows: [] },
      );
  }

  /** @returns false for a row that is no application, or of which no needed cell is filled */
  private addRow(source: Source, row: number): boolean {
    const { register, columns } = source;
    if (isSecondLine(source, row)) return true;
    const cellIn = (column: number) => {
      const own = register.at(row, column) ?? register.at(register.mergedFrom(row, column) ?? row, column);
      return own && STROKES.test(own.text) ? undefined : own;
    };
    const cell = (field: Field) => {
      const column = columns.at[field];
      if (field === "applicant" && columns.classes) {
        const text = applicantIn(columns, cellIn);
        return text === "" ? undefined : { text };
      }
      return column === undefined ? undefined : cellIn(column);
    };
    // Lines of sums or remarks are no applications.
    if (!cell("received") && isSum(register, row)) return true;
    if (NEEDED.every((field) => !cell(field)) || isNoApplication(source, row)) return false;
    const texts = Object.fromEntries(NEEDED.map((field) => [field, cell(field)?.text.trim() ?? ""]));
    const application: Application = {
      register,
      row,
      number: cell("number")?.text.trim() ?? String(row),
      texts: texts as Application["texts"],
    };
    const before = this.found.count;
    this.place(application, source, row, cell);
    if (!application.notCounted) this.quantity(source, row, cell);
    if (this.found.count > before) {
      delete application.from;
      delete application.to;
    }
    const first = columns.at.number === undefined ? undefined : this.numbers.get(application.number);
    if (first === undefined) this.numbers.set(application.number, row);
    else this.found.say("GR8207", { source, row, field: "number" }, { number: application.number, first });
    this.applications.push(application);
    return true;
  }

  /** Reports every fault of the row, except unknown words of an application that is not counted anyway. */
  private place(application: Application, source: Source, row: number, cell: CellOf): void {
    const received = this.date("received", source, row, cell);
    const closed = cell("closed") ? this.date("closed", source, row, cell) : null;
    if (this.contradicts({ received, closed }, source, row, cell)) return;
    const yearOf = (date: string) => Number(date.slice(0, 4));
    if (received !== undefined && yearOf(received) > this.year) application.notCounted = "receivedAfter";
    else if (closed && yearOf(closed) < this.year) application.notCounted = "closedBefore";
    if (application.notCounted) return;
    const { applications } = this.template;
    const applicant = this.applicant(source, row, cell);
    if (applicant !== undefined) application.applicant = applicant;
    if (received !== undefined)
      application.from = yearOf(received) === this.year ? applications.received : applications.carriedIn;
    const open = closed === null || (closed !== undefined && yearOf(closed) > this.year);
    const outcome = cell("outcome")?.text.trim() ?? "";
    // An unknown word may mean that the application is open.
    const unclear = closed === null && outcome !== "" && !this.vocabulary.isOpen(outcome);
    if (open && !unclear) application.to = applications.carriedOut;
    // With an unreadable closing day the application may be open, so no outcome is missing.
    else if (closed !== undefined || outcome !== "") {
      const path = this.outcome(source, row, cell);
      if (path !== undefined) application.to = path;
    }
  }

  /** Whether the days and the outcome contradict each other; the days are then not checked further. */
  private contradicts(
    { received, closed }: { received: string | undefined; closed: string | null | undefined },
    source: Source,
    row: number,
    cell: CellOf,
  ): boolean {
    const outcome = cell("outcome")?.text.trim() ?? "";
    const isOpen = outcome !== "" && this.vocabulary.isOpen(outcome);
    const days = { received: received ?? "", closed: closed ?? "" };
    const at = { source, row, field: "closed" } as const;
    if (received !== undefined && closed && closed < received)
      this.found.say("GR8205", at, { reason: "order", ...days });
    else if (closed === null && outcome !== "" && !isOpen && this.isOutcome(outcome))
      this.found.say("GR8205", at, { reason: "notClosed", ...days });
    // What was closed after the year was open at its end.
    else if (closed && isOpen && Number(closed.slice(0, 4)) <= this.year)
      this.found.say("GR8205", at, { reason: "stillOpen", ...days, outcome });
    else return false;
    this.applicant(source, row, cell);
    if (!isOpen && outcome !== "") this.outcome(source, row, cell);
    return true;
  }

  private isOutcome(text: string): boolean {
    return this.vocabulary.outcomeOf(text) !== undefined || this.vocabulary.groupOf(text) !== undefined;
  }

  /** @returns undefined for what is no day, which is told */
  private date(field: "received" | "closed", source: Source, row: number, cell: CellOf): string | undefined {
    const content = cell(field);
    const date = content && !content.error ? dateIn(content) : undefined;
    if (date === undefined)
      this.found.say("GR8204", { source, row, field }, { field, found: content?.text.trim() ?? "" });
    return date;
  }

  /** A row is one application: what says that it is several cannot be counted. */
  private quantity(source: Source, row: number, cell: CellOf): void {
    const found = cell("quantity")?.text.trim() ?? "";
    const [, digits] = /^(\d+)(?:\.0+)?(?:件|宗|份|个)?$/.exec(found.normalize("NFKC")) ?? [];
    if (digits !== undefined && Number(digits) !== 1)
      this.found.say("GR8209", { source, row, field: "quantity" }, { found });
  }

  private applicant(source: Source, row: number, cell: CellOf) {
    const found = cell("applicant")?.text.trim() ?? "";
    const key = this.vocabulary.classOf(found);
    if (key === undefined) {
      const { classes, received } = this.template.applications;
      const choices = classes.map((each) => this.template.schema.title(`${received}.${each}`));
      this.found.sayWord("GR8202", { source, row, field: "applicant" }, { found, choices });
    }
    return key;
  }

  private outcome(source: Source, row: number, cell: CellOf) {
    const found = cell("outcome")?.text.trim() ?? "";
    const path = this.vocabulary.outcomeOf(found);
    if (path !== undefined) return path;
    const group = this.vocabulary.groupOf(found);
    const reason = group && cell("reason")?.text.trim();
    const whole = reason && this.vocabulary.outcomeOf(reason);
    if (whole && group.paths.includes(whole)) return whole;
    this.found.sayWord(
      "GR8203",
      { source, row, field: reason ? "reason" : "outcome" },
      {
        found: reason ? `${found}：${reason}` : found,
        ...(reason && { word: reason }),
        ...(group && { group: group.label, members: [...group.members] }),
      },
    );
    return undefined;
  }
}
