import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { filePlace } from "../diagnostics/location.js";

/** A fault of the command's use, which has a file but no characters. */
export function usageFault<
  C extends "GR9001" | "GR9002" | "GR9003" | "GR9004" | "GR9009" | "GR9010" | "GR9011" | "GR9012",
>(code: C, args: DiagnosticArgs[C]): Diagnostic {
  return diagnostic(code, filePlace("file" in args ? args.file : ""), args);
}
