import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { countSeverities } from "./run.js";

/** The least severity that fails a run (`--fail-on`). */
export type FailOn = "error" | "warning" | "never";

/**
 * Whether a finding is a fault of the command's use, or of the program: those of the files that a folder or pattern has are
 * of the data.
 */
export function isWrongUse({ code, severity, args }: Diagnostic): boolean {
  if (!code.startsWith("GR9") || severity !== "error") return false;
  return code !== "GR9001" || (args as { foundBy?: string }).foundBy === undefined;
}

/** 0 nothing at or above --fail-on · 1 problems in the data · 2 wrong use · 3 the tool's own failure (contract section 3). */
export function exitCode(diagnostics: readonly Diagnostic[], failOn: FailOn): number {
  if (diagnostics.some(({ code }) => code === "GR9003" || code === "GR9008")) return 3;
  if (diagnostics.some(isWrongUse)) return 2;
  const { error, warning } = countSeverities(diagnostics);
  if (failOn === "never") return 0;
  return error > 0 || (failOn === "warning" && warning > 0) ? 1 : 0;
}
