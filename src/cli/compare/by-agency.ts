import path from "node:path";
import { diagnostic } from "../../codes/diagnostic.js";
import { type AgencyYears, byAgency } from "../../comparison/by-agency.js";
import { compareReports } from "../../comparison/compare.js";
import { comparedOf } from "../../comparison/comparison.js";
import { jsonByAgency } from "../../comparison/json.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Language, sayIn } from "../../diagnostics/language.js";
import { visible } from "../../diagnostics/visible.js";
import { kindAt } from "../../host/read.js";
import { slashes } from "../../host/slashes.js";
import type { Terminal } from "../../host/terminal.js";
import { usageFault } from "../../host/usage-fault.js";
import { type OutputFile, overwriteFaults } from "../../host/write.js";
import { figureAt } from "../../report/figures.js";
import { type Compiled, compiledFiles, unitsOf } from "../../run/compiled.js";
import { listOf } from "../../run/inputs.js";
import { alignedRows } from "../../text/terminal-table.js";
import { report, writeAndReport } from "../finish.js";
import { emit } from "./emit.js";
import { formatByAgency } from "./format-of.js";
import type { ComparisonFormat } from "./formats.js";
import { type CompareOptions, isToldWithComparison, isWrongUse } from "./options.js";

/** `gov-report compare --by-agency [DIR]`: which years each agency has reports on, and its reports side by side. */
export async function compareByAgency(
  folders: string[],
  options: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  const chosen = formatByAgency(options);
  if (!chosen.ok) return report({ files: [], diagnostics: chosen.diagnostics }, options, terminal);
  const { output } = options;
  const format = chosen.value;
  const inFolder = format === "html" || format === "xlsx";
  const { files, diagnostics } = await compiledFiles(folders, options, terminal);
  const found = {
    files: files.map(({ name }) => name),
    diagnostics: diagnostics.filter(isToldWithComparison),
    units: unitsOf(files),
    read: listOf(options),
  };
  const { agencies, years, twice } = byAgency(
    files.flatMap(({ name, compilation }) => comparedOf(name, compilation)),
  );
  for (const { first, second, different } of twice) {
    const { place } = figureAt(second.figures, "agency.name");
    const args = { name: second.report.agency.name, file: first.file, different };
    const fault = diagnostic("GR3009", place, args);
    // The same report in another kind of file is no fault.
    found.diagnostics.push(different === 0 ? { ...fault, severity: "info" } : fault);
  }
  if (isWrongUse(found.diagnostics) || agencies.length === 0)
    return Math.max(1, await report(found, options, terminal));
  const made = await Promise.all(
    agencies.map((agency) =>
      format === "json" ? undefined : madeOf(agency, files, format, options, terminal),
    ),
  );
  if (!inFolder) {
    const first =
      format === "md"
        ? markdownOverview(agencies, years, options.lang)
        : overview(agencies, years, options.lang);
    const texts = made.flatMap((text) => (text === undefined ? [] : String(text)));
    const answer = format === "json" ? jsonByAgency({ agencies, years }) : [first, ...texts].join("\n");
    if (output === undefined) return writeAndReport({ ...found, answer }, options, terminal);
    const bytes = new TextEncoder().encode(answer);
    found.diagnostics.push(...overwriteFaults([output], found.files, true, terminal.cwd));
    const outputs = isWrongUse(found.diagnostics) ? [] : [{ name: output, bytes }];
    return writeAndReport({ ...found, outputs }, options, terminal);
  }
  const outputs = agencies.flatMap(({ agency }, index): OutputFile[] => {
    const content = made[index];
    if (content === undefined) return [];
    const name = slashes(path.join(output!, `${fileNameOf(agency)}.${format}`));
    return [{ name, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content }];
  });
  found.diagnostics.push(...misplaced(outputs, output!, found.files, terminal));
  const next = overview(agencies, years, options.lang);
  return writeAndReport(
    { ...found, outputs: isWrongUse(found.diagnostics) ? [] : outputs, next },
    options,
    terminal,
  );
}

/** An agency's comparison; nothing where it has a report on one year only. */
async function madeOf(
  { reports }: AgencyYears,
  files: readonly Compiled[],
  format: ComparisonFormat,
  options: CompareOptions,
  terminal: Terminal,
): Promise<string | Uint8Array | undefined> {
  if (reports.length < 2) return undefined;
  return emit(compareReports(reports), files, format, options, terminal);
}

/** 机关 | 2022年 | 2023年 | 缺. */
function overviewRows(
  agencies: readonly AgencyYears[],
  years: readonly number[],
  lang: Language,
): string[][] {
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

function overview(agencies: readonly AgencyYears[], years: readonly number[], lang: Language): string {
  const lines = alignedRows(overviewRows(agencies, years, lang), () => false);
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function markdownOverview(
  agencies: readonly AgencyYears[],
  years: readonly number[],
  lang: Language,
): string {
  const [head, ...rows] = overviewRows(agencies, years, lang).map((cells) =>
    cells.map((cell) => cell.replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&")),
  ) as [string[], ...string[][]];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}

/** What keeps the comparisons from their folder. */
function misplaced(
  outputs: readonly OutputFile[],
  folder: string,
  read: readonly string[],
  { cwd }: Terminal,
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

/** A name that every file system takes. */
function fileNameOf(agency: string): string {
  return agency.replace(/[\\/:*?"<>|\s\p{Cc}]/gu, "").slice(0, 60) || "未署名";
}
