import path from "node:path";
import { compareReports } from "../../comparison/compare.js";
import type { Compared, Comparison } from "../../comparison/comparison.js";
import { jsonComparison } from "../../comparison/json.js";
import { markdownComparison } from "../../comparison/markdown.js";
import { prettyComparison } from "../../comparison/pretty.js";
import { COMPARISON_WORDS } from "../../comparison/words.js";
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.js";
import type { Terminal } from "../../host/terminal.js";
import { overwriteFaults, writeOutputs } from "../../host/write.js";
import { chalkFor, deliver, exitCode, ownsStdout, type ReportingOptions } from "../../reporters/deliver.js";
import { atSetLevels, type Compiled, compiledFiles, unitsOf } from "../../run/compiled.js";
import { usage } from "../usage.js";
import type { ComparisonFormat } from "./formats.js";

export interface CompareOptions extends ReportingOptions {
  format?: ComparisonFormat;
  output?: string;
}

/** `gov-report compare OLD NEW…`: every figure of several years, on stdout or in a file. */
export async function compareCommand(
  names: string[],
  options: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  const { format, faults: misused } = formatOf(options);
  const { files, diagnostics: found } = misused.length > 0 ? NOTHING : compiledFiles(names, terminal);
  // What is only a warning in one year is the business of validate.
  const errors = found.filter(({ severity }) => severity === "error");
  const inputs = files.map(({ name }) => name);
  const told = [...misused, ...errors];
  if (told.length === 0) told.push(...comparable(files));
  if (told.length === 0 && options.output !== undefined)
    told.push(...overwriteFaults([options.output], inputs, true, terminal.cwd));
  const written: string[] = [];
  let text: string | undefined;
  if (told.length === 0) {
    const comparison = compareReports(files.map(comparedOf));
    const latest = comparison.years.at(-1)!.file;
    told.push(...atSetLevels(latest, otherAgencies(comparison, files), terminal));
    const result = await emit(comparison, format, options, terminal);
    if (options.output === undefined) text = String(result);
    else {
      const bytes = typeof result === "string" ? new TextEncoder().encode(result) : result;
      const wrote = writeOutputs([{ name: options.output, bytes }], terminal.cwd);
      if (wrote.ok) written.push(...wrote.value);
      else told.push(...wrote.diagnostics);
    }
  }
  if (text !== undefined) terminal.stdout.write(text);
  const outcome = { files: inputs, diagnostics: told, units: unitsOf(files) };
  // The comparison itself is the answer: a list of files without a finding would only stand in its way.
  const isSilent =
    told.length === 0 && text !== undefined && options.reporter.every((name) => name === "pretty");
  const late = isSilent ? [] : await deliver(outcome, options, terminal, "stderr", written);
  return exitCode([...told, ...late], options.failOn);
}

const NOTHING: { files: Compiled[]; diagnostics: Diagnostic[] } = { files: [], diagnostics: [] };

const EXTENSIONS: Record<string, ComparisonFormat> = {
  ".md": "md",
  ".json": "json",
  ".html": "html",
  ".htm": "html",
  ".xlsx": "xlsx",
  ".txt": "pretty",
};

/** The format that was asked for, by name or by the file's extension; a file's name never says another one. */
function formatOf({ format, output, reporter }: CompareOptions): {
  format: ComparisonFormat;
  faults: Diagnostic[];
} {
  const ending = path.extname(output ?? "").toLowerCase();
  const told = EXTENSIONS[ending];
  const chosen = format ?? told ?? "pretty";
  if (output !== undefined && format === undefined && told === undefined && ending !== "") {
    const fault = usage({ reason: "unknownFormat", file: output, ending, known: Object.keys(EXTENSIONS) });
    return { format: chosen, faults: [fault] };
  }
  if (output !== undefined && told !== undefined && told !== chosen) {
    const fault = usage({ reason: "otherFormat", file: output, format: chosen });
    return { format: chosen, faults: [fault] };
  }
  if (output !== undefined) return { format: chosen, faults: [] };
  if (chosen === "xlsx") {
    const fault = usage({ reason: "needsFile", format: "xlsx" });
    return { format: chosen, faults: [fault] };
  }
  if (!ownsStdout(reporter)) return { format: chosen, faults: [] };
  const fault = usage({ reason: "stdoutTwice", answer: "comparison" });
  return { format: chosen, faults: [fault] };
}

/** Faults of the choice of files: one alone, or two of one year. */
function comparable(files: readonly Compiled[]): Diagnostic[] {
  if (files.length < 2) return [usage({ reason: "tooFewYears" })];
  const seen = new Map<number, string>();
  for (const { name, compilation } of files) {
    const { year } = compilation.report!;
    const other = seen.get(year);
    if (other !== undefined) return [usage({ reason: "sameYear", files: [other, name], year })];
    seen.set(year, name);
  }
  return [];
}

function comparedOf({ name, compilation }: Compiled): Compared {
  const { template, report, figures } = compilation;
  return { file: name, template: template!, report: report!, figures: figures! };
}

/** GR4005, at the name in the latest report. */
function otherAgencies({ years }: Comparison, files: readonly Compiled[]): Diagnostic[] {
  if (new Set(years.map(({ agency }) => agency)).size === 1) return [];
  const latest = files.find(({ name }) => name === years.at(-1)!.file)!;
  const { place } = latest.compilation.figures!.get("agency.name")!;
  const agencies = years.map(({ year, agency }) => ({ year, name: agency }));
  return [diagnostic("GR4005", place, { agencies })];
}

async function emit(
  comparison: Comparison,
  format: ComparisonFormat,
  options: CompareOptions,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  const words = COMPARISON_WORDS[options.lang];
  switch (format) {
    case "md":
      return markdownComparison(comparison, words);
    case "json":
      return jsonComparison(comparison);
    case "html":
      return (await import("../../comparison/html.js")).htmlComparison(comparison, options.lang);
    case "xlsx":
      return (await import("../../comparison/xlsx.js")).xlsxComparison(comparison, words);
    default: {
      const color = options.output === undefined ? options.color : "never";
      return prettyComparison(comparison, words, chalkFor(terminal.stdout, { color }, terminal));
    }
  }
}
