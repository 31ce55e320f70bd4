import type { Diagnostic, Related } from "../diagnostics/diagnostic.js";
import type { Place } from "../diagnostics/source.js";
import { type DiagnosticArgs, STAGE_CODES, type StageCode } from "./stage-codes.js";

/** A diagnostic of one of the pipeline's stages, with its arguments checked against the code. */
export function diagnostic<C extends StageCode>(
  code: C,
  place: Place,
  args: DiagnosticArgs[C],
  related: Related[] = [],
): Diagnostic {
  return { code, severity: STAGE_CODES[code].severity, place, args, related };
}
