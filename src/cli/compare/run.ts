import { diagnostic } from "../../codes/diagnostic.js";
import { usage } from "../../codes/usage/fault.js";
import { compareReports } from "../../comparison/compare.js";
import { type Compared, type Comparison, comparedOf } from "../../comparison/comparison.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Terminal } from "../../host/terminal.js";
import { overwriteFaults } from "../../host/write.js";
import { figureAt } from "../../report/figures.js";
import { stopsAll } from "../../reporters/exit-code.js";
import { atSetLevels, byName, type Compiled, compiledFiles, unitsOf } from "../../run/compiled.js";
import { listOf } from "../../run/inputs.js";
import { report, writeAndReport } from "../finish.js";
import { emit } from "./emit.js";
import { formatOf } from "./format-of.js";
import type { ComparisonFormat } from "./formats.js";
import { type CompareOptions, isToldWithComparison } from "./options.js";

/** `gov-report compare OLD NEW…`: every figure of several years, on stdout or in a file. */
export async function compareCommand(
  names: string[],
  options: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  const format = formatOf(options);
  if (!format.ok) return report({ files: [], diagnostics: format.diagnostics }, options, terminal);
  const { files, diagnostics } = await compiledFiles(names, options, terminal);
  // Warnings about one year are left to `validate`, except doubts of the import.
  const found = {
    files: files.map(({ name }) => name),
    diagnostics: diagnostics.filter(isToldWithComparison),
    units: unitsOf(files),
    read: listOf(options),
    leftToValidate: diagnostics.filter((one) => !isToldWithComparison(one) && !one.suppressed).length,
  };
  const reports = files.flatMap(({ name, compilation }) => comparedOf(name, compilation));
  const stop = found.diagnostics.some(stopsAll)
    ? []
    : cannotCompare(files, reports, format.value, options, terminal);
  found.diagnostics.push(...stop);
  // No comparison means failure, whatever --fail-on says.
  if (reports.length < leastFor(format.value, files) || found.diagnostics.some(stopsAll))
    return Math.max(1, await report(found, options, terminal));
  const comparison = compareReports(reports);
  const latest = comparison.years.at(-1)!.file;
  found.diagnostics.push(...atSetLevels(latest, otherAgencies(comparison, files), terminal));
  const made = await emit(comparison, byName(files), format.value, options, terminal);
  if (options.output === undefined) {
    const isPlain = options.reporter.every((name) => name === "pretty");
    // The comparison itself is the answer: a list of files without a finding would only stand in its way.
    if (found.diagnostics.length > 0 || !isPlain)
      return writeAndReport({ ...found, answer: String(made) }, options, terminal);
    terminal.stdout.write(String(made));
    return 0;
  }
  const bytes = typeof made === "string" ? new TextEncoder().encode(made) : made;
  return writeAndReport({ ...found, outputs: [{ name: options.output, bytes }] }, options, terminal);
}

/** What keeps files that were read from being compared, or the comparison from its place. */
function cannotCompare(
  files: readonly Compiled[],
  reports: readonly Compared[],
  format: ComparisonFormat,
  { output }: CompareOptions,
  { cwd }: Terminal,
): Diagnostic[] {
  const faults = comparable(files, reports, format);
  if (faults.length > 0 || output === undefined) return faults;
  return overwriteFaults(
    [output],
    files.map(({ name }) => name),
    true,
    cwd,
  );
}

/** How many reports a format needs: 图解 can be made of one, unless another one is named and cannot be read. */
function leastFor(format: ComparisonFormat, files: readonly Compiled[]): number {
  return format === "html" && files.length === 1 ? 1 : 2;
}

/** Faults of the choice of files: one alone, or two of one year. */
function comparable(
  files: readonly Compiled[],
  reports: readonly Compared[],
  format: ComparisonFormat,
): Diagnostic[] {
  if (files.length < leastFor(format, files)) return [usage({ reason: "tooFewYears" })];
  const seen = new Map<number, string>();
  for (const { file, report } of reports) {
    const { year } = report;
    const other = seen.get(year);
    if (other !== undefined) return [usage({ reason: "sameYear", files: [other, file], year })];
    seen.set(year, file);
  }
  return [];
}

/** GR4005, at the name in the latest report. */
function otherAgencies({ years }: Comparison, files: readonly Compiled[]): Diagnostic[] {
  if (new Set(years.map(({ agency }) => agency)).size === 1) return [];
  const latest = files.find(({ name }) => name === years.at(-1)!.file)!;
  const { place } = figureAt(latest.compilation.figures!, "agency.name");
  const agencies = years.map(({ year, agency }) => ({ year, name: agency }));
  return [diagnostic("GR4005", place, { agencies })];
}
