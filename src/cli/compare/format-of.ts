import path from "node:path";
import { usage } from "../../codes/usage/fault.js";
import { failure, type Outcome, success } from "../../diagnostics/outcome.js";
import { ownsStdout } from "../../reporters/deliver.js";
import type { ComparisonFormat } from "./formats.js";
import type { CompareOptions } from "./options.js";

const EXTENSIONS: Record<string, ComparisonFormat> = {
  ".md": "md",
  ".json": "json",
  ".html": "html",
  ".htm": "html",
  ".xlsx": "xlsx",
  ".txt": "pretty",
};

/** The format that was asked for, by name or by the file's extension; a file's name never says another one. */
export function formatOf(options: CompareOptions): Outcome<ComparisonFormat> {
  const format = namedFormat(options);
  if (!format.ok || format.value === "html" || options.audience === undefined) return format;
  return failure(
    usage({ reason: "needsOption", option: `--audience ${options.audience}`, needs: "--format html" }),
  );
}

/** The same for a comparison agency by agency: of pages and workbooks there are many, which stand in a folder. */
export function formatByAgency(options: CompareOptions): Outcome<ComparisonFormat> {
  const { output } = options;
  const ending = path.extname(output ?? "").toLowerCase();
  const format = options.format ?? EXTENSIONS[ending];
  if (format !== "html" && format !== "xlsx") return formatOf(options);
  if (output !== undefined && EXTENSIONS[ending] === undefined)
    return formatOf({ ...options, format, output: `${output}.${format}` });
  const folder = output?.slice(0, -ending.length) || "对比";
  return failure(usage({ reason: "needsFolder", format, folder }));
}

function namedFormat({ format, output, reporter }: CompareOptions): Outcome<ComparisonFormat> {
  const ending = path.extname(output ?? "").toLowerCase();
  const told = EXTENSIONS[ending];
  const chosen = format ?? told ?? "pretty";
  if (output === undefined) {
    if (chosen === "xlsx") return failure(usage({ reason: "needsFile", format: "xlsx" }));
    return ownsStdout(reporter)
      ? failure(usage({ reason: "stdoutTwice", answer: "comparison" }))
      : success(chosen);
  }
  if (format === undefined && told === undefined && ending !== "")
    return failure(usage({ reason: "unknownFormat", file: output, ending, known: Object.keys(EXTENSIONS) }));
  if (told !== undefined && told !== chosen)
    return failure(usage({ reason: "otherFormat", file: output, format: chosen }));
  return success(chosen);
}
