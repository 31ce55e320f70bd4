import type { Language } from "../diagnostics/language.js";
import type { Comparison } from "./comparison.js";
import { jsonComparison } from "./json.js";
import { markdownComparison } from "./markdown.js";
import { COMPARISON_WORDS } from "./words.js";

/** Formats in which a comparison shows every figure, wherever it goes to. */
export type WrittenFormat = "md" | "json" | "html" | "xlsx";

/** A comparison as a text, or as the bytes of a workbook (.xlsx). */
export async function written(
  comparison: Comparison,
  format: WrittenFormat,
  language: Language,
): Promise<string | Uint8Array> {
  switch (format) {
    case "md":
      return markdownComparison(comparison, COMPARISON_WORDS[language]);
    case "json":
      return jsonComparison(comparison);
    case "html":
      return (await import("./html.js")).htmlComparison(comparison, language);
    case "xlsx":
      return (await import("./xlsx.js")).xlsxComparison(comparison, COMPARISON_WORDS[language]);
  }
}
