import path from "node:path";
import { type Aggregate, aggregate } from "../../aggregate/aggregate.js";
import { type ExpectedAgency, readExpected } from "../../aggregate/expected.js";
import { isEarlierSum, typedAt } from "../../aggregate/into.js";
import { chooseMembers, type LeftOut, lacking } from "../../aggregate/members.js";
import { overflows } from "../../aggregate/overflows.js";
import { parentFile } from "../../aggregate/parent-file.js";
import { fileArgument } from "../../codes/shell-argument.js";
import { usage } from "../../codes/usage/fault.js";
import { type KeyLanguage, placesToFill, writeDataFile } from "../../data-file/write.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Language, sayIn } from "../../diagnostics/language.js";
import { failure, type Outcome, success } from "../../diagnostics/outcome.js";
import { visible } from "../../diagnostics/visible.js";
import { readInput } from "../../host/read.js";
import { slashes } from "../../host/slashes.js";
import type { Terminal } from "../../host/terminal.js";
import { usageFault } from "../../host/usage-fault.js";
import { type OutputFile, overwriteFaults } from "../../host/write.js";
import type { ReportingOptions } from "../../reporters/deliver.js";
import { stopsAll } from "../../reporters/exit-code.js";
import { compiledFiles, ofYear, unitsOf } from "../../run/compiled.js";
import { listOf, type NamedFiles } from "../../run/inputs.js";
import { report, writeAndReport } from "../finish.js";
import { wrongEnding } from "../wrong-ending.js";
import { broughtUpToDate } from "./into.js";

export interface AggregateOptions extends ReportingOptions, NamedFiles {
  agency?: string;
  kind: string;
  year?: number;
  expect?: string;
  allowInvalid?: boolean;
  output: string;
  /** The superior's data file of the last time, to be brought up to date. */
  into?: string;
  sheet?: string;
  keys: KeyLanguage;
  force?: boolean;
}

/** `gov-report aggregate FILE…`: the sum of many reports as their superior's data file. */
export async function aggregateCommand(
  names: string[],
  options: AggregateOptions,
  terminal: Terminal,
): Promise<number> {
  const target = options.into ?? options.output;
  const sheets = options.sheet === undefined ? [] : [options.sheet];
  const output = path.resolve(terminal.cwd, target);
  const all = await compiledFiles(
    names,
    options,
    terminal,
    (input) => path.resolve(terminal.cwd, input.name) === output && isEarlierSum(input, options.agency),
  );
  const { files, diagnostics: compiled } = ofYear(all, options.year);
  const expected = options.expect === undefined ? undefined : expectedAgencies(options.expect, terminal);
  const { members, leftOut, diagnostics } = chooseMembers(
    files,
    options.year,
    expected?.ok ? expected.value : undefined,
  );
  const inputs = [
    ...files.map(({ name }) => name),
    ...(options.expect === undefined ? [] : [options.expect]),
  ];
  // Warnings about a single child are left to `validate`.
  const faults = [
    ...compiled.filter(stopsAll),
    ...(expected?.diagnostics ?? []),
    ...wrongOutputs(options, terminal),
    ...overwriteFaults([target], inputs, Boolean(options.force) || options.into !== undefined, terminal.cwd),
    ...overwriteFaults(sheets, inputs, Boolean(options.force), terminal.cwd),
  ];
  const found = {
    files: files.map(({ name }) => name),
    diagnostics: [...faults, ...compiled.filter(({ code }) => code === "GR9011"), ...diagnostics],
    units: unitsOf(files),
    read: [...listOf(options), ...[options.expect, options.into].filter((name) => name !== undefined)],
  };
  if (faults.length > 0) return report(found, options, terminal);
  const lacks = lacking(leftOut).length;
  if (members.length === 0 || (lacks > 0 && !options.allowInvalid)) {
    const next = `${nothingWritten(members.length, lacks, options.lang)}\n\n`;
    return writeAndReport({ ...found, next }, options, terminal);
  }
  const sum = aggregate(members);
  // What an agency's own report contradicts is in no sum, so that the superior's figure may well be another one.
  const isWhole = lacks === 0 && !members.some(({ doubtful }) => doubtful);
  const isComplete = expected !== undefined && isWhole;
  const made = await render(sum, leftOut, isComplete, options, terminal);
  found.diagnostics.push(...made.diagnostics);
  if (!made.ok) return report(found, options, terminal);
  const outputs = made.value;
  const next = `${nextStep(sum, lacks, outputs[0]!, options.lang)}\n\n`;
  return writeAndReport({ ...found, outputs, next }, options, terminal);
}

