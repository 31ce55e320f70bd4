import { diagnostic } from "../../codes/diagnostic.js";
import { usage } from "../../codes/usage/fault.js";
import { writeDataFile } from "../../data-file/write.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { failure, type Outcome, success } from "../../diagnostics/outcome.js";
import type { Place } from "../../diagnostics/source.js";
import { readInput } from "../../host/read.js";
import type { Terminal } from "../../host/terminal.js";
import { type OutputFile, overwriteFaults } from "../../host/write.js";
import type { ReportingOptions } from "../../reporters/deliver.js";
import { SettingsFiles } from "../../run/settings-files.js";
import type { Field } from "../../tally/columns.js";
import { type Tally, tally } from "../../tally/count.js";
import { readRegister } from "../../tally/register.js";
import { chooseSources } from "../../tally/sources.js";
import { applicationsOf, replaceApplications } from "../../tally/values.js";
import type { Vocabulary } from "../../tally/vocabulary.js";
import { type ExplainedWord, explainedVocabulary, explainedWord, meaningsOf } from "../../tally/word-map.js";
import { FIRST_YEAR, templateOfYear } from "../../templates/choose.js";
import type { Template } from "../../templates/template.js";
import { hasErrors, report, writeAndReport } from "../finish.js";
import { foreignEnding, wrongEnding } from "../wrong-ending.js";

export interface TallyOptions extends ReportingOptions, Partial<Record<Field, string>> {
  year: number;
  output?: string;
  into?: string;
  /** Where the evidence goes. */
  sheet?: string;
  worksheet?: string[];
  /** WORD=MEANING each. */
  map?: string[];
  force?: boolean;
}

/** `gov-report tally LEDGER`: table 三 counted from the register of applications. */
export async function tallyCommand(name: string, options: TallyOptions, terminal: Terminal): Promise<number> {
  const files = [name];
  const stop = refusal(name, options, terminal.cwd);
  const counted = stop ? failure(stop) : count(name, options, terminal);
  if (!counted.ok) return report({ files, diagnostics: counted.diagnostics }, options, terminal);
  // A table that lacks applications would be wrong; the evidence is written all the same.
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

/** The first fault of the options together. */
function refusal(
  ledger: string,
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
  const misnamed =
    foreignEnding(output, "-o") ??
    (sheet === undefined ? undefined : wrongEnding("evidence", sheet, [".xlsx"], "--sheet"));
  if (misnamed) return misnamed;
  const files = [output, sheet].filter((file) => file !== undefined);
  return overwriteFaults(files, [ledger], Boolean(force), cwd)[0];
}

/** The applications of a register, counted. */
function count(name: string, options: TallyOptions, terminal: Terminal): Outcome<Tally> {
  const { year } = options;
  const template = templateOfYear(year);
  if (!template) return failure(usage({ reason: "noTemplate", year, from: FIRST_YEAR }));
  const input = readInput(name, terminal.cwd, "document");
  if (!input.ok) return input;
  const words = explain(name, options, template, terminal);
  const registers = readRegister(input.value);
  if (!words.ok || !registers.ok)
    return { ok: false, diagnostics: [...words.diagnostics, ...registers.diagnostics] };
  const vocabulary = words.value;
  const { applicant, received, outcome, reason, closed, number, worksheet } = options;
  const given = Object.entries({ applicant, received, outcome, reason, closed, number }).filter(
    ([, heading]) => heading,
  );
  const asked = { named: Object.fromEntries(given), ...(worksheet && { worksheets: worksheet }) };
  const chosen = chooseSources(name, registers.value, asked, vocabulary);
  if (!chosen.ok) return chosen;
  const counted = tally(name, chosen.value, { template, vocabulary, year });
  const diagnostics = [
    ...words.diagnostics,
    ...registers.diagnostics,
    ...chosen.diagnostics,
    ...counted.diagnostics,
  ];
  return counted.ok ? { ...counted, diagnostics } : { ok: false, diagnostics };
}

/**
 * The words of the format, then those of the settings file beside the register, then those of the options; later ones
 * win.
 */
function explain(
  name: string,
  { map = [] }: TallyOptions,
  template: Template,
  terminal: Terminal,
): Outcome<Vocabulary> {
  const { map: settled, diagnostics = [] } = new SettingsFiles(terminal.cwd).for(name)?.config ?? {};
  const wrong = (value: string, choices?: string[]) =>
    usage({
      reason: "invalidValue",
      option: "--map <WORD=MEANING>",
      value,
      expected: "explainedWord",
      ...(choices && { choices }),
    });
  const malformed = map.filter((text) => !explainedWord(text));
  const own = map.flatMap((text) => explainedWord(text) ?? []);
  const { vocabulary, unknown } = explainedVocabulary<SettledWord>(template, [...(settled ?? []), ...own]);
  const choices = meaningsOf(template);
  const faults = [
    ...malformed.map((text) => wrong(text)),
    ...unknown.map(({ word, meaning, place }) =>
      place
        ? diagnostic("GR2006", place, { label: word, found: meaning, choices })
        : wrong(`${word}=${meaning}`, choices),
    ),
  ];
  const found = [...diagnostics, ...faults];
  return hasErrors(found) ? { ok: false, diagnostics: found } : success(vocabulary, found);
}

/** A word that an option explains, or a settings file at a place. */
type SettledWord = ExplainedWord & { place?: Place };

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
  return replaced.ok ? success({ outputs: [file(into, replaced.value)] }) : replaced;
}
