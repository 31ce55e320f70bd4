import type { Compared } from "../comparison.js";
import { tableLabels } from "../labels.js";

/** 四、结转下年度 of a year against 二、上年结转 of the year after, in one column of table 三 (GR4001). */
export interface Carried {
  /** The year that carried forward, and the one after it. */
  from: number;
  to: number;
  /** Key of the applicant class, or `total`. */
  column: string;
  label: string;
  carriedOut: string;
  carriedIn: string;
  /** carriedIn less carriedOut, with its sign. */
  difference: string;
  agrees: boolean;
}

/** The chain of 结转 over the years; a year that is missing breaks it. */
export function carriedChain(ordered: readonly Compared[]): Carried[] {
  return ordered.slice(1).flatMap((now, index) => {
    const before = ordered[index]!;
    if (now.report.year !== before.report.year + 1) return [];
    return [...now.template.applications.classes, "total"].map((column) => link(before, now, column));
  });
}

function link(before: Compared, now: Compared, column: string): Carried {
  const path = `${now.template.applications.carriedIn}.${column}`;
  const carriedIn = now.figures.get(path)!;
  const carriedOut = before.figures.get(`${before.template.applications.carriedOut}.${column}`)!;
  const difference = carriedIn.value!.minus(carriedOut.value!);
  return {
    from: before.report.year,
    to: now.report.year,
    column,
    label: tableLabels(now.template).get(path)!.column!,
    carriedOut: carriedOut.value!.toFixed(),
    carriedIn: carriedIn.value!.toFixed(),
    difference: `${difference.gt(0) ? "+" : ""}${difference.toFixed()}`,
    agrees: difference.eq(0),
  };
}
