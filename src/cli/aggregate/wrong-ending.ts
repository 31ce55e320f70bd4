import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { usage } from "../usage.js";

/**
 * The fault of an output whose name says that it is another kind of file than what is written there, which programs
 * would open the wrong way.
 *
 * @param endings what it may end in, the usual one first
 */
export function wrongEnding(
  option: string,
  file: string,
  endings: readonly [".yaml" | ".xlsx", ...string[]],
): Diagnostic | undefined {
  if (endings.some((ending) => file.toLowerCase().endsWith(ending))) return undefined;
  return usage({ reason: "wrongEnding", option, file, ending: endings[0], use: "output" });
}
