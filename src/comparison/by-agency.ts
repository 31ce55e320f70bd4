import { differingFigures } from "../report/differing-figures.js";
import { inNaturalOrder } from "../text/natural-order.js";
import type { Compared } from "./comparison.js";

/** The reports of one agency, the earliest year first. */
export interface AgencyYears {
  /** Official name in the latest report. */
  agency: string;
  reports: Compared[];
  /** Years between the first and the last of all agencies of which it has no report. */
  missing: number[];
  /** An agency that has reports on just these years and whose name is a part of this one's, or the other way round. */
  alike?: string;
}

/** A second report of an agency on a year, which is not taken. */
interface SecondReport {
  first: Compared;
  second: Compared;
  /** How many figures of the form they disagree in. */
  different: number;
}

export interface ByAgency {
  /** In the order in which people sort names. */
  agencies: AgencyYears[];
  /** Every year from the first to the last. */
  years: number[];
  twice: SecondReport[];
}

/**
 * Reports of many agencies and years, by agency. Names that differ by white space only are one; of two reports on one year
 * the first counts.
 */
export function byAgency(reports: readonly Compared[]): ByAgency {
  const found = new Map<string, Map<number, Compared>>();
  const twice: SecondReport[] = [];
  for (const each of reports) {
    const { year, agency } = each.report;
    const key = agency.name.replace(/[\s\u3000]/g, "");
    const own = found.get(key) ?? new Map<number, Compared>();
    found.set(key, own);
    const first = own.get(year);
    if (first) twice.push({ first, second: each, different: differingFigures(first, each).length });
    else own.set(year, each);
  }
  const all = reports.map(({ report }) => report.year);
  const years = range(Math.min(...all), Math.max(...all));
  const agencies = [...found.values()].map((own): AgencyYears => {
    const ordered = [...own.values()].sort((a, b) => a.report.year - b.report.year);
    const missing = years.filter((year) => !own.has(year));
    return { agency: ordered.at(-1)!.report.agency.name, reports: ordered, missing };
  });
  agencies.sort((a, b) => inNaturalOrder(a.agency, b.agency));
  return { agencies: agencies.map((each) => ({ ...each, ...alikeOf(each, agencies) })), years, twice };
}

function range(from: number, to: number): number[] {
  return Number.isFinite(from) ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [];
}

/** The one agency that may be the same under a longer or shorter name: it has what is missing here, and nothing twice. */
function alikeOf({ agency, missing, reports }: AgencyYears, all: readonly AgencyYears[]): { alike?: string } {
  const own = reports.map(({ report }) => report.year);
  const [first, ...others] = all.filter(
    (other) =>
      other.agency !== agency &&
      (other.agency.endsWith(agency) || agency.endsWith(other.agency)) &&
      other.reports.every(({ report }) => missing.includes(report.year) && !own.includes(report.year)),
  );
  return first && others.length === 0 ? { alike: first.agency } : {};
}
