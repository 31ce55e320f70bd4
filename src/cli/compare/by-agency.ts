import path from "node:path";
import { diagnostic } from "../../codes/diagnostic.js";
import { type AgencyYears, type ByAgency, byAgency } from "../../comparison/by-agency.js";
import { compareReports } from "../../comparison/compare.js";
import { comparedOf } from "../../comparison/comparison.js";
import { jsonByAgency } from "../../comparison/json.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Language, sayIn } from "../../diagnostics/language.js";
import { failure, type Outcome, success } from "../../diagnostics/outcome.js";
import { visible } from "../../diagnostics/visible.js";
import { kindAt } from "../../host/read.js";
import { slashes } from "../../host/slashes.js";
import type { Terminal } from "../../host/terminal.js";
import { usageFault } from "../../host/usage-fault.js";
import { type OutputFile, overwriteFaults } from "../../host/write.js";
import { figureAt } from "../../report/figures.js";
import { stopsAll } from "../../reporters/exit-code.js";
import { byName, compiledFiles, unitsOf } from "../../run/compiled.js";
import { listOf } from "../../run/inputs.js";
import { distinctFileNames } from "../../text/file-name.js";
import { alignedRows } from "../../text/terminal-table.js";
import { report, type Work, writeAndReport } from "../finish.js";
import { emit } from "./emit.js";
import { formatByAgency } from "./format-of.js";
import type { ComparisonFormat } from "./formats.js";
import { type CompareOptions, isToldWithComparison } from "./options.js";

/** `gov-report compare --by-agency [DIR]`: which years each agency has reports on, and its reports side by side. */
export async function compareByAgency(
  folders: string[],
  options: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  const chosen = formatByAgency(options);
  if (!chosen.ok) return report({ files: [], diagnostics: chosen.diagnostics }, options, terminal);
  const { files, diagnostics } = await compiledFiles(folders, options, terminal);
  const compared = byAgency(files.flatMap(({ name, compilation }) => comparedOf(name, compilation)));
  const found = {
    files: files.map(({ name }) => name),
    diagnostics: [...diagnostics.filter(isToldWithComparison), ...compared.twice.map(secondReport)],
    units: unitsOf(files),
    read: listOf(options),
  };
  if (found.diagnostics.some(stopsAll) || compared.agencies.length === 0)
    return Math.max(1, await report(found, options, terminal));
  const format = chosen.value;
  const compilations = byName(files);
  // An agency with a report on one year only has nothing to compare.
  const emitted = async ({ reports }: AgencyYears) =>
    reports.length < 2 ? undefined : emit(compareReports(reports), compilations, format, options, terminal);
  const made = format === "json" ? [] : await Promise.all(compared.agencies.map(emitted));
  const work =
    format === "html" || format === "xlsx"
      ? filesOf(compared, made, format, found.files, options, terminal)
      : textOf(compared, made, format, found.files, options, terminal);
  const faults = work.ok ? [] : work.diagnostics;
  return writeAndReport(
    { ...found, diagnostics: [...found.diagnostics, ...faults], ...(work.ok && work.value) },
    options,
    terminal,
  );
}

/** What was made of each agency; undefined where there is nothing to compare. */
type Made = readonly (string | Uint8Array | undefined)[];

/** What is written of a comparison, or told on standard output. */
type Written = Pick<Work, "outputs" | "answer" | "next">;

/** GR3009; the same report in another kind of file is no fault. */
function secondReport({ first, second, different }: ByAgency["twice"][number]): Diagnostic {
  const { place } = figureAt(second.figures, "agency.name");
  const args = { name: second.report.agency.name, file: first.file, different };
  const fault = diagnostic("GR3009", place, args);
  return different === 0 ? { ...fault, severity: "info" } : fault;
}

/** One text of all agencies, which begins with the years that they lack. */
function textOf(
  compared: ByAgency,
  made: Made,
  format: ComparisonFormat,
  read: readonly string[],
  { output, lang }: CompareOptions,
  { cwd }: Terminal,
): Outcome<Written> {
  const first = format === "md" ? markdownOverview(compared, lang) : overview(compared, lang);
  const texts = made.flatMap((text) => (text === undefined ? [] : String(text)));
  const answer = format === "json" ? jsonByAgency(compared) : [first, ...texts].join("\n");
  if (output === undefined) return success({ answer });
  const [fault] = overwriteFaults([output], read, true, cwd);
  if (fault) return failure(fault);
  return success({ outputs: [{ name: output, bytes: new TextEncoder().encode(answer) }] });
}

/** A page or workbook for each agency in a folder; the years that they lack are told. */
function filesOf(
  compared: ByAgency,
  made: Made,
  format: "html" | "xlsx",
  read: readonly string[],
  { output = "", lang }: CompareOptions,
  { cwd }: Terminal,
): Outcome<Written> {
  const stems = distinctFileNames(compared.agencies.map(({ agency }) => agency.replace(/\s/g, "")));
  const outputs = made.flatMap((content, index): OutputFile[] => {
    if (content === undefined) return [];
    const name = slashes(path.join(output, `${stems[index]}.${format}`));
    return [{ name, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content }];
  });
  const [fault, ...others] = misplaced(outputs, output, read, cwd);
  return fault ? failure(fault, ...others) : success({ outputs, next: overview(compared, lang) });
}

/** 机关 | 2022年 | 2023年 | 缺. */
function overviewRows({ agencies, years }: ByAgency, lang: Language): string[][] {
  const say = sayIn(lang);
  const head = [
    say("机关", "agency"),
    ...years.map((year) => say(`${year}年`, String(year))),
    say("缺", "missing"),
  ];
  const rows = agencies.map(({ agency, missing, alike }) => {
    const marks = years.map((year) => (missing.includes(year) ? "—" : "✓"));
    const also = alike === undefined ? "" : say(`（是不是${alike}？）`, ` (or is it ${alike}?)`);
    const named = missing.map((year) => say(`${year}年`, String(year))).join(say("、", ", "));
    return [visible(agency), ...marks, visible(`${named}${also}`)];
  });
  return [head, ...rows];
}

function overview(compared: ByAgency, lang: Language): string {
  const lines = alignedRows(overviewRows(compared, lang), () => false);
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function markdownOverview(compared: ByAgency, lang: Language): string {
  const [head = [], ...rows] = overviewRows(compared, lang).map((cells) =>
    cells.map((cell) => cell.replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&")),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}

/** What keeps the comparisons from their folder. */
function misplaced(
  outputs: readonly OutputFile[],
  folder: string,
  read: readonly string[],
  cwd: string,
): Diagnostic[] {
  const there = kindAt(folder, cwd);
  if (there !== undefined && there !== "folder")
    return [usageFault("GR9002", { file: folder, reason: "notAFolder" })];
  return overwriteFaults(
    outputs.map(({ name }) => name),
    read,
    true,
    cwd,
  );
}
