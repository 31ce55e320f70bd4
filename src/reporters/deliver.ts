import { Chalk, type ChalkInstance } from "chalk";
import { usage } from "../codes/usage/fault.js";
import type { ExpectedValue } from "../codes/usage/usage.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { failure } from "../diagnostics/outcome.js";
import { visible, withoutCommands } from "../diagnostics/visible.js";
import { TOOL } from "../host/package.js";
import { kindAt } from "../host/read.js";
import { slashes } from "../host/slashes.js";
import type { Terminal } from "../host/terminal.js";
import { type OutputFile, placeFault } from "../host/write.js";
import { writeNamed } from "../host/write-named.js";
import { type ColourWhen, coloursFor } from "./colours.js";
import type { FailOn } from "./exit-code.js";
import { BINARY_REPORTERS, FOLDER_REPORTERS, MACHINE_REPORTERS, NEEDS_A_FILE } from "./formats.js";
import type { RunResult } from "./run.js";
import { summaryLine } from "./summary-line.js";

/** The options of every command that checks data files. */
export interface ReportingOptions {
  /** NAME or NAME=FILE. */
  reporter: string[];
  failOn: FailOn;
  lang: Language;
  color: ColourWhen;
  quiet?: boolean;
  verbose?: boolean;
  maxProblems?: number;
  statistics?: boolean;
}

export const REPORTERS = ["pretty", ...Object.keys(MACHINE_REPORTERS), ...Object.keys(BINARY_REPORTERS)];

/** The first fault of the `--reporter` options together: several for stdout, or one that needs a file. */
export function reporterFault(reporters: readonly string[]): ExpectedValue | undefined {
  const binary = reporters.find((name) => name in BINARY_REPORTERS);
  if (binary !== undefined) return { expected: "reporterWithFile", reporter: binary };
  const owners = reporters.filter((name) => name in MACHINE_REPORTERS);
  return owners.length > 1 ? { expected: "oneReporter", reporters: owners } : undefined;
}

/** Whether a reporter for machines writes to stdout. */
export function ownsStdout(reporters: readonly string[]): boolean {
  return reporters.some((name) => name in MACHINE_REPORTERS);
}

/** What a command read and found. */
export interface Findings extends Omit<RunResult, "tool"> {
  /** Files that it read besides, and wrote besides those that are listed: no report may replace them. */
  read?: readonly string[];
  made?: readonly string[];
}

/**
 * Writes what a run found to every reporter, and the summary as the last line of its stream.
 *
 * @param home the stream of the pretty reporter where no machine reporter owns stdout
 * @param written paths to list on stdout
 * @returns faults of writing a reporter's file
 */
export async function deliver(
  outcome: Findings,
  options: ReportingOptions,
  terminal: Terminal,
  home: "stdout" | "stderr",
  written: readonly string[] = [],
): Promise<Diagnostic[]> {
  const owner = options.reporter.find((name) => name in MACHINE_REPORTERS);
  const stream = owner ? terminal.stderr : terminal[home];
  const list = owner ? terminal.stderr : terminal.stdout;
  const { read: others = [], made: unlisted = [], ...found } = outcome;
  const diagnostics = [...outcome.diagnostics];
  const run: RunResult = { ...found, diagnostics, tool: TOOL };
  const faults: Diagnostic[] = [];
  const read = [...outcome.files, ...others];
  const made = [...written, ...unlisted];
  for (const reporter of options.reporter) {
    const [name, file] = splitReporter(reporter);
    if (file === undefined) continue;
    const misnamed = sheetFault(name, file, terminal.cwd);
    if (misnamed) {
      faults.push(misnamed);
      continue;
    }
    const outputs = await reportFiles(name, file, run, options, terminal.cwd);
    const misplaced = outputs.flatMap(
      (output) => placeFault(output.name, { read, written: made }, terminal.cwd) ?? [],
    );
    const [first, ...others] = misplaced;
    const wrote = first ? failure(first, ...others) : await writeNamed(outputs, terminal);
    if (wrote.ok) made.push(...outputs.map((output) => output.name));
    else faults.push(...wrote.diagnostics);
  }
  diagnostics.push(...faults);
  const chalk = coloursFor(stream, options.color, terminal);
  if (owner) terminal.stdout.write(await MACHINE_REPORTERS[owner]!(run, options.lang));
  const isTold = owner !== undefined && !options.reporter.includes("pretty");
  if (!isTold) stream.write(withoutCommands(await findings(run, options, chalk)));
  else if (NEEDS_A_FILE.has(owner)) {
    const others = diagnostics.filter(({ place }) => place.source.name === "");
    stream.write(withoutCommands(await findings({ ...run, files: [], diagnostics: others }, options, chalk)));
  }
  for (const name of written) list.write(`${visible(name)}\n`);
  stream.write(`${summaryLine(run, { language: options.lang, chalk })}\n`);
  return faults;
}

