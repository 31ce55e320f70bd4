import type { Compilation, CompileOptions } from "../compile.js";
import type { InputFile } from "../host/host.js";
import { ReportCompiler } from "../import/compile-report.js";

/**
 * Checks a report of any kind that is read: a data file, or a filled form, .docx, .html or .pdf of anyone's making, whose
 * findings are at their places in the document. Last year's report and those summed up may be of any kind too. Nothing is
 * written.
 *
 * @param options `disk(folder)` gives what lies around the file: last year's report, those summed up, pictures
 */
export async function check(file: InputFile, options: CompileOptions = {}): Promise<Compilation> {
  return new ReportCompiler().compile(file, options);
}
