import type { Audience } from "../../comparison/written.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { ReportingOptions } from "../../reporters/deliver.js";
import type { NamedFiles } from "../../run/inputs.js";
import type { ComparisonFormat } from "./formats.js";

export interface CompareOptions extends ReportingOptions, NamedFiles {
  /** A folder of many agencies' reports, compared agency by agency; true where a list names them. */
  byAgency?: string | true;
  format?: ComparisonFormat;
  audience?: Audience;
  output?: string;
}

/** The findings that a comparison reports: errors, doubts of the import, files of a folder that were left out. */
export function isToldWithComparison({ severity, code }: Diagnostic): boolean {
  return severity === "error" || code.startsWith("GR80") || code === "GR9011";
}
