import { compareReports } from "../comparison/compare.js";
import type { Compared, Comparison } from "../comparison/comparison.js";
import { type WrittenFormat, written } from "../comparison/written.js";
import type { CompileOptions } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { check } from "./check.js";

export type { WrittenFormat as ComparisonFormat };

/** Years side by side. */
export interface ComparedYears {
  comparison: Comparison;
  /** The comparison as a text, or the bytes of a workbook. */
  write(format: "xlsx", language?: Language): Promise<Uint8Array>;
  write(format: Exclude<WrittenFormat, "xlsx">, language?: Language): Promise<string>;
}

/**
 * Compares reports of several years, figure by figure. Fails where one has an error: its findings say which.
 *
 * @param files two or more, each of a year of its own
 * @throws RangeError where there are fewer, or two of one year
 */
export async function compare(
  files: readonly InputFile[],
  options: CompileOptions = {},
): Promise<Outcome<ComparedYears>> {
  const reports: Compared[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const { template, report, figures, diagnostics: found } = await check(file, options);
    diagnostics.push(...found);
    if (template && report && figures) reports.push({ file: file.name, template, report, figures });
  }
  if (diagnostics.some(({ severity }) => severity === "error")) return { ok: false, diagnostics };
  const years = new Set(reports.map(({ report }) => report.year));
  if (reports.length < 2 || years.size < reports.length)
    throw new RangeError("compare takes two or more reports, each of a year of its own");
  const comparison = compareReports(reports);
  return success({ comparison, write: writer(comparison) }, diagnostics);
}

function writer(comparison: Comparison): ComparedYears["write"] {
  function write(format: WrittenFormat, language: Language = "zh-CN") {
    return written(comparison, format, language);
  }
  return write as ComparedYears["write"];
}
