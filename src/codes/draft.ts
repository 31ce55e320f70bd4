import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** Whether a fault is one of arithmetic (GR3), in spite of which a draft can be made. */
export function isArithmetic(code: string): boolean {
  return code.startsWith("GR3");
}

/** Whether a finding keeps its report from being built. */
export function stopsBuilding({ severity, code, suppressed }: Diagnostic, isDraft = false): boolean {
  return severity === "error" && !suppressed && !(isDraft && isArithmetic(code));
}
