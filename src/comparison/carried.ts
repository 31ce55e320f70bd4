import { Big } from "big.js";
import { tableLabels } from "../templates/labels.js";
import type { Carried, Compared, ComparedFigure } from "./comparison.js";

/** The chain of 结转 over the years; a year that is missing breaks it. */
export function carriedChain(ordered: readonly Compared[]): Carried[] {
  return ordered.slice(1).flatMap((now, index) => {
    const before = ordered[index]!;
    if (now.report.year !== before.report.year + 1) return [];
    return now.template.applications.columns.flatMap((column) => link(before, now, column));
  });
}

function link(before: Compared, now: Compared, column: string): Carried[] {
  const path = `${now.template.applications.carriedIn}.${column}`;
  const carriedIn = now.figures.get(path);
  const carriedOut = before.figures.get(`${before.template.applications.carriedOut}.${column}`);
  // One of the two may be unreadable in a document.
  if (!carriedIn || !carriedOut) return [];
  const difference = carriedIn.value!.minus(carriedOut.value!);
  const found: Carried = {
    from: before.report.year,
    to: now.report.year,
    column,
    label: tableLabels(now.template).get(path)!.column!,
    carriedOut: carriedOut.value!.toFixed(),
    carriedIn: carriedIn.value!.toFixed(),
    difference: `${difference.gt(0) ? "+" : ""}${difference.toFixed()}`,
    agrees: difference.eq(0),
  };
  return [found];
}

/** How many figures of each unit are named besides those that jumped. */
const LARGEST = { 件: 8, others: 2 };

/**
 * The largest changes between the last two years: first the jumps, then the largest differences of each unit (件 and
 * 万元 cannot be ranked together). Applicant classes are represented by their totals.
 */
export function biggestMovers(figures: readonly ComparedFigure[]): string[] {
  const moved = figures
    .filter(({ isTotal }) => isTotal)
    .flatMap((figure) => {
      const change = figure.changes.at(-1);
      return change ? [{ figure, change }] : [];
    })
    .map((each) => ({ ...each, size: new Big(each.change.difference.replace("+", "")).abs() }))
    .filter(({ size }) => size.gt(0))
    .sort((a, b) => b.size.cmp(a.size));
  const largest = [...new Set(moved.map(({ figure }) => figure.unit))].flatMap((unit) =>
    moved.filter(({ figure }) => figure.unit === unit).slice(0, unit === "件" ? LARGEST.件 : LARGEST.others),
  );
  const jumped = moved.filter(({ change }) => change.jump);
  return [...new Set([...jumped, ...largest].map(({ figure }) => figure.path))];
}
