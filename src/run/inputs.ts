import type { DiagnosticArgs } from "../codes/stage-codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { type FoundInputs, findInputs, leftOut, type Search } from "../host/find.js";
import { readInput } from "../host/read.js";
import type { Terminal } from "../host/terminal.js";
import { usageFault } from "../host/usage-fault.js";
import { decodeForeign } from "../text/decode.js";
import type { RunOutcome } from "./run.js";

/** How the command line names its files besides by arguments. */
export interface NamedFiles {
  /** Folders in folders too. */
  recursive?: boolean;
  /** A list of names, one a line; `-` for standard input. */
  filesFrom?: string;
}

/** The list of names, where it is a file: no report may replace it. */
export function listOf({ filesFrom }: NamedFiles): string[] {
  return filesFrom === undefined || filesFrom === "-" ? [] : [filesFrom];
}

/** The files that a command is to read: its arguments, those of a list, or data.yaml where nothing is named. */
export async function inputsOf(
  names: readonly string[],
  { recursive = false, filesFrom }: NamedFiles,
  terminal: Terminal,
  search: Search = {},
): Promise<Outcome<FoundInputs>> {
  const listed = filesFrom === undefined ? success([]) : await namesIn(filesFrom, terminal);
  if (!listed.ok) return listed;
  const all = [...names, ...listed.value];
  const named = all.length === 0 && filesFrom === undefined ? ["data.yaml"] : all;
  return findInputs(named, terminal.cwd, { ...search, recursive });
}

/** Names in a list: twice as many as there are agencies of all counties and above. */
const MOST_NAMES = 100_000;

/**
 * The names in a list, one a line, or each ended by a null byte as `find -print0` writes them. Empty lines and those that
 * begin with # are left out.
 */
async function namesIn(file: string, terminal: Terminal): Promise<Outcome<string[]>> {
  const bytes = file === "-" ? await terminal.readStdin() : readList(file, terminal);
  if (!bytes.ok) return bytes;
  const text = decodeForeign(bytes.value)?.replace(/^\ufeff/, "") ?? "";
  const names = text.split(text.includes("\0") ? "\0" : /\r\n?|\n/).map((name) => name.trim());
  const meant = names.filter((name) => name !== "" && !name.startsWith("#"));
  if (meant.length > MOST_NAMES)
    return failure(usageFault("GR9001", { file, reason: "tooManyNames", maximum: MOST_NAMES }));
  return meant.length > 0 ? success(meant) : failure(usageFault("GR9001", { file, reason: "noNames" }));
}

function readList(file: string, { cwd }: Terminal): Outcome<Uint8Array> {
  const input = readInput(file, cwd);
  return input.ok ? success(input.value.bytes) : input;
}

/** What was made of a file. */
interface Read {
  name: string;
  diagnostics: readonly Diagnostic[];
}

/**
 * The files that were read without those of a folder or pattern that are no reports at all, such as a register among
 * workbooks; these are told by folder. A folder without any report is a wrong use.
 */
export function reportsAmong<T extends Read>(
  read: readonly T[],
  { foundBy }: FoundInputs,
): { reports: T[]; diagnostics: Diagnostic[] } {
  const others = new Map<string, string[]>();
  for (const { name, diagnostics } of read) {
    const by = foundBy.get(name);
    if (by !== undefined && isNoReport(name, diagnostics)) others.set(by, [...(others.get(by) ?? []), name]);
  }
  const out = new Set([...others.values()].flat());
  const reports = read.filter(({ name }) => !out.has(name));
  const told = [...others].flatMap(([by, names]) => {
    const isEmpty = !reports.some(({ name }) => foundBy.get(name) === by);
    const fault = isEmpty ? [usageFault("GR9001", { file: by, reason: "folder" as const })] : [];
    return [...leftOut(by, "noReport", names), ...fault];
  });
  return { reports, diagnostics: told };
}

/**
 * The findings, where those of files that could not be read name the folder or pattern that the file was found by: these
 * stop no command.
 */
export function markFound(diagnostics: readonly Diagnostic[], foundBy: FoundInputs["foundBy"]): Diagnostic[] {
  return diagnostics.map((found) => {
    const by = foundBy.get(found.place.source.name);
    const args = found.args as DiagnosticArgs["GR9001"];
    if (found.code !== "GR9001" || by === undefined || !UNREAD.includes(args.reason)) return found;
    return { ...found, args: { ...args, foundBy: by } };
  });
}

const UNREAD: readonly DiagnosticArgs["GR9001"]["reason"][] = [
  "missing",
  "badName",
  "brokenLink",
  "circle",
  "unreadable",
  "isFolder",
  "notAFile",
  "notAReportFile",
  "tooLarge",
];

/** A run without the files that are no reports at all, and with what was found in the others marked by their folders. */
export function withoutOthers(whole: RunOutcome, inputs: FoundInputs): RunOutcome {
  const run = { ...whole, diagnostics: markFound(whole.diagnostics, inputs.foundBy) };
  const { reports, diagnostics } = reportsAmong(run.results, inputs);
  if (reports.length === run.results.length) return run;
  const kept = new Set(reports.map(({ name }) => name));
  const isTold = ({ place }: Diagnostic) =>
    kept.has(place.source.name) || !run.results.some(({ name }) => name === place.source.name);
  return { ...run, results: reports, diagnostics: [...diagnostics, ...run.diagnostics.filter(isTold)] };
}

/** Whether nothing of a report was found in a file, and its name promises none. */
function isNoReport(name: string, diagnostics: readonly Diagnostic[]): boolean {
  const base = name.slice(name.lastIndexOf("/") + 1);
  if (/年报|年度(?:工作)?报告|政府信息公开.*报告/.test(base)) return false;
  // A file that may be a report in a kind that cannot be read is reported, with the way out.
  if (/\.(?:docx?|wps|rtf|odt|mht(?:ml)?)$/i.test(base) && !isReadAndEmpty(base, diagnostics)) return false;
  return diagnostics.some(({ code, args }) => {
    const { reason = "" } = args as { reason?: string };
    return NO_REPORT[code]?.includes(reason);
  });
}

/** Whether a Word document was read and holds nothing of a report. */
function isReadAndEmpty(base: string, diagnostics: readonly Diagnostic[]): boolean {
  const isEmpty = ({ code, args }: Diagnostic) =>
    code === "GR8001" && (args as { reason?: string }).reason === "noTables";
  return /\.docx$/i.test(base) && diagnostics.some(isEmpty);
}

const NO_REPORT: Readonly<Record<string, readonly string[]>> = {
  GR8001: ["notAReport", "noTables"],
  GR8101: ["notAForm", "noSheets"],
  GR9001: ["tablesAlone"],
};
