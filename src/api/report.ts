import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { TOOL } from "../host/package.js";
import { BINARY_REPORTERS, MACHINE_REPORTERS, type TextReporterName } from "../reporters/formats.js";
import { type Finding, finding } from "../reporters/json.js";
import type { Unit } from "../reporters/run.js";

/** The formats of `--reporter` that are texts. */
export type ReportFormat = TextReporterName;

/** The diagnostics of some files. */
export interface Findings {
  /** Names of the checked files. */
  files: readonly string[];
  diagnostics: readonly Diagnostic[];
  /** The agency of each report, by file name, for the return sheet. */
  units?: ReadonlyMap<string, Unit>;
}

/** Diagnostics as plain data, in the shape of schemas/diagnostics.schema.json. */
export function findings(diagnostics: readonly Diagnostic[], language: Language = "zh-CN"): Finding[] {
  return diagnostics.map((each) => finding(each, language));
}

/** Writes findings in the format of a reporter; `sheet` is a workbook (.xlsx). */
export function report(found: Findings, format: "sheet", language?: Language): Promise<Uint8Array>;
export function report(found: Findings, format: ReportFormat, language?: Language): Promise<string>;
export async function report(
  { files, diagnostics, units }: Findings,
  format: ReportFormat | "sheet",
  language: Language = "zh-CN",
): Promise<string | Uint8Array> {
  const run = { files: [...files], diagnostics, tool: TOOL, ...(units && { units }) };
  return format === "sheet"
    ? BINARY_REPORTERS.sheet!(run, language)
    : MACHINE_REPORTERS[format]!(run, language);
}
