import type { Aggregate } from "../../aggregate/aggregate.js";
import { intoParent, typedAt } from "../../aggregate/into.js";
import { usage } from "../../codes/usage/fault.js";
import { failure, type Outcome } from "../../diagnostics/outcome.js";
import { readInput } from "../../host/read.js";
import type { Terminal } from "../../host/terminal.js";

/** The file of --into with the sum in it, or why it cannot be. */
export function broughtUpToDate(
  into: string,
  sum: Aggregate,
  parent: { files: readonly string[]; complete: boolean },
  { cwd }: Terminal,
): Outcome<string> {
  const input = readInput(into, cwd);
  if (!input.ok) return input;
  const year = typedAt(input.value, "year");
  if (year !== undefined && year !== String(sum.year))
    return failure(usage({ reason: "otherYear", file: into, year, expected: sum.year }));
  return intoParent(input.value, sum, parent);
}
