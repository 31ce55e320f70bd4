import type { ChalkInstance } from "chalk";
import stringWidth from "string-width";
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
  const rows = whole.map(({ cells: [label, ...cells], marked }) => ({
    cells: [shortened(label!), ...cells],
    marked,
  }));
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows.map(({ cells }) => cells)].map((row) => stringWidth(row[column]!))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const gap = " ".repeat(widths[column]! - stringWidth(cell));
        return column === 0 ? cell + gap : gap + cell;
      })
      .join("  ")
      .trimEnd();
  const body = rows.map(({ cells, marked }) => (marked ? chalk.yellow(line(cells)) : line(cells)));
  const table = rows.length > 0 ? [chalk.dim(line(head)), ...body] : [];
  return [chalk.bold(title), ...table, ...notes.map((note) => chalk.dim(note))].join("\n");
}

/** Official labels of up to forty characters would push the numbers off the screen. */
function shortened(label: string): string {
  const at = label.indexOf(" · ");
  if (at <= LONGEST_LABEL) return label;
  return `${label.slice(0, LONGEST_LABEL - 1)}…${label.slice(at)}`;
}
