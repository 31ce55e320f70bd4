import type { DiagnosticArgs } from "../codes/stage-codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { countSeverities } from "./run.js";

/** The least severity that fails a run (`--fail-on`). */
export type FailOn = "error" | "warning" | "never";

/** Whether a finding is no problem in the data: a wrong use, a file that cannot be read, or a failure of the program. */
export function isWrongUse({ code, severity }: Diagnostic): boolean {
  return code.startsWith("GR9") && severity === "error";
}

/**
 * Whether it also stops a command that makes one thing of many files: a file that cannot be read does where the command names
 * it, not where it lies in a folder with others.
 */
export function stopsAll(found: Diagnostic): boolean {
  return isWrongUse(found) && (found.code !== "GR9001" || (found.args as UnreadFile).foundBy === undefined);
}

type UnreadFile = DiagnosticArgs["GR9001"];

/** 0 nothing at or above --fail-on · 1 problems in the data · 2 wrong use · 3 the tool's own failure (contract section 3). */
export function exitCode(diagnostics: readonly Diagnostic[], failOn: FailOn): number {
  if (diagnostics.some(({ code }) => code === "GR9003" || code === "GR9008")) return 3;
  if (diagnostics.some(isWrongUse)) return 2;
  const { error, warning } = countSeverities(diagnostics);
  if (failOn === "never") return 0;
  return error > 0 || (failOn === "warning" && warning > 0) ? 1 : 0;
}
