import { Big } from "big.js";
import type { ComparedFigure } from "./comparison.js";

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
