import path from "node:path";
import { usage } from "../../codes/usage/fault.js";
import { type Known, skeletonOf } from "../../data-file/skeleton.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Language, sayIn } from "../../diagnostics/language.js";
import { failure, type Outcome, success } from "../../diagnostics/outcome.js";
import { visible } from "../../diagnostics/visible.js";
import { sourceDateEpoch } from "../../host/epoch.js";
import { kindAt, readInput } from "../../host/read.js";
import { slashes } from "../../host/slashes.js";
import type { Terminal } from "../../host/terminal.js";
import { usageFault } from "../../host/usage-fault.js";
import { writeOutputs } from "../../host/write.js";
import { publishedSchema } from "../../schema/published.js";
import type { KeyLanguage } from "../../schema/schema.js";
import { FIRST_YEAR, templateOfYear } from "../../templates/choose.js";
import type { Template } from "../../templates/template.js";
import { plainReporting, report } from "../finish.js";
import { type LastReport, lastReport, takenOver } from "../last-report.js";
import { wrongEnding } from "../wrong-ending.js";
import { initSummary } from "./texts.js";

interface InitOptions {
  year?: number;
  template?: string;
  agency?: string;
  /** As the contract names it. */
  kind?: string;
  level?: string;
  from?: string;
  keys?: KeyLanguage;
  force?: boolean;
  lang: Language;
}

/** Exit code of a program that was interrupted (128 + SIGINT). */
const INTERRUPTED = 130;

/** `gov-report init [FILE]`: a data file to fill in, and beside it the schema that editors help with. */
export async function initCommand(named: string, given: InitOptions, terminal: Terminal): Promise<number> {
  const file = inFolder(named, terminal.cwd);
  const fail = (diagnostics: readonly Diagnostic[], files: string[] = []) =>
    report({ files, diagnostics }, plainReporting(given.lang), terminal);
  const misnamed = wrongEnding("dataFile", file, [".yaml", ".yml"]);
  if (misnamed) return fail([misnamed]);
  const same =
    given.from !== undefined && path.resolve(terminal.cwd, given.from) === path.resolve(terminal.cwd, file);
  if (same) return fail([usage({ reason: "lastYearItself", file })]);
  const taken = !given.force && kindAt(file, terminal.cwd) !== undefined;
  if (taken) return fail([usageFault("GR9002", { file, reason: "exists" })]);

  const epoch = sourceDateEpoch(terminal);
  if (!epoch.ok) return fail([...epoch.diagnostics]);

  const asked = await answers(given, terminal);
  if (asked === undefined) {
    terminal.stderr.write(
      `${sayIn(given.lang)("已取消，没有写任何文件。", "Cancelled; nothing was written.")}\n`,
    );
    return INTERRUPTED;
  }
  const input = asked.from === undefined ? undefined : readInput(asked.from, terminal.cwd);
  if (input && !input.ok) return fail(input.diagnostics);
  const before = input && (await lastReport(input.value, terminal));
  if (before && !before.ok) return fail(before.diagnostics, [input.value.name]);
  const last = before?.value;
  const year = asked.year ?? (last ? last.report.year + 1 : yearBefore(terminal));
  const template = templateFor(year, asked, last);
  if (!template.ok) return fail(template.diagnostics);

  const { version } = template.value;
  const keys = asked.keys ?? last?.keys ?? "en";
  const schema = `gov-report.${version}${keys === "zh" ? ".zh" : ""}.schema.json`;
  const name = slashes(file);
  const { text, open } = skeletonOf(template.value, knownValues(name, year, version, asked, last, terminal), {
    keys,
    schemaFile: `./${schema}`,
    name: path.basename(file),
  });
  const beside = slashes(path.join(path.dirname(file), schema));
  if (!given.force && isOfOthers(beside, terminal.cwd))
    return fail([usageFault("GR9002", { file: beside, reason: "exists" })]);
  const encode = (content: string) => new TextEncoder().encode(content);
  const wrote = writeOutputs(
    [
      { name, bytes: encode(text) },
      { name: beside, bytes: encode(publishedSchema(version, keys)) },
    ],
    terminal.cwd,
  );
  if (!wrote.ok) return fail(wrote.diagnostics);
  terminal.stdout.write(`${visible(name)}\n${visible(beside)}\n`);
  const guessed = asked.year === undefined && !last;
  terminal.stderr.write(initSummary({ name, schema, keys, year, version, open, guessed }, given.lang));
  if (!last?.doubts.length) return 0;
  const reporting = plainReporting(given.lang);
  return report({ files: [last.file], diagnostics: last.doubts }, reporting, terminal);
}

