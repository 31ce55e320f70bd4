import type { Comparison } from "./comparison.js";
import { type ComparisonTable, comparisonTables, comparisonTitle } from "./tables.js";
import type { ComparisonWords } from "./words.js";

/** The comparison as Markdown with GFM tables. */
export function markdownComparison(comparison: Comparison, words: ComparisonWords): string {
  const tables = comparisonTables(comparison, words).flatMap(section);
  return `${[`# ${text(comparisonTitle(comparison, words))}`, ...tables].join("\n\n")}\n`;
}

function section({ title, head, rows, notes }: ComparisonTable): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(text).join(" | ")} |`;
  const rule = `| ${head.map((_, index) => (index === 0 ? ":---" : "---:")).join(" | ")} |`;
  const table = [line(head), rule, ...rows.map(({ cells }) => line(cells))].join("\n");
  return [`## ${text(title)}`, ...(rows.length > 0 ? [table] : []), ...notes.map(text)];
}

/** Text that Markdown takes for nothing else. A number with its sign stays as it is. */
function text(value: string): string {
  return value.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&");
}
