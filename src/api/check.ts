import type { Compilation, CompileOptions } from "../compile.js";
import type { InputFile } from "../host/host.js";
import { checkReport } from "../import/audit.js";

/**
 * Checks a report of any kind that is read: a data file, or a filled form, .docx, .html or .pdf of anyone's making, whose
 * findings are at their places in the document. Nothing is written.
 *
 * @param options `disk(folder)` gives what lies around the file: last year's report, those summed up, pictures
 */
export async function check(file: InputFile, options: CompileOptions = {}): Promise<Compilation> {
  return checkReport(file, options);
}
