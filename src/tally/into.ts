import { replacePart, withNarrative } from "../data-file/replace-part.js";
import type { DataValue } from "../data-file/write.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { InputFile } from "../host/host.js";
import type { Template } from "../template.js";

/** Table 三 as a part of the data file. */
export interface ApplicationsPart {
  template: Template;
  values: { readonly [key: string]: DataValue };
  comments: ReadonlyMap<string, string>;
}

/**
 * A data file with its table 三 replaced; the texts before and below the table stay, and so does every other line.
 *
 * @returns its new text, what stands in the way, or undefined where the file is not written in lines of its own
 */
export function replaceApplications(
  file: InputFile,
  { template, values, comments }: ApplicationsPart,
): string | Diagnostic[] | undefined {
  const value = withNarrative(values.applications as { [key: string]: DataValue });
  return replacePart(file, { template, path: "applications", value, comments });
}
