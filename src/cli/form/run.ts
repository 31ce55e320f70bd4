import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { makeForm } from "../../form/form.js";
import { readForForm } from "../../form/source.js";
import { readInput } from "../../host/read.js";
import type { Terminal } from "../../host/terminal.js";
import { overwriteFaults, writeOutputs } from "../../host/write.js";
import { deliver, exitCode, type ReportingOptions } from "../../reporters/deliver.js";
import type { Mapping } from "../../syntax/tree.js";
import { TEMPLATES, templateOfYear } from "../../templates/choose.js";
import type { Template } from "../../templates/template.js";
import { sayIn } from "../say.js";
import { usage } from "../usage.js";

export interface FormOptions extends ReportingOptions {
  from?: string;
  year?: number;
  template?: string;
  force?: boolean;
}

/** `gov-report form FILE.xlsx`: the form of a format, empty or with what a data file says. */
export async function formCommand(name: string, options: FormOptions, terminal: Terminal): Promise<number> {
  const diagnostics: Diagnostic[] = [];
  const written: string[] = [];
  const wanted = formOf(name, options, terminal, diagnostics);
  if (wanted) {
    const { emitForm } = await import("../../form/write/workbook.js");
    const bytes = await emitForm(makeForm(wanted.template, wanted.root, options.year));
    const wrote = writeOutputs([{ name, bytes }], terminal.cwd);
    if (wrote.ok) written.push(...wrote.value);
    else diagnostics.push(...wrote.diagnostics);
  }
  const [own] = written;
  if (own !== undefined && options.from === undefined && options.reporter.join() === "pretty") {
    terminal.stdout.write(`${own}\n`);
    terminal.stderr.write(nextStep(own, options));
    return 0;
  }
  const files = options.from === undefined ? [] : [options.from];
  const faults = await deliver({ files, diagnostics }, options, terminal, "stderr", written);
  return exitCode([...diagnostics, ...faults], options.failOn);
}

/** What to do with an empty form. */
function nextStep(name: string, { lang }: FormOptions): string {
  const command = `gov-report import ${name} -o data.yaml`;
  return sayIn(lang)(
    `用Excel、WPS或LibreOffice打开，填浅黄色的格，保存以后运行：${command}\n`,
    `Fill in its yellow cells in Excel, WPS or LibreOffice, then run: ${command}\n`,
  );
}

/** Which form is wanted and with what in it; faults go to `diagnostics`. */
function formOf(
  name: string,
  options: FormOptions,
  terminal: Terminal,
  diagnostics: Diagnostic[],
): { template: Template; root?: Mapping } | undefined {
  const { from, year, template: version } = options;
  const fault =
    overwriteFaults([name], [], Boolean(options.force), terminal.cwd)[0] ??
    (/\.xlsx$/i.test(name)
      ? undefined
      : usage({ reason: "wrongEnding", file: name, ending: ".xlsx", use: "form" }));
  if (fault) {
    diagnostics.push(fault);
    return undefined;
  }
  const newest = TEMPLATES.at(-1)!;
  const own = year === undefined ? undefined : templateOfYear(year);
  const template = TEMPLATES.find((each) => each.version === version) ?? own ?? newest;
  if (year !== undefined && own !== template) {
    diagnostics.push(usage({ reason: "otherTemplate", year, version: template.version, by: "form" }));
    return undefined;
  }
  if (from === undefined) return { template };
  const input = readInput(from, terminal.cwd);
  if (!input.ok) {
    diagnostics.push(...input.diagnostics);
    return undefined;
  }
  const data = readForForm(input.value);
  diagnostics.push(...data.diagnostics);
  return data.ok ? data.value : undefined;
}
