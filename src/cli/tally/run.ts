import { writeDataFile } from "../../data-file/write.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { failure, type Outcome, success } from "../../diagnostics/outcome.js";
import { readInput } from "../../host/read.js";
import type { Terminal } from "../../host/terminal.js";
import { type OutputFile, overwriteFaults } from "../../host/write.js";
import type { ReportingOptions } from "../../reporters/deliver.js";
import type { Field } from "../../tally/columns.js";
import { type Tally, tally } from "../../tally/count.js";
import { readRegister } from "../../tally/register.js";
import { chooseSources } from "../../tally/sources.js";
import { applicationsOf, replaceApplications } from "../../tally/values.js";
import { FIRST_YEAR, templateOfYear } from "../../templates/choose.js";
import { hasErrors, report, writeAndReport } from "../finish.js";
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
  const files = [name];
  const stop = refusal(options, terminal.cwd);
  const counted = stop ? failure(stop) : await count(name, options, terminal);
  if (!counted.ok) return report({ files, diagnostics: counted.diagnostics }, options, terminal);
  // A table with applications left out would be wrong; what makes the figures can be seen all the same.
  const table = hasErrors(counted.diagnostics)
    ? success<Table>({ outputs: [] })
    : tableOf(counted.value, options, terminal);
  const { outputs, answer } = table.ok ? table.value : { outputs: [] };
  const evidence: OutputFile[] = [];
  if (options.sheet !== undefined) {
    const { emitEvidence } = await import("../../tally/evidence.js");
    evidence.push({ name: options.sheet, bytes: await emitEvidence(counted.value, name) });
  }
  const work = {
    files,
    diagnostics: [...counted.diagnostics, ...table.diagnostics],
    outputs: [...outputs, ...evidence],
    ...(answer !== undefined && { answer }),
  };
  return writeAndReport(work, options, terminal);
}

/** What is wrong with the options together. */
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

/** The applications of a register, counted. */
async function count(name: string, options: TallyOptions, { cwd }: Terminal): Promise<Outcome<Tally>> {
  const { year } = options;
  const template = templateOfYear(year);
  if (!template) return failure(usage({ reason: "noTemplate", year, from: FIRST_YEAR }));
  const input = readInput(name, cwd, "document");
  if (!input.ok) return input;
  const registers = await readRegister(input.value);
  if (!registers.ok) return registers;
  const { applicant, received, outcome, reason, closed, number, worksheet } = options;
  const given = Object.entries({ applicant, received, outcome, reason, closed, number }).filter(
    ([, heading]) => heading,
  );
  const chosen = chooseSources(name, registers.value, {
    named: Object.fromEntries(given),
    ...(worksheet && { worksheets: worksheet }),
  });
  if (!chosen.ok) return chosen;
  const counted = tally(name, chosen.value, template, year);
  const diagnostics = [...registers.diagnostics, ...chosen.diagnostics, ...counted.diagnostics];
  return { ...counted, diagnostics };
}

/** Table 三: a file, or the answer on standard output. */
interface Table {
  outputs: OutputFile[];
  answer?: string;
}

/** Table 三 as a file of its own, in the data file of --into, or for standard output. */
function tableOf(counted: Tally, { output, into }: TallyOptions, { cwd }: Terminal): Outcome<Table> {
  const { template, year } = counted;
  const { values, comments } = applicationsOf(counted);
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  if (into === undefined) {
    const answer = writeDataFile({ template, values: { year, ...values }, comments });
    return success(output === undefined ? { outputs: [], answer } : { outputs: [file(output, answer)] });
  }
  const input = readInput(into, cwd);
  if (!input.ok) return input;
  const replaced = replaceApplications(input.value, { template, values, comments });
  if (typeof replaced === "string") return success({ outputs: [file(into, replaced)] });
  if (replaced) return { ok: false, diagnostics: replaced };
  return failure(usage({ reason: "notReplaceable", file: into, key: "applications", into: "tally" }));
}
