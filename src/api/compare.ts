import { compareReports } from "../comparison/compare.js";
import { type Compared, type Comparison, comparedOf } from "../comparison/comparison.js";
import { type Audience, type WrittenFormat, written } from "../comparison/written.js";
import type { Compilation, CompileOptions } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { check } from "./check.js";

export type { WrittenFormat as ComparisonFormat };

/** A comparison of several years. */
export interface ComparedYears {
  comparison: Comparison;
  /**
   * The comparison as a text, or the bytes of a workbook.
   *
   * @param audience of a page: `public` (default) is the 图解 to be published, `internal` has all figures and the
   *   points to check
   */
  write(format: "xlsx", language?: Language): Promise<Uint8Array>;
  write(format: Exclude<WrittenFormat, "xlsx">, language?: Language, audience?: Audience): Promise<string>;
}

/**
 * Compares reports of several years, figure by figure. A report whose figures cannot be read is left out; fails if
 * fewer than two are left. A figure that other figures of its own report contradict is `doubtful`, and no change
 * is computed from it.
 *
 * @param files two or more, each of another year
 * @throws RangeError for fewer than two files, or two of one year
 */
export async function compare(
  files: readonly InputFile[],
  options: CompileOptions = {},
): Promise<Outcome<ComparedYears>> {
  const reports: Compared[] = [];
  const compiled = new Map<string, Compilation>();
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const compilation = await check(file, options);
    diagnostics.push(...compilation.diagnostics);
    compiled.set(file.name, compilation);
    reports.push(...comparedOf(file.name, compilation));
  }
  const years = new Set(reports.map(({ report }) => report.year));
  if (files.length < 2 || years.size < reports.length)
    throw new RangeError("compare takes two or more reports, each of a year of its own");
  if (reports.length < 2) return { ok: false, diagnostics };
  const comparison = compareReports(reports);
  return success({ comparison, write: writer(comparison, compiled) }, diagnostics);
}

function writer(comparison: Comparison, compiled: ReadonlyMap<string, Compilation>): ComparedYears["write"] {
  function write(format: WrittenFormat, language: Language = "zh-CN", audience: Audience = "public") {
    return written(comparison, compiled, format, { language, audience });
  }
  return write as ComparedYears["write"];
}
