import path from "node:path";
import { fileArgument } from "../../codes/shell-argument.js";
import { usage } from "../../codes/usage/fault.js";
import { sayIn } from "../../diagnostics/language.js";
import { failure, type Outcome, success } from "../../diagnostics/outcome.js";
import { visible } from "../../diagnostics/visible.js";
import { makeForm } from "../../form/form.js";
import { readInput } from "../../host/read.js";
import type { Terminal } from "../../host/terminal.js";
import { overwriteFaults, writeOutputs } from "../../host/write.js";
import type { ReportingOptions } from "../../reporters/deliver.js";
import type { Mapping } from "../../syntax/tree.js";
import { CURRENT, templateOfVersion, templateOfYear } from "../../templates/choose.js";
import type { Template } from "../../templates/template.js";
import { report, writeAndReport } from "../finish.js";
import { wrongEnding } from "../wrong-ending.js";
import { nextYear, sameYear, yearOf } from "./filling.js";

interface FormOptions extends ReportingOptions {
  from?: string;
  year?: number;
  template?: string;
  force?: boolean;
}

/** `gov-report form FILE.xlsx`: the form of a format, empty or with what a data file says. */
export async function formCommand(name: string, options: FormOptions, terminal: Terminal): Promise<number> {
  const wanted = await formOf(name, options, terminal);
  const files = options.from === undefined ? [] : [options.from];
  if (!wanted.ok) return report({ files, diagnostics: wanted.diagnostics }, options, terminal);
  const { diagnostics } = wanted;
  const { template, root } = wanted.value;
  const { emitForm } = await import("../../form/write/workbook.js");
  const outputs = [{ name, bytes: await emitForm(makeForm(template, root, options.year)) }];
  // The data that fills the form was checked.
  if (files.length > 0 || options.reporter.join() !== "pretty")
    return writeAndReport({ files, diagnostics, outputs, next: nextStep(name, options) }, options, terminal);
  // An empty form has no findings: only the next step is told.
  const wrote = writeOutputs(outputs, terminal.cwd);
  if (!wrote.ok) return report({ files, diagnostics: wrote.diagnostics }, options, terminal);
  terminal.stdout.write(`${visible(name)}\n`);
  terminal.stderr.write(nextStep(name, options));
  return 0;
}

/** What to do with a form. */
function nextStep(name: string, { lang }: FormOptions): string {
  const say = sayIn(lang);
  const typed = fileArgument(name.replaceAll(path.sep, "/"), say("本文件.xlsx", "FILE.xlsx"));
  const command = `gov-report build ${typed}`;
  return say(
    `用Excel、WPS或LibreOffice打开，填浅黄色的格，保存以后运行：${command}\n`,
    `Fill in its yellow cells in Excel, WPS or LibreOffice, then run: ${command}\n`,
  );
}

/** Which form is wanted and with what in it. */
async function formOf(
  name: string,
  { from, year, template: version, force }: FormOptions,
  terminal: Terminal,
): Promise<Outcome<{ template: Template; root?: Mapping }>> {
  const read = from === undefined ? [] : [from];
  const [taken] = overwriteFaults([name], read, Boolean(force), terminal.cwd);
  if (taken) return failure(taken);
  const misnamed = wrongEnding("form", name, [".xlsx"]);
  if (misnamed) return failure(misnamed);
  const own = year === undefined ? undefined : templateOfYear(year);
  const template = templateOfVersion(version) ?? own ?? CURRENT;
  if (year !== undefined && own !== template)
    return failure(usage({ reason: "otherTemplate", year, version: template.version, by: "form" }));
  if (from === undefined) return success({ template });
  const input = readInput(from, terminal.cwd);
  if (!input.ok) return input;
  const filled = await sameYear(input.value);
  if (!filled.ok) return filled;
  const before = yearOf(filled.value);
  if (version !== undefined && year === undefined && filled.value.template.version !== version)
    return failure(usage({ reason: "otherTemplate", year: before ?? 0, version, by: "form" }));
  if (year === undefined || own === undefined || before === undefined || before === year) return filled;
  if (before !== year - 1)
    return failure(
      usage({ reason: "notNextYear", file: from, year: before, expected: before + 1, found: year }),
    );
  return nextYear(input.value, name, own, terminal);
}
