import path from "node:path";
import { diagnostic } from "../../codes/diagnostic.js";
import { type AgencyYears, byAgency } from "../../comparison/by-agency.js";
import { compareReports } from "../../comparison/compare.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Language } from "../../diagnostics/language.js";
import { visible } from "../../diagnostics/visible.js";
import { TOOL } from "../../host/package.js";
import { kindAt } from "../../host/read.js";
import { slashes } from "../../host/slashes.js";
import type { Terminal } from "../../host/terminal.js";
import { usageFault } from "../../host/usage-fault.js";
import { type OutputFile, overwriteFaults } from "../../host/write.js";
import { type Compiled, compiledFiles, unitsOf } from "../../run/compiled.js";
import { alignedRows } from "../../text/terminal-table.js";
import { report, writeAndReport } from "../finish.js";
import { sayIn } from "../say.js";
import { usage } from "../usage.js";
import { comparedOf, emit } from "./emit.js";
import type { ComparisonFormat } from "./formats.js";
import { type CompareOptions, isToldWithComparison, isWrongUse } from "./options.js";

/** `gov-report compare --by-agency DIR`: which years each agency has reports on, and its reports side by side. */
export async function compareByAgency(
  folder: string,
  options: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  const { output, format = "pretty" } = options;
  const inFolder = format === "html" || format === "xlsx";
  if (inFolder && output === undefined) {
    const fault = usage({ reason: "needsFile", format });
    return report({ files: [], diagnostics: [fault] }, options, terminal);
  }
  const { files, diagnostics } = await compiledFiles([folder], options, terminal);
  const found = {
    files: files.map(({ name }) => name),
    diagnostics: diagnostics.filter(isToldWithComparison),
    units: unitsOf(files),
  };
  const { agencies, years, twice } = byAgency(files.flatMap(comparedOf));
  for (const { first, second, different } of twice) {
    const { place } = second.figures.get("agency.name")!;
    const args = { name: second.report.agency.name, file: first.file, different };
    const fault = diagnostic("GR3009", place, args);
    // The same report in another kind is no fault of anybody's.
    found.diagnostics.push(different === 0 ? { ...fault, severity: "info" } : fault);
  }
  if (isWrongUse(found.diagnostics) || agencies.length === 0)
    return Math.max(1, await report(found, options, terminal));
  const parts = await Promise.all(
    agencies.map(async (agency) => ({
      agency,
      made: await madeOf(agency, files, format, options, terminal),
    })),
  );
  if (!inFolder) {
    const texts = parts.map(({ agency, made }) => ({
      agency,
      text: made === undefined ? undefined : String(made),
    }));
    const answer = whole(texts, years, format, options.lang);
    if (output === undefined) return writeAndReport({ ...found, answer }, options, terminal);
    const bytes = new TextEncoder().encode(answer);
    found.diagnostics.push(...overwriteFaults([output], found.files, true, terminal.cwd));
    const outputs = isWrongUse(found.diagnostics) ? [] : [{ name: output, bytes }];
    return writeAndReport({ ...found, outputs }, options, terminal);
  }
  const outputs = parts.flatMap(({ agency, made }): OutputFile[] => {
    if (made === undefined) return [];
    const name = slashes(path.join(output!, `${fileNameOf(agency.agency)}.${format}`));
    return [{ name, bytes: typeof made === "string" ? new TextEncoder().encode(made) : made }];
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

type Part = { agency: AgencyYears; text: string | undefined };

/** The years of each agency first, then the comparisons one after another. */
function whole(parts: readonly Part[], years: number[], format: ComparisonFormat, lang: Language): string {
  const agencies = parts.map(({ agency }) => agency);
  if (format === "json") {
    const content = {
      version: 1,
      tool: TOOL,
      years,
      agencies: parts.map(({ agency: { agency, reports, missing, alike }, text }) => ({
        agency,
        years: reports.map(({ report: { year } }) => year),
        missing,
        ...(alike !== undefined && { alike }),
        comparison: text === undefined ? null : JSON.parse(text),
      })),
    };
    return `${JSON.stringify(content, null, 2)}\n`;
  }
  const texts = parts.flatMap(({ text }) => text ?? []);
  const first = format === "md" ? markdownOverview(agencies, years, lang) : overview(agencies, years, lang);
  return [first, ...texts].join("\n");
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
