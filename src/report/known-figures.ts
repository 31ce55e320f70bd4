import { partsOfTotals, type Template } from "../templates/template.js";
import type { Figures } from "./figures.js";

/**
 * These figures and every sum that they are a part of, which is no better known than its parts.
 *
 * @param paths dotted paths of cells
 */
export function restingOn(
  figures: Figures,
  template: Template,
  paths: ReadonlySet<string>,
): ReadonlySet<string> {
  const resting = new Set(paths);
  if (paths.size === 0) return resting;
  const sums = [...partsOfTotals(template), ...template.sums];
  for (let before = -1; before < resting.size; ) {
    before = resting.size;
    for (const [sum, parts] of sums)
      if (figures.get(sum)?.origin === "computed" && parts.some((part) => resting.has(part)))
        resting.add(sum);
  }
  return resting;
}

/** The figures without those that nobody could read, and without the sums that rest on them. */
export function knownFigures(figures: Figures, template: Template, unread: ReadonlySet<string>): Figures {
  const unknown = restingOn(figures, template, unread);
  return unknown.size === 0 ? figures : new Map([...figures].filter(([path]) => !unknown.has(path)));
}
