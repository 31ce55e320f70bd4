import type { Compilation, CompileOptions } from "../compile.js";
import type { InputFile } from "../host/host.js";
import { ReportCompiler } from "../import/compile-report.js";

/**
 * Checks a report of any readable kind: a data file, a filled form, or a .docx, .html or .pdf from any source,
 * with findings at their places in the document. Last year's report and the reports summed up may be of any kind
 * too. Nothing is written.
 *
 * @param options `disk(folder)` reads the files around it: last year's report, the reports summed up, pictures
 */
export async function check(file: InputFile, options: CompileOptions = {}): Promise<Compilation> {
  return new ReportCompiler().compile(file, options);
}
