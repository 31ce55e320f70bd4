import { diagnostic } from "../codes/diagnostic.js";
import type { Compilation } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { differingFigures } from "../report/differing-figures.js";
import { doubtfulFigures } from "../report/doubtful-figures.js";
import { figureAt } from "../report/figures.js";
import { restingOn } from "../report/known-figures.js";
import type { Summand } from "./aggregate.js";
import { type ExpectedAgency, missingAgency } from "./expected.js";
import { nearestAgency } from "./nearest-agency.js";

/** A report that was handed in, with its compilation. */
export interface Candidate {
  name: string;
  compilation: Compilation;
}

/** Why a report is not summed up, or is missing. `copy`: it has the figures of one that is summed up. */
export type Reason = "invalid" | "year" | "copy" | "duplicate" | "unexpected" | "missing";

export interface LeftOut {
  agency: string;
  /** Absent where there is no file. */
  file?: string;
  reason: Reason;
}

interface Members {
  members: Summand[];
  leftOut: LeftOut[];
  /**
   * For each report left out the reason, or its own errors if it cannot be read; for the others their errors and
   * what their import doubts.
   */
  diagnostics: Diagnostic[];
}

/** What a sum lacks: a second copy of a report adds nothing to it. */
export function lacking(leftOut: readonly LeftOut[]): LeftOut[] {
  return leftOut.filter(({ reason }) => reason !== "copy");
}

/**
 * Chooses the reports to sum up: those of one year whose figures can all be read, one for each agency, and only
 * agencies of the list if there is one. Where an agency has two reports that disagree, the figures in which they do are
 * in no sum.
 *
 * @param year the year to sum up; default: the year of most reports, so that one stray file does not exclude all
 *   other reports
 * @param expected the list of agencies whose reports are expected
 */
export function chooseMembers(
  candidates: readonly Candidate[],
  year?: number,
  expected?: readonly ExpectedAgency[],
): Members {
  const chosen = new Chooser(year ?? commonYear(candidates), expected);
  const named = new Set(candidates.map(({ compilation }) => compilation.agency));
  const without = (expected ?? []).filter(({ name }) => !named.has(name));
  for (const candidate of candidates) chosen.take(candidate, without);
  return chosen.result();
}

/** The year of most reports; the later one if two are equally common. The order of the reports does not matter. */
function commonYear(candidates: readonly Candidate[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { compilation } of candidates) {
    const child = asSummand(compilation);
    if (child) counts.set(child.report.year, (counts.get(child.report.year) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || b - a)[0]?.[0];
}

/**
 * The figures of a compilation for a sum, and which of them the report itself contradicts: such a report is summed
 * up all the same, since a published report can no longer be corrected. Undefined if the figures cannot all be
 * read.
 */
function asSummand({
  diagnostics,
  template,
  report,
  figures,
  unread = new Set(),
}: Compilation): Omit<Summand, "file"> | undefined {
  if (!template || !report || !figures || unread.size > 0) return undefined;
  const doubtful = doubtfulFigures(diagnostics, figures, template);
  return { template, report, figures, ...(doubtful.size > 0 && { doubtful }) };
}

/** A report of an agency that has others on the year, without the figures in which they disagree. */
function disputed(child: Summand, rivals: readonly Summand[]): Summand {
  const { template, figures, doubtful = [] } = child;
  const paths = rivals.flatMap((rival) => differingFigures(child, rival));
  return { ...child, rivals, doubtful: restingOn(figures, template, new Set([...doubtful, ...paths])) };
}

/** Whether a finding of a summed-up report is reported: its errors, and the doubts of its import (GR80). */
function isToldOfMember({ severity, code }: Diagnostic): boolean {
  return severity === "error" || code.startsWith("GR80");
}

class Chooser {
  private readonly chosen: Members = { members: [], leftOut: [], diagnostics: [] };
  /** Agencies with a report, chosen or not, so that none of them is reported as missing too. */
  private readonly seen = new Map<string, Summand | undefined>();
  /** Further reports of agencies, with other figures, by agency. */
  private readonly rivals = new Map<string, Summand[]>();

  constructor(
    private readonly year: number | undefined,
    private readonly expected: readonly ExpectedAgency[] | undefined,
  ) {}

  /** @param without the expected agencies that have no report under their own name */
  take({ name: file, compilation }: Candidate, without: readonly ExpectedAgency[]): void {
    const valid = asSummand(compilation);
    if (!valid) {
      const agency = compilation.agency ?? this.expectedIn(file) ?? file;
      this.seen.set(agency, this.seen.get(agency));
      const errors = compilation.diagnostics.filter(({ severity }) => severity === "error");
      this.leave({ agency, file, reason: "invalid" }, errors);
      return;
    }
    const child: Summand = { file, ...valid };
    const finding = this.faultOf(child, without);
    if (finding) this.leave({ agency: valid.report.agency.name, file, reason: finding[0] }, [finding[1]]);
    else {
      this.chosen.diagnostics.push(...compilation.diagnostics.filter(isToldOfMember));
      this.chosen.members.push(child);
      this.seen.set(valid.report.agency.name, child);
    }
  }

  /** The expected agency that an unreadable file's name contains, so that it is not reported as missing too. */
  private expectedIn(file: string): string | undefined {
    const base = file.slice(file.lastIndexOf("/") + 1);
    const named = (this.expected ?? []).map(({ name }) => name).filter((name) => base.includes(name));
    return named.sort((a, b) => b.length - a.length)[0];
  }

  private faultOf(child: Summand, without: readonly ExpectedAgency[]): [Reason, Diagnostic] | undefined {
    const { report, figures } = child;
    const { name } = report.agency;
    const at = figureAt(figures, "agency.name").place;
    const { year = report.year } = this;
    if (report.year !== year) {
      this.seen.set(name, this.seen.get(name));
      const args = { name, year: report.year, expected: year };
      return ["year", diagnostic("GR3010", figureAt(figures, "year").place, args)];
    }
    const first = this.seen.get(name);
    if (first) {
      const place = figureAt(first.figures, "agency.name").place;
      const different = differingFigures(first, child).length;
      const found = diagnostic("GR3009", at, { name, file: first.file, different }, [
        { place, note: { kind: "first" } },
      ]);
      // The same report a second time keeps nothing from being summed up.
      if (different === 0) return ["copy", { ...found, severity: "info" }];
      this.rivals.set(name, [...(this.rivals.get(name) ?? []), child]);
      return ["duplicate", found];
    }
    if (!this.expected || this.expected.some((each) => each.name === name)) return undefined;
    const near = nearestAgency(name, without);
    // A misspelt name is reported only once: here, and not as a missing agency too.
    if (near) this.seen.set(near.name, undefined);
    const related = near ? [{ place: near.place, note: { kind: "expected" as const } }] : [];
    return [
      "unexpected",
      diagnostic("GR3008", at, { name, ...(near && { suggestion: near.name }) }, related),
    ];
  }

  private leave(leftOut: LeftOut, diagnostics: readonly Diagnostic[]): void {
    this.chosen.leftOut.push(leftOut);
    this.chosen.diagnostics.push(...diagnostics);
  }

  result(): Members {
    for (const agency of this.expected ?? []) {
      if (!this.seen.has(agency.name))
        this.leave({ agency: agency.name, reason: "missing" }, [missingAgency(agency)]);
    }
    const members = this.chosen.members.map((child) => {
      const rivals = this.rivals.get(child.report.agency.name);
      return rivals ? disputed(child, rivals) : child;
    });
    return { ...this.chosen, members };
  }
}
