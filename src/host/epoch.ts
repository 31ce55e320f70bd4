import { usage } from "../codes/usage/fault.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { Terminal } from "./terminal.js";

/**
 * SOURCE_DATE_EPOCH, a whole number of seconds since 1970 (reproducible-builds.org/specs/source-date-epoch). An empty
 * one counts as not set; any other value is an error, since the dates of the outputs would not be what was meant.
 */
export function sourceDateEpoch({ env }: Pick<Terminal, "env">): Outcome<number | undefined> {
  const value = env[NAME];
  if (value === undefined || value === "") return success(undefined);
  if (/^\d{1,11}$/.test(value)) return success(Number(value));
  return failure(usage({ reason: "invalidVariable", name: NAME, value }));
}

const NAME = "SOURCE_DATE_EPOCH";
