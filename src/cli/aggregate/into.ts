import type { Aggregate } from "../../aggregate/aggregate.js";
import { intoParent, typedAt } from "../../aggregate/into.js";
import { failure, type Outcome, success } from "../../diagnostics/outcome.js";
import { readInput } from "../../host/read.js";
import type { Terminal } from "../../host/terminal.js";
import { usage } from "../usage.js";

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
  const replaced = intoParent(input.value, sum, parent);
  if ("text" in replaced) return success(replaced.text);
  if ("diagnostics" in replaced) return { ok: false, diagnostics: replaced.diagnostics };
  const { unreplaced: key } = replaced;
  return failure(usage({ reason: "notReplaceable", file: into, key, into: "aggregate" }));
}
