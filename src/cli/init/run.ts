import path from "node:path";
import { compile } from "../../compile.js";
import { knownFromLastYear } from "../../data-file/next-year.js";
import { type Known, skeletonOf } from "../../data-file/skeleton.js";
import type { Language } from "../../diagnostics/codes.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diskAround } from "../../host/disk.js";
import { kindAt, readInput } from "../../host/read.js";
import { slashes } from "../../host/slashes.js";
import type { Terminal } from "../../host/terminal.js";
import { usageFault } from "../../host/usage-fault.js";
import { writeOutputs } from "../../host/write.js";
import { deliver, exitCode } from "../../reporters/deliver.js";
import { publishedSchema } from "../../schema/published.js";
import type { KeyLanguage } from "../../schema/schema.js";
import { FIRST_YEAR, templateOfYear } from "../../templates/choose.js";
import { sayIn } from "../say.js";
import { usage } from "../usage.js";
import { told } from "./texts.js";

export interface InitOptions {
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
  const fail = async (diagnostics: Diagnostic[], files: string[] = []) => {
    const options = {
      reporter: ["pretty"],
      failOn: "error" as const,
      lang: given.lang,
      color: "auto" as const,
    };
    await deliver({ files, diagnostics }, options, terminal, "stderr");
    return exitCode(diagnostics, "error");
  };
  if (!/\.ya?ml$/i.test(file))
    return fail([usage({ reason: "wrongEnding", file, ending: ".yaml", use: "dataFile" })]);
  const same =
    given.from !== undefined && path.resolve(terminal.cwd, given.from) === path.resolve(terminal.cwd, file);
  if (same) return fail([usage({ reason: "lastYearItself", file })]);
  const taken = !given.force && kindAt(file, terminal.cwd) !== undefined;
  if (taken) return fail([usageFault("GR9002", { file, reason: "exists" })]);

  const asked = await answers(given, terminal);
  if (asked === undefined) {
    terminal.stderr.write(
      `${sayIn(given.lang)("已取消，没有写任何文件。", "Cancelled; nothing was written.")}\n`,
    );
    return INTERRUPTED;
  }
  const last = asked.from === undefined ? undefined : readLast(asked.from, terminal);
  if (last && "diagnostics" in last) return fail(last.diagnostics, last.files);
  const year = asked.year ?? (last ? last.report.year + 1 : yearBefore(terminal));
  if (last && year !== last.report.year + 1) {
    const { year: before } = last.report;
    return fail([
      usage({ reason: "notNextYear", file: asked.from!, year: before, expected: before + 1, found: year }),
    ]);
  }
  const template = templateOfYear(year);
  if (!template) return fail([usage({ reason: "noTemplate", year, from: FIRST_YEAR })]);
  const { version } = template;
  if (asked.template !== undefined && asked.template !== version)
    return fail([usage({ reason: "otherTemplate", year, version, by: "init" })]);

  const keys = asked.keys ?? last?.keys ?? "en";
  const folder = path.dirname(file);
  const schema = `gov-report.${template.version}${keys === "zh" ? ".zh" : ""}.schema.json`;
  const carried = last
    ? knownFromLastYear(last.report, { sameFormat: last.template === template.version })
    : {};
  const known: Known = {
    ...carried,
    template: template.version,
    year,
    agency: {
      ...(carried.agency as Known),
      ...(asked.agency !== undefined && { name: asked.agency }),
      ...(asked.kind !== undefined && { kind: asked.kind }),
      ...(asked.level !== undefined && { level: asked.level }),
    },
    ...(last && {
      previous: slashes(
        path.relative(path.resolve(terminal.cwd, folder), path.resolve(terminal.cwd, asked.from!)),
      ),
    }),
  };
  const name = slashes(file);
  const { text, open } = skeletonOf(template, known, {
    keys,
    schemaFile: `./${schema}`,
    name: path.basename(file),
  });
  const beside = slashes(path.join(folder, schema));
  const other = isOfOthers(beside, terminal.cwd);
  if (other && !given.force) return fail([usageFault("GR9002", { file: beside, reason: "exists" })]);
  const wrote = writeOutputs(
    [
      { name, bytes: new TextEncoder().encode(text) },
      { name: beside, bytes: new TextEncoder().encode(publishedSchema(template.version, keys)) },
    ],
    terminal.cwd,
  );
  if (!wrote.ok) return fail([...wrote.diagnostics]);
  terminal.stdout.write(`${name}\n${beside}\n`);
  const guessed = asked.year === undefined && !last;
  terminal.stderr.write(
    told(
      {
        name,
        schema,
        keys,
        year,
        version: template.version,
        open,
        guessed,
      },
      given.lang,
    ),
  );
  return 0;
}

/** What was given, or what a person at the terminal answers where nothing was; undefined when they leave. */
async function answers(given: InitOptions, terminal: Terminal): Promise<InitOptions | undefined> {
  const { lang: _lang, force: _force, ...said } = given;
  if (terminal.person === undefined || Object.values(said).some((value) => value !== undefined)) return given;
  const { askForReport } = await import("./questions.js");
  const asked = await askForReport(terminal.person, given.lang, yearBefore(terminal));
  return asked && { ...given, ...asked };
}

/** The year that is reported on now: the one before today's, or before the day that SOURCE_DATE_EPOCH gives. */
function yearBefore({ env }: Terminal): number {
  const epoch = env.SOURCE_DATE_EPOCH;
  return epoch !== undefined && /^\d{1,11}$/.test(epoch)
    ? new Date(Number(epoch) * 1000).getUTCFullYear() - 1
    : new Date().getFullYear() - 1;
}

/** Last year's report; one with errors is refused with what is wrong in it. */
function readLast(name: string, terminal: Terminal) {
  const input = readInput(name, terminal.cwd);
  if (!input.ok) return { diagnostics: [...input.diagnostics], files: [] };
  const { report, template, keys, diagnostics } = compile(input.value, diskAround(terminal.cwd));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || !report) return { diagnostics: errors, files: [name] };
  return { report, keys: keys!, template: template!.version };
}

/** A folder takes the data file under its usual name. */
function inFolder(named: string, cwd: string): string {
  const isFolder = /[\\/]$/.test(named) || kindAt(named, cwd) === "folder";
  return isFolder ? path.join(named, "data.yaml") : named;
}

/** Whether a file stands where the schema is to be written that is none of ours. */
function isOfOthers(file: string, cwd: string): boolean {
  if (kindAt(file, cwd) === undefined) return false;
  const there = readInput(file, cwd);
  return !there.ok || !new TextDecoder().decode(there.value.bytes).includes('"urn:gov-report:schema:');
}
