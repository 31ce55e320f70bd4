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
import {
  chalkFor,
  deliver,
  exitCode,
  ownsStdout,
  type ReportingOptions,
  usage,
} from "../../reporters/deliver.js";
import { atSetLevels, type Compiled, compiledFiles, unitsOf } from "../../run/compiled.js";

type Format = "pretty" | "md" | "json" | "html" | "xlsx";

export interface CompareOptions extends ReportingOptions {
  format?: Format;
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
  if (told.length === 0) told.push(...comparable(files, options));
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

const EXTENSIONS: Record<string, Format> = {
  ".md": "md",
  ".json": "json",
  ".html": "html",
  ".htm": "html",
  ".xlsx": "xlsx",
  ".txt": "pretty",
};

/** The format that was asked for, by name or by the file's extension; a file's name never says another one. */
function formatOf({ format, output, reporter, lang }: CompareOptions): {
  format: Format;
  faults: Diagnostic[];
} {
  const ending = path.extname(output ?? "").toLowerCase();
  const told = EXTENSIONS[ending];
  const chosen = format ?? told ?? "pretty";
  const say = (zh: string, en: string) => (lang === "en" ? en : zh);
  if (output !== undefined && format === undefined && told === undefined && ending !== "") {
    const known = Object.keys(EXTENSIONS);
    const fault = usage(
      say(`不知道 ${output} 要写成哪种格式。`, `${ending} is no format that ${output} could be written in.`),
      say(
        `扩展名用 ${known.join("、")}，或者用 --format 说明格式`,
        `Use ${known.join(", ")}, or say --format`,
      ),
    );
    return { format: chosen, faults: [fault] };
  }
  if (output !== undefined && told !== undefined && told !== chosen) {
    const fault = usage(
      say(
        `--format ${chosen} 与 ${output} 的扩展名不一致。`,
        `--format ${chosen} and the name ${output} say different formats.`,
      ),
      say("去掉 --format，或者改文件名", "Leave out --format, or change the name"),
    );
    return { format: chosen, faults: [fault] };
  }
  if (output !== undefined) return { format: chosen, faults: [] };
  if (chosen === "xlsx") {
    const fault = usage(
      say("xlsx 要写入文件。", "xlsx needs a file."),
      say("加上 -o 对比.xlsx", "Add -o comparison.xlsx"),
    );
    return { format: chosen, faults: [fault] };
  }
  if (!ownsStdout(reporter)) return { format: chosen, faults: [] };
  const fault = usage(
    say("对比和核对结果不能都写到标准输出。", "The comparison and the reporter both want stdout."),
    say(
      "对比用 -o 写入文件，或者给 --reporter 加上 =FILE",
      "Write the comparison into a file with -o, or give the reporter =FILE",
    ),
  );
  return { format: chosen, faults: [fault] };
}

/** Faults of the choice of files: one alone, or two of one year. */
function comparable(files: readonly Compiled[], { lang }: CompareOptions): Diagnostic[] {
  const say = (zh: string, en: string) => (lang === "en" ? en : zh);
  if (files.length < 2)
    return [
      usage(
        say("至少要有两个年度的数据文件。", "It takes the data files of at least two years."),
        say(
          "如 gov-report compare 2021/data.yaml 2022/data.yaml",
          "Such as gov-report compare 2021/data.yaml 2022/data.yaml",
        ),
      ),
    ];
  const seen = new Map<number, string>();
  for (const { name, compilation } of files) {
    const { year } = compilation.report!;
    const other = seen.get(year);
    if (other !== undefined)
      return [
        usage(
          say(`${other} 和 ${name} 都是${year}年度的。`, `${other} and ${name} are both on ${year}.`),
          say("每个年度只给一个文件", "Give one file a year"),
        ),
      ];
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
  format: Format,
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
