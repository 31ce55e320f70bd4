import type { Comparison } from "../../comparison/comparison.js";
import { prettyComparison } from "../../comparison/pretty.js";
import { COMPARISON_WORDS } from "../../comparison/words.js";
import { written } from "../../comparison/written.js";
import type { Compilation } from "../../compile.js";
import type { Terminal } from "../../host/terminal.js";
import { coloursFor } from "../../reporters/colours.js";
import type { ComparisonFormat } from "./formats.js";
import type { CompareOptions } from "./options.js";

/**
 * The comparison in a format.
 *
 * @param compiled the reports by their file
 */
export async function emit(
  comparison: Comparison,
  compiled: ReadonlyMap<string, Compilation>,
  format: ComparisonFormat,
  { output, color, lang, audience = "public" }: CompareOptions,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  if (format === "pretty") {
    const chalk = coloursFor(terminal.stdout, output === undefined ? color : "never", terminal);
    return prettyComparison(comparison, COMPARISON_WORDS[lang], chalk);
  }
  return written(comparison, compiled, format, { language: lang, audience });
}