/** Whether a folder is named: by its stroke, or one that is there and is named as no workbook. */
function isFolder(file: string, cwd: string): boolean {
  return /[\\/]$/.test(file) || (!isWorkbookName(file) && kindAt(file, cwd) === "folder");
}

function isWorkbookName(file: string): boolean {
  return /\.xlsx$/i.test(file);
}

/** The fault of a workbook whose name says that it is none, which nobody could open by it. */
function sheetFault(name: string, file: string, cwd: string): Diagnostic | undefined {
  if (!(name in BINARY_REPORTERS) || isWorkbookName(file) || isFolder(file, cwd)) return undefined;
  return usage({ reason: "wrongEnding", option: "--reporter", file, ending: ".xlsx", use: "returnSheet" });
}

/** What a reporter writes where a file is named, or a folder for a reporter that has a file for each unit. */
async function reportFiles(
  name: string,
  file: string,
  run: RunResult,
  options: ReportingOptions,
  cwd: string,
): Promise<OutputFile[]> {
  const inFolder = isFolder(file, cwd) ? FOLDER_REPORTERS[name] : undefined;
  if (inFolder) {
    const folder = slashes(file).replace(/\/+$/, "");
    const files = await inFolder(run, options.lang);
    return files.map((each) => ({ name: `${folder}/${each.name}`, bytes: each.bytes }));
  }
  if (BINARY_REPORTERS[name]) return [{ name: file, bytes: await BINARY_REPORTERS[name](run, options.lang) }];
  const text =
    MACHINE_REPORTERS[name] ?? ((result: RunResult) => human(result, options, new Chalk({ level: 0 })));
  return [{ name: file, bytes: new TextEncoder().encode(await text(run, options.lang)) }];
}

async function human(run: RunResult, options: ReportingOptions, chalk: ChalkInstance): Promise<string> {
  const found = await findings(run, options, chalk);
  return `${withoutCommands(found)}${summaryLine(run, { language: options.lang, chalk })}\n`;
}

/** Every finding with its line, and a table of the files where there are several. What measures text on a terminal is loaded for these only. */
async function findings(run: RunResult, options: ReportingOptions, chalk: ChalkInstance): Promise<string> {
  const { lang: language, quiet = false, verbose = false, maxProblems, statistics } = options;
  const parts: string[] = [];
  if (run.diagnostics.some(({ suppressed }) => !suppressed)) {
    const { reportPretty } = await import("./pretty.js");
    parts.push(reportPretty(run, { language, chalk, quiet, verbose, maxProblems, statistics }));
  }
  const files = quiet ? withErrors(run) : run.files;
  if (run.files.length > 1 && files.length > 0) {
    const { fileTable } = await import("./file-table.js");
    parts.push(fileTable({ ...run, files }, language, chalk));
  }
  return parts.map((part) => part && `${part}\n`).join("");
}

function withErrors({ files, diagnostics }: RunResult): string[] {
  const faulty = new Set(
    diagnostics.flatMap(({ severity, place }) => (severity === "error" ? place.source.name : [])),
  );
  return files.filter((file) => faulty.has(file));
}

export function splitReporter(reporter: string): [string, string | undefined] {
  const at = reporter.indexOf("=");
  return at === -1 ? [reporter, undefined] : [reporter.slice(0, at), reporter.slice(at + 1)];
}
