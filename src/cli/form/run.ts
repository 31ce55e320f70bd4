import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { makeForm } from "../../form/form.js";
import { readForForm } from "../../form/source.js";
import { readInput } from "../../host/read.js";
import type { Terminal } from "../../host/terminal.js";
import { overwriteFaults, writeOutputs } from "../../host/write.js";
import { deliver, exitCode, type ReportingOptions, usage } from "../../reporters/deliver.js";
import type { Mapping } from "../../syntax/tree.js";
import { TEMPLATES, templateOfYear } from "../../templates/choose.js";
import type { Template } from "../../templates/template.js";

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
  return lang === "en"
    ? `Fill in its yellow cells in Excel, WPS or LibreOffice, then run: ${command}\n`
    : `用Excel、WPS或LibreOffice打开，填浅黄色的格，保存以后运行：${command}\n`;
}

/** Which form is wanted and with what in it; faults go to `diagnostics`. */
function formOf(
  name: string,
  options: FormOptions,
  terminal: Terminal,
  diagnostics: Diagnostic[],
): { template: Template; root?: Mapping } | undefined {
  const { from, year, template: version, lang } = options;
  const say = (zh: string, en: string) => (lang === "en" ? en : zh);
  const fault =
    overwriteFaults([name], [], Boolean(options.force), terminal.cwd)[0] ??
    (/\.xlsx$/i.test(name)
      ? undefined
      : usage(
          say(`填报表是 .xlsx 文件，${name} 不是。`, `A form is an .xlsx file, and ${name} is not.`),
          say("如 gov-report form 填报表.xlsx", "as in gov-report form 填报表.xlsx"),
        ));
  if (fault) {
    diagnostics.push(fault);
    return undefined;
  }
  const newest = TEMPLATES.at(-1)!;
  const own = year === undefined ? undefined : templateOfYear(year);
  const template = TEMPLATES.find((each) => each.version === version) ?? own ?? newest;
  if (year !== undefined && own !== template) {
    diagnostics.push(
      usage(
        say(
          `${year}年度的报告不用${template.version}年格式。`,
          `Reports on ${year} are not made in the format of ${template.version}.`,
        ),
        say("去掉 --template，格式由年度决定", "Leave --template out; the year decides"),
      ),
    );
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
  return data.root && data.template ? { template: data.template, root: data.root } : undefined;
}