/** Outputs of one name, or named as what they are not. */
function wrongOutputs({ into, output, sheet }: AggregateOptions, { cwd }: Terminal): Diagnostic[] {
  if (sheet !== undefined && path.resolve(cwd, sheet) === path.resolve(cwd, output))
    return [usageFault("GR9004", { file: output, inputs: ["--output", "--sheet"] })];
  const data = into === undefined ? wrongEnding("output", output, [".yaml", ".yml"], "-o") : undefined;
  const workbook = sheet === undefined ? undefined : wrongEnding("output", sheet, [".xlsx"], "--sheet");
  return [data, workbook].filter((fault) => fault !== undefined);
}

function expectedAgencies(file: string, terminal: Terminal): Outcome<ExpectedAgency[]> {
  const input = readInput(file, terminal.cwd);
  if (!input.ok) return input;
  const list = readExpected(input.value);
  // Compared with an empty list, every agency would be one too many.
  const isEmpty = list.ok ? list.value.length === 0 : list.diagnostics.some(({ code }) => code === "GR1003");
  return isEmpty ? failure(usage({ reason: "noNames", file })) : list;
}

async function render(
  sum: Aggregate,
  leftOut: readonly LeftOut[],
  complete: boolean,
  options: AggregateOptions,
  terminal: Terminal,
): Promise<Outcome<OutputFile[]>> {
  const [tooLarge, ...others] = overflows(sum);
  if (tooLarge) return failure(tooLarge, ...others);
  const { agency, kind, keys, into, output, sheet } = options;
  const target = into ?? output;
  const folder = path.dirname(path.resolve(terminal.cwd, target));
  const files = sum.children.map(({ file }) =>
    path.isAbsolute(file) ? file : slashes(path.relative(folder, path.resolve(terminal.cwd, file))),
  );
  const text =
    into === undefined
      ? success(
          writeDataFile(
            parentFile(sum, { ...(agency !== undefined && { agency }), kind, files, complete, keys }),
          ),
        )
      : broughtUpToDate(into, sum, { files, complete }, terminal);
  if (!text.ok) return text;
  const data = { name: target, bytes: new TextEncoder().encode(text.value) };
  if (sheet === undefined) return success([data]);
  const { aggregateSheet } = await import("../../aggregate/sheet.js");
  return success([
    data,
    { name: sheet, bytes: await aggregateSheet(sum, leftOut, agency ?? typedAt(data, "agency.name")) },
  ]);
}

/** What was written, and what to do next. */
function nextStep(
  { children, year, figures }: Aggregate,
  leftOut: number,
  { name, bytes }: OutputFile,
  lang: Language,
): string {
  const say = sayIn(lang);
  const open = placesToFill(new TextDecoder().decode(bytes));
  const shown = visible(name);
  const typed = fileArgument(name.replaceAll(path.sep, "/"), say("文件", "FILE"));
  const run = `gov-report validate ${typed}`;
  const without =
    leftOut === 0 ? "" : say(`，另有${leftOut}个没有计入（见下）`, ` and left out ${leftOut}, as told below`);
  const unsure = [...figures.values()].filter(({ doubt, parts }) => doubt === "open" && !parts).length;
  const doubt =
    unsure === 0
      ? ""
      : say(
          `；有${unsure}个数因为下级报告里的数对不上没有算出，见 ${shown} 里的说明`,
          `; ${unsure} sums are not known, for the figures of a report contradict each other: see the comments in ${shown}`,
        );
  const done = say(
    `汇总了${children.length}个机关${year}年度的报告${without}${doubt}`,
    `Summed up the reports of ${children.length} agencies on ${year}${without}${doubt}`,
  );
  return open > 0
    ? say(
        `${done}，${shown} 里有${open}处待填。\n下一步：用编辑器填好，再运行 ${run}`,
        `${done}; ${shown} has ${open} places to fill in.\nNext: fill them in with an editor, then run ${run}`,
      )
    : say(
        `${done}，${shown} 已经更新。\n下一步：运行 ${run}`,
        `${done}; ${shown} is up to date.\nNext: run ${run}`,
      );
}

/** Why there is no file now, and how there can be one. */
function nothingWritten(members: number, leftOut: number, lang: Language): string {
  const say = sayIn(lang);
  const way =
    members === 0
      ? ""
      : say(
          `；先汇总其余${members}个机关的，加上 --allow-invalid`,
          `, or add --allow-invalid to sum up the other ${members}`,
        );
  return say(
    `有${leftOut}份报告缺少或者不能汇总（见下），没有生成文件。\n下一步：改正后再运行一次${way}`,
    `Nothing was written: ${leftOut} reports are missing or cannot be summed up, as told below.\nNext: mend them and run this again${way}`,
  );
}
