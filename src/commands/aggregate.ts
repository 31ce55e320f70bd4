import path from "node:path";
import { limitOf, parentFile } from "../aggregate/data.js";
import { readExpected } from "../aggregate/expected.js";
import { joinFees } from "../aggregate/fees.js";
import { chooseMembers, type LeftOut } from "../aggregate/members.js";
import { type Aggregate, aggregate } from "../aggregate.js";
import { type KeyLanguage, placesToFill, writeDataFile } from "../data-file.js";
import { type Diagnostic, diagnostic } from "../diagnostic.js";
import { pointerOf } from "../figures.js";
import { readInput, usageFault } from "../inputs.js";
import { labelOf } from "../labels.js";
import { type OutputFile, overwriteFaults, writeOutputs } from "../output.js";
import { deliver, exitCode, type ReportingOptions } from "../reporting.js";
import type { Terminal } from "../terminal.js";
import { compiledFiles } from "./compiled.js";

export interface AggregateOptions extends ReportingOptions {
  agency?: string;
  kind: string;
  year?: number;
  expect?: string;
  allowInvalid?: boolean;
  output: string;
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
  const { files, diagnostics: found } = compiledFiles(names, terminal);
  const expected = options.expect === undefined ? undefined : expectedAgencies(options.expect, terminal);
  const { members, leftOut, diagnostics } = chooseMembers(files, options.year, expected?.agencies);
  const outputs = [options.output, ...(options.sheet === undefined ? [] : [options.sheet])];
  const inputs = [
    ...files.map(({ name }) => name),
    ...(options.expect === undefined ? [] : [options.expect]),
  ];
  // What is only a warning in a child is the business of validate.
  const faults = [
    ...found.filter(({ code }) => code.startsWith("GR9")).filter(({ severity }) => severity === "error"),
    ...(expected?.diagnostics ?? []),
    ...sameOutput(options, terminal),
    ...overwriteFaults(outputs, inputs, Boolean(options.force), terminal.cwd),
  ];
  const told = [...faults, ...diagnostics];
  const mayWrite =
    faults.length === 0 && members.length > 0 && (leftOut.length === 0 || options.allowInvalid);
  const written: string[] = [];
  if (mayWrite) {
    const sum = aggregate(members);
    const tooLarge = overflows(sum);
    told.push(...tooLarge);
    if (tooLarge.length === 0) {
      const rendered = await render(
        sum,
        leftOut,
        expected !== undefined && leftOut.length === 0,
        options,
        terminal,
      );
      const fault = writeOutputs(rendered, terminal.cwd);
      if (fault) told.push(fault);
      else {
        written.push(...rendered.map(({ name }) => name));
        if (!options.quiet) terminal.stderr.write(`${nextStep(sum, rendered[0]!, options)}\n\n`);
      }
    }
  }
  const outcome = { files: files.map(({ name }) => name), diagnostics: told };
  const late = await deliver(outcome, options, terminal, "stderr", written);
  return exitCode([...told, ...late], options.failOn);
}

function sameOutput({ output, sheet }: AggregateOptions, { cwd }: Terminal): Diagnostic[] {
  if (sheet === undefined || path.resolve(cwd, sheet) !== path.resolve(cwd, output)) return [];
  return [usageFault("GR9004", { file: output, inputs: ["--output", "--sheet"] })];
}

function expectedAgencies(file: string, terminal: Terminal): ReturnType<typeof readExpected> {
  const input = readInput(file, terminal.cwd);
  return "code" in input ? { diagnostics: [input] } : readExpected(input);
}

async function render(
  sum: Aggregate,
  leftOut: readonly LeftOut[],
  complete: boolean,
  options: AggregateOptions,
  terminal: Terminal,
): Promise<OutputFile[]> {
  const { agency, kind, keys, output, sheet } = options;
  const folder = path.dirname(path.resolve(terminal.cwd, output));
  const files = sum.children.map(({ file }) =>
    path.isAbsolute(file)
      ? file
      : path.relative(folder, path.resolve(terminal.cwd, file)).replaceAll("\\", "/"),
  );
  const text = writeDataFile(
    parentFile(sum, { ...(agency !== undefined && { agency }), kind, files, complete, keys }),
  );
  const data = { name: output, bytes: new TextEncoder().encode(text) };
  if (sheet === undefined) return [data];
  const { aggregateSheet } = await import("../aggregate/sheet.js");
  return [data, { name: sheet, bytes: await aggregateSheet(sum, leftOut, agency) }];
}

/** What is there now, and what a person has to do with it. */
function nextStep(
  { children, year }: Aggregate,
  { name, bytes }: OutputFile,
  { lang }: AggregateOptions,
): string {
  const open = placesToFill(new TextDecoder().decode(bytes));
  return lang === "en"
    ? `Summed up the reports of ${children.length} agencies on ${year}; ${name} has ${open} places to fill in.\nNext: fill them in with an editor, then run gov-report validate ${name}`
    : `汇总了${children.length}个机关${year}年度的报告，${name} 里有${open}处待填。\n下一步：用编辑器填好，再运行 gov-report validate ${name}`;
}

/** GR3011: sums that no cell can hold. */
function overflows(sum: Aggregate): Diagnostic[] {
  const { template, figures, children } = sum;
  const limit = (at: string) => limitOf(template, at);
  const cells = [...figures.values()].flatMap(({ path: at, value, shares }) =>
    value.lt(limit(at))
      ? []
      : diagnostic("GR3011", shares[0]!.child.figures.get(at)!.place, {
          label: labelOf(template, pointerOf(at)),
          sum: value.toFixed(),
          limit: String(limit(at)),
        }),
  );
  const fees = Object.entries(joinFees(children)?.totals ?? {}).flatMap(([key, value]) => {
    const at = `otherMatters.processingFee.${key}`;
    const holder = children.find((child) => child.report.otherMatters.processingFee)!;
    return value.lt(limit(at))
      ? []
      : diagnostic("GR3011", holder.figures.get("agency.name")!.place, {
          label: labelOf(template, pointerOf(at)),
          sum: value.toFixed(),
          limit: String(limit(at)),
        });
  });
  return [...cells, ...fees];
}
