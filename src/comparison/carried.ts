import { tableLabels } from "../templates/labels.js";
import type { Carried, Compared } from "./comparison.js";

/** The chain of 结转 over the years; a year that is missing breaks it. */
export function carriedChain(ordered: readonly Compared[]): Carried[] {
  return ordered.flatMap((now, index) => {
    const before = ordered[index - 1];
    if (now.report.year - 1 !== before?.report.year) return [];
    return now.template.applications.columns.flatMap((column) => link(before, now, column));
  });
}

function link(before: Compared, now: Compared, column: string): Carried[] {
  const path = `${now.template.applications.carriedIn}.${column}`;
  const carriedIn = now.figures.get(path);
  const carriedOut = before.figures.get(`${before.template.applications.carriedOut}.${column}`);
  // One of the two may be unreadable in a document.
  if (!carriedIn?.value || !carriedOut?.value) return [];
  const difference = carriedIn.value.minus(carriedOut.value);
  const found: Carried = {
    from: before.report.year,
    to: now.report.year,
    column,
    label: tableLabels(now.template).get(path)?.column ?? column,
    carriedOut: carriedOut.value.toFixed(),
    carriedIn: carriedIn.value.toFixed(),
    difference: `${difference.gt(0) ? "+" : ""}${difference.toFixed()}`,
    agrees: difference.eq(0),
  };
  return [found];
}
