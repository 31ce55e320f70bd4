import type { Code, Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "./diagnostic.js";
import type { UnlistedFindings } from "./gr5-limits.js";

/** So many findings of a code are listed; a text of nothing but half-width commas would have a million. */
export const MOST_OF_A_CODE = 1000;

/** The first findings of each code, and behind them how many more there are (GR5015). */
export function listed(found: Iterable<Diagnostic>): Diagnostic[] {
  const all: Diagnostic[] = [];
  const times = new Map<Code, number>();
  const unlisted = new Map<Code, Diagnostic>();
  for (const one of found) {
    const count = (times.get(one.code) ?? 0) + 1;
    times.set(one.code, count);
    if (count <= MOST_OF_A_CODE) all.push(one);
    else if (count === MOST_OF_A_CODE + 1) unlisted.set(one.code, one);
  }
  for (const [code, { place }] of unlisted)
    all.push(diagnostic("GR5015", place, { code, count: times.get(code)! - MOST_OF_A_CODE }));
  return all;
}

/** How many errors were found, those that are not listed among them. */
export function errorsIn(diagnostics: readonly Diagnostic[]): number {
  const errors = new Map<Code, number>();
  for (const { code, severity } of diagnostics)
    if (severity === "error") errors.set(code, (errors.get(code) ?? 0) + 1);
  for (const { code, args } of diagnostics) {
    if (code !== "GR5015") continue;
    const unlisted = args as UnlistedFindings;
    const listed = errors.get(unlisted.code);
    if (listed !== undefined) errors.set(unlisted.code, listed + unlisted.count);
  }
  return [...errors.values()].reduce((sum, count) => sum + count, 0);
}
