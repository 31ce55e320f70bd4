import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import { filePlace } from "../diagnostics/location.js";
import { failure, type Outcome } from "../diagnostics/outcome.js";

/** A file that cannot be imported as a report, and why: GR8001. */
export function unreadable(name: string, reason: DiagnosticArgs["GR8001"]["reason"]): Outcome<never> {
  return failure(diagnostic("GR8001", filePlace(name), { reason }));
}
