import { compile, readTree } from "../compile.js";
import { knownFromLastYear } from "../data-file/next-year.js";
import { writeDataFile } from "../data-file/write.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { Host, InputFile } from "../host/host.js";
import type { Mapping } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";

/**
 * What next year's form is filled with: what stays of the report before, 结转 as 上年结转, and where that report is.
 *
 * @param template of the next year
 * @param previous path of last year's file as next year's data file is to name it
 * @returns the errors of last year's file where it has any
 */
export function nextYearForForm(
  file: InputFile,
  host: Host,
  template: Template,
  previous: string,
): Outcome<{ root: Mapping; template: Template }> {
  const { report, template: last, diagnostics } = compile(file, host);
  const [first, ...others] = diagnostics.filter(({ severity }) => severity === "error");
  if (first) return failure(first, ...others);
  if (!report || !last) throw new Error("a data file without a report has an error");
  const sameFormat = last.version === template.version;
  const { style: _style, ...known } = knownFromLastYear(report, { sameFormat });
  const values = { ...known, template: template.version, previous };
  const bytes = new TextEncoder().encode(writeDataFile({ template, values }));
  const { root } = readTree({ name: file.name, bytes });
  if (root?.kind !== "mapping") throw new Error("a data file that was just written is a mapping");
  return success({ root, template });
}
