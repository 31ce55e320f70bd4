import type { Comparison } from "../../comparison/comparison.js";
import { prettyComparison } from "../../comparison/pretty.js";
import { COMPARISON_WORDS } from "../../comparison/words.js";
import { written } from "../../comparison/written.js";
import type { Terminal } from "../../host/terminal.js";
import { coloursFor } from "../../reporters/colours.js";
import type { Compiled } from "../../run/compiled.js";
import type { ComparisonFormat } from "./formats.js";
import type { CompareOptions } from "./options.js";

/** The comparison in a format. */
export async function emit(
  comparison: Comparison,
  files: readonly Compiled[],
  format: ComparisonFormat,
  { output, color, lang, audience = "public" }: CompareOptions,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  if (format === "pretty") {
    const chalk = coloursFor(terminal.stdout, output === undefined ? color : "never", terminal);
    return prettyComparison(comparison, COMPARISON_WORDS[lang], chalk);
  }
  const compiled = new Map(files.map(({ name, compilation }) => [name, compilation]));
  return written(comparison, compiled, format, { language: lang, audience });
}
