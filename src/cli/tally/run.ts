import { writeDataFile } from "../../data-file/write.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { readInput } from "../../host/read.js";
import type { Terminal } from "../../host/terminal.js";
import { type OutputFile, overwriteFaults, writeOutputs } from "../../host/write.js";
import { deliver, exitCode, type ReportingOptions } from "../../reporters/deliver.js";
import type { Field } from "../../tally/columns.js";
import { type Tally, tally } from "../../tally/count.js";
import { readRegister } from "../../tally/register.js";
import { chooseSources } from "../../tally/sources.js";
import { applicationsOf, replaceApplications } from "../../tally/values.js";
import { FIRST_YEAR, templateOfYear } from "../../templates/choose.js";
import { usage } from "../usage.js";

export interface TallyOptions extends ReportingOptions, Partial<Record<Field, string>> {
  year: number;
  output?: string;
  into?: string;
  /** Where the evidence goes. */
  sheet?: string;
  worksheet?: string[];
  force?: boolean;
}

/** `gov-report tally LEDGER`: table 三 counted from the register of applications. */
export async function tallyCommand(name: string, options: TallyOptions, terminal: Terminal): Promise<number> {
  const diagnostics: Diagnostic[] = [];
  const written: string[] = [];
  const stop = refusal(options, terminal.cwd);
  const counted = stop ? undefined : await count(name, options, terminal, diagnostics);
  if (stop) diagnostics.push(stop);
  if (counted) {
    const faulty = diagnostics.some(({ severity }) => severity === "error");
    // A table with applications left out would be wrong; what makes the figures can be seen all the same.
    const files = faulty ? [] : tableOutputs(counted, options, terminal, diagnostics);
    if (options.sheet !== undefined) {
      const { emitEvidence } = await import("../../tally/evidence.js");
      files.push({ name: options.sheet, bytes: await emitEvidence(counted, name) });
    }
    const wrote = writeOutputs(files, terminal.cwd);
    if (wrote.ok) written.push(...wrote.value);
    else diagnostics.push(...wrote.diagnostics);
  }
  const faults = await deliver({ files: [name], diagnostics }, options, terminal, "stderr", written);
  return exitCode([...diagnostics, ...faults], options.failOn);
}

function refusal(
  { output, into, sheet, force, reporter }: TallyOptions,
  cwd: string,
): Diagnostic | undefined {
  if (output !== undefined && into !== undefined)
    return usage({ reason: "oneOf", options: ["-o", "--into"] });
  if (
    output === undefined &&
    into === undefined &&
    reporter.some((name) => name !== "pretty" && !name.includes("="))
  )
    return usage({ reason: "stdoutTwice", answer: "table" });
  if (sheet !== undefined && !/\.xlsx$/i.test(sheet))
    return usage({ reason: "wrongEnding", option: "--sheet", file: sheet, ending: ".xlsx", use: "evidence" });
  const files = [output, sheet].filter((file) => file !== undefined);
  return overwriteFaults(files, [], Boolean(force), cwd)[0];
}

async function count(
  name: string,
  options: TallyOptions,
  terminal: Terminal,
  diagnostics: Diagnostic[],
): Promise<Tally | undefined> {
  const { year } = options;
  const template = templateOfYear(year);
  if (!template) {
    diagnostics.push(usage({ reason: "noTemplate", year, from: FIRST_YEAR }));
    return undefined;
  }
  const input = readInput(name, terminal.cwd);
  if (!input.ok) {
    diagnostics.push(...input.diagnostics);
    return undefined;
  }
  const registers = await readRegister(input.value);
  diagnostics.push(...registers.diagnostics);
  if (!registers.ok) return undefined;
  const { applicant, received, outcome, reason, closed, number, worksheet } = options;
  const given = Object.entries({ applicant, received, outcome, reason, closed, number }).filter(
    ([, heading]) => heading,
  );
  const chosen = chooseSources(name, registers.value, {
    named: Object.fromEntries(given),
    ...(worksheet && { worksheets: worksheet }),
  });
  diagnostics.push(...chosen.diagnostics);
  if (!chosen.ok) return undefined;
  const counted = tally(name, chosen.value, template, year);
  diagnostics.push(...counted.diagnostics);
  return counted.value;
}

/** Table 三 as a file, into a file, or to standard output. */
function tableOutputs(
  counted: Tally,
  options: TallyOptions,
  terminal: Terminal,
  diagnostics: Diagnostic[],
): OutputFile[] {
  const { template, year } = counted;
  const { values, comments } = applicationsOf(counted);
  const { output, into } = options;
  const encode = (text: string) => new TextEncoder().encode(text);
  if (into === undefined) {
    const text = writeDataFile({ template, values: { year, ...values }, comments });
    if (output !== undefined) return [{ name: output, bytes: encode(text) }];
    terminal.stdout.write(text);
    return [];
  }
  const input = readInput(into, terminal.cwd);
  if (!input.ok) {
    diagnostics.push(...input.diagnostics);
    return [];
  }
  const replaced = replaceApplications(input.value, { template, values, comments });
  if (typeof replaced === "string") return [{ name: into, bytes: encode(replaced) }];
  diagnostics.push(
    ...(replaced ?? [usage({ reason: "notReplaceable", file: into, key: "applications", into: "tally" })]),
  );
  return [];
}
