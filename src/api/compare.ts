import { compareReports } from "../comparison/compare.js";
import type { Compared, Comparison } from "../comparison/comparison.js";
import { jsonComparison } from "../comparison/json.js";
import { markdownComparison } from "../comparison/markdown.js";
import { COMPARISON_WORDS } from "../comparison/words.js";
import type { CompileOptions } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { check } from "./check.js";

/** What a comparison can be written as. */
export type ComparisonFormat = "md" | "json" | "html" | "xlsx";

/** Years side by side. */
export interface ComparedYears {
  comparison: Comparison;
  /** The comparison as a text, or the bytes of a workbook. */
  write(format: "xlsx", language?: Language): Promise<Uint8Array>;
  write(format: Exclude<ComparisonFormat, "xlsx">, language?: Language): Promise<string>;
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
  function write(format: "xlsx", language?: Language): Promise<Uint8Array>;
  function write(format: Exclude<ComparisonFormat, "xlsx">, language?: Language): Promise<string>;
  async function write(format: ComparisonFormat, language: Language = "zh-CN") {
    const words = COMPARISON_WORDS[language];
    switch (format) {
      case "md":
        return markdownComparison(comparison, words);
      case "json":
        return jsonComparison(comparison);
      case "html":
        return (await import("../comparison/html.js")).htmlComparison(comparison, language);
      case "xlsx":
        return (await import("../comparison/xlsx.js")).xlsxComparison(comparison, words);
    }
  }
  return write;
}
