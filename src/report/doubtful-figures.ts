import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { pathOf } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";
import type { Figures } from "./figures.js";
import { restingOn } from "./known-figures.js";

/** Mark behind a figure that other figures of its report, or another report of its agency, contradict. */
export const DOUBTFUL = "※";

/**
 * The figures of a report that its own arithmetic contradicts, and the sums that rest on them. Where the evidence
 * singles out a cell, it is that cell; otherwise it is every sum that disagrees, and all four sides of a balance. A
 * published report cannot be corrected, so these figures are shown as they are, and nothing is computed from them.
 *
 * @param found what the report's check found
 */
export function doubtfulFigures(
  found: readonly Diagnostic[],
  figures: Figures,
  template: Template,
): ReadonlySet<string> {
  const doubtful = new Set<string>();
  for (const { code, severity, place, args, related } of found) {
    if (severity !== "error" || !/^GR300[1-4]$/.test(code)) continue;
    const places = [place];
    if (!("cell" in args))
      for (const other of related) if (other.note.kind === "identity") places.push(other.place);
    for (const { pointer } of places) {
      const path = pathOf(pointer);
      for (const cell of wholeBalance(path, template)) if (figures.has(cell)) doubtful.add(cell);
    }
  }
  return restingOn(figures, template, doubtful);
}

/** Adds the other three sides of a broken balance, which is reported at 四: they are as doubtful. */
function wholeBalance(path: string, { applications }: Template): string[] {
  const { received, carriedIn, total, carriedOut } = applications;
  const column = path.startsWith(`${carriedOut}.`) ? path.slice(carriedOut.length + 1) : undefined;
  if (column === undefined) return [path];
  return [received, carriedIn, total, carriedOut].map((row) => `${row}.${column}`);
}
