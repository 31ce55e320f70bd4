import type { Compilation } from "../compile.js";
import type { Language } from "../diagnostics/language.js";
import type { Comparison } from "./comparison.js";
import { jsonComparison } from "./json.js";
import { markdownComparison } from "./markdown.js";
import { COMPARISON_WORDS } from "./words.js";

/** Formats in which a comparison goes beyond the terminal. */
export type WrittenFormat = "md" | "json" | "html" | "xlsx";

/** Who a page is for: public shows what is published, internal what is to be checked as well. */
export const AUDIENCES = ["public", "internal"] as const;
export type Audience = (typeof AUDIENCES)[number];

interface WrittenOptions {
  language: Language;
  /** Of a page. */
  audience: Audience;
}

/**
 * A comparison as a text, or as the bytes of a workbook (.xlsx). A page for the public is the 图解 of the latest year, with
 * the others beside its totals.
 *
 * @param compiled the reports by their file
 */
export async function written(
  comparison: Comparison,
  compiled: ReadonlyMap<string, Compilation>,
  format: WrittenFormat,
  { language, audience }: WrittenOptions,
): Promise<string | Uint8Array> {
  switch (format) {
    case "md":
      return markdownComparison(comparison, COMPARISON_WORDS[language]);
    case "json":
      return jsonComparison(comparison);
    case "html":
      return audience === "internal"
        ? (await import("./html.js")).htmlComparison(comparison, language)
        : published(comparison, compiled.get(comparison.years.at(-1)!.file)!, language);
    case "xlsx":
      return (await import("./xlsx.js")).xlsxComparison(comparison, COMPARISON_WORDS[language]);
  }
}

async function published(
  comparison: Comparison,
  { document, template }: Compilation,
  language: Language,
): Promise<string> {
  const [{ digestOf }, { infographic }] = await Promise.all([
    import("./infographic/digest.js"),
    import("./infographic/page.js"),
  ]);
  // A report with figures is laid out.
  if (!document || !template) throw new Error("a compared report has no document");
  return infographic(comparison, digestOf(document, template), language);
}
