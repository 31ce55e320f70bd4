import { usage } from "../codes/usage/fault.js";
import type { OutputUse } from "../codes/usage/usage.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { endingOf, FOREIGN_ENDINGS } from "../host/endings.js";

/**
 * The fault of an output whose name says that it is another kind of file than what is written there, which programs
 * would open the wrong way.
 *
 * @param endings what it may end in, the usual one first
 * @param option that names it, where it is no argument
 */
export function wrongEnding(
  use: OutputUse,
  file: string,
  endings: readonly [".yaml" | ".xlsx" | ".html", ...string[]],
  option?: string,
): Diagnostic | undefined {
  if (endings.some((ending) => file.toLowerCase().endsWith(ending))) return undefined;
  return usage({ reason: "wrongEnding", ...(option && { option }), file, ending: endings[0], use });
}

/**
 * The fault of a data file that is named as a document, page or workbook. Any other name is taken: a pipe or a device has
 * no ending at all.
 *
 * @param option that names it
 */
export function foreignEnding(file: string | undefined, option: string): Diagnostic | undefined {
  if (file === undefined || !FOREIGN_ENDINGS.has(endingOf(file))) return undefined;
  return wrongEnding("output", file, [".yaml"], option);
}