/** The format of the year; --year and --template may only say what follows from last year's report and the year. */
function templateFor(year: number, asked: InitOptions, last: LastReport | undefined): Outcome<Template> {
  if (last && year !== last.report.year + 1) {
    const { year: before } = last.report;
    const years = { year: before, expected: before + 1, found: year };
    return failure(usage({ reason: "notNextYear", file: last.file, ...years }));
  }
  const template = templateOfYear(year);
  if (!template) return failure(usage({ reason: "noTemplate", year, from: FIRST_YEAR }));
  const { version } = template;
  if (asked.template !== undefined && asked.template !== version)
    return failure(usage({ reason: "otherTemplate", year, version, by: "init" }));
  return success(template);
}

/** The values that need not be filled in: what was given, and what stays from last year. */
function knownValues(
  name: string,
  year: number,
  version: string,
  { agency, kind, level }: InitOptions,
  last: LastReport | undefined,
  { cwd }: Terminal,
): Known {
  const carried = last ? takenOver(last, version) : {};
  const folder = path.resolve(cwd, path.dirname(name));
  return {
    ...carried,
    template: version,
    year,
    agency: {
      ...(carried.agency as Known),
      ...(agency !== undefined && { name: agency }),
      ...(kind !== undefined && { kind }),
      ...(level !== undefined && { level }),
    },
    ...(last && { previous: slashes(path.relative(folder, path.resolve(cwd, last.file))) }),
    ...styleFrom(folder, carried, last, cwd),
  };
}

/** Last year's style: a template that it names is found from the new file's folder. */
function styleFrom(folder: string, { style }: Known, last: LastReport | undefined, cwd: string): Known {
  const { reference } = (style ?? {}) as { reference?: string };
  if (!last || reference === undefined || path.isAbsolute(reference)) return {};
  const file = path.resolve(cwd, path.dirname(last.file), reference);
  return { style: { ...(style as Known), reference: slashes(path.relative(folder, file)) } };
}

/** What was given, or what a person at the terminal answers where nothing was; undefined when they leave. */
async function answers(given: InitOptions, terminal: Terminal): Promise<InitOptions | undefined> {
  const { lang: _lang, force: _force, ...said } = given;
  if (terminal.person === undefined || Object.values(said).some((value) => value !== undefined)) return given;
  const { askForReport } = await import("./questions.js");
  terminal.letSignalsEnd?.();
  const asked = await askForReport(terminal.person, given.lang, yearBefore(terminal));
  return asked && { ...given, ...asked };
}

/** The year that is reported on now: the one before today's, or before the day that SOURCE_DATE_EPOCH gives. */
function yearBefore(terminal: Terminal): number {
  const epoch = sourceDateEpoch(terminal);
  return epoch.ok && epoch.value !== undefined
    ? new Date(epoch.value * 1000).getUTCFullYear() - 1
    : new Date().getFullYear() - 1;
}

/** A folder takes the data file under its usual name. */
function inFolder(named: string, cwd: string): string {
  const isFolder = /[\\/]$/.test(named) || kindAt(named, cwd) === "folder";
  return isFolder ? path.join(named, "data.yaml") : named;
}

/** Whether another program's file stands where the schema is to be written. */
function isOfOthers(file: string, cwd: string): boolean {
  if (kindAt(file, cwd) === undefined) return false;
  const there = readInput(file, cwd);
  return !there.ok || !new TextDecoder().decode(there.value.bytes).includes('"urn:gov-report:schema:');
}
