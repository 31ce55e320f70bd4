import type { Compared, Comparison } from "../../comparison/comparison.js";
import { prettyComparison } from "../../comparison/pretty.js";
import { COMPARISON_WORDS } from "../../comparison/words.js";
import { written } from "../../comparison/written.js";
import type { Terminal } from "../../host/terminal.js";
import { doubtfulFigures } from "../../report/doubtful-figures.js";
import { chalkFor } from "../../reporters/deliver.js";
import type { Compiled } from "../../run/compiled.js";
import type { ComparisonFormat } from "./formats.js";
import type { CompareOptions } from "./options.js";

/** A report with its figures, contradicted ones too; none where a fault of its file leaves no figures. */
export function comparedOf({ name, compilation }: Compiled): Compared[] {
  const { template, report, figures, unread = new Set(), diagnostics } = compilation;
  if (!template || !report || !figures) return [];
  const doubtful = doubtfulFigures(diagnostics, figures, template);
  return [{ file: name, template, report, figures, doubtful, unread }];
}

/** The comparison in a format. */
export async function emit(
  comparison: Comparison,
  files: readonly Compiled[],
  format: ComparisonFormat,
  options: CompareOptions,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  if (format === "pretty") {
    const color = options.output === undefined ? options.color : "never";
    const chalk = chalkFor(terminal.stdout, { color }, terminal);
    return prettyComparison(comparison, COMPARISON_WORDS[options.lang], chalk);
  }
  if (format === "html" && options.audience !== "internal") return published(comparison, files, options);
  return written(comparison, format, options.lang);
}

/** 图解 of the latest year, with the others beside its totals. */
async function published(
  comparison: Comparison,
  files: readonly Compiled[],
  { lang }: CompareOptions,
): Promise<string> {
  const [{ digestOf }, { infographic }] = await Promise.all([
    import("../../comparison/infographic/digest.js"),
    import("../../comparison/infographic/page.js"),
  ]);
  const { document, template } = files.find(
    ({ name }) => name === comparison.years.at(-1)!.file,
  )!.compilation;
  return infographic(comparison, digestOf(document!, template!), lang);
}
