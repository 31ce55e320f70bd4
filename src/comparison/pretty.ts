import type { ChalkInstance } from "chalk";
import { alignedRows } from "../text/terminal-table.js";
import type { Comparison } from "./comparison.js";
import { type ComparisonTable, comparisonTables, comparisonTitle } from "./tables.js";
import type { ComparisonWords } from "./words.js";

/** The comparison for a terminal: columns line up in Chinese too, what needs a look is coloured. */
export function prettyComparison(
  comparison: Comparison,
  words: ComparisonWords,
  chalk: ChalkInstance,
): string {
  const tables = comparisonTables(comparison, words).map((table) => shown(table, chalk));
  return `${[chalk.bold(comparisonTitle(comparison, words)), ...tables].join("\n\n")}\n`;
}

/** A row's label takes no more characters than this on a line; its column follows it whole. */
const LONGEST_LABEL = 24;

function shown({ title, head, rows: whole, notes }: ComparisonTable, chalk: ChalkInstance): string {
  const rows = whole.map(({ cells: [label = "", ...cells], marked }) => ({
    cells: [shortened(label), ...cells],
    marked,
  }));
  const [first, ...lines] = alignedRows([head, ...rows.map(({ cells }) => cells)], (column) => column > 0);
  const body = lines.map((line, index) => (rows[index]?.marked ? chalk.yellow(line) : line));
  const table = rows.length > 0 ? [chalk.dim(first), ...body] : [];
  return [chalk.bold(title), ...table, ...notes.map((note) => chalk.dim(note))].join("\n");
}

/** Official labels of up to forty characters would push the numbers off the screen. */
function shortened(label: string): string {
  const at = label.indexOf(" · ");
  if (at <= LONGEST_LABEL) return label;
  return `${label.slice(0, LONGEST_LABEL - 1)}…${label.slice(at)}`;
}
