import type { Diagnostic, Severity } from "../diagnostic.js";

/** What a command found, for reporters. */
export interface RunResult {
  /** Names of the files looked at. */
  files: string[];
  /** Grouped by file, in the order of the file. */
  diagnostics: Diagnostic[];
  tool: { name: string; version: string };
}

/** How many of each severity; suppressed ones are in no count but their own. */
export function countSeverities(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity, suppressed } of diagnostics) if (!suppressed) counts[severity]++;
  return counts;
}
