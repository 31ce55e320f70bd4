import type { TableTemplate } from "../templates/template.js";
import { alignRows, type DataLine, hasNumbers } from "./align.js";
import { assignColumns } from "./columns.js";
import { cellsIn, type GridCell } from "./grid.js";
import { firstHeads, headOver, headsOver } from "./head-lines.js";
import { explained, isLabel, likeness, shortened } from "./likeness.js";
import type { PageTable } from "./page.js";
import { type FoundCell, readByHeads } from "./read-by-heads.js";
import { byOfficialHeads, isUnsure } from "./row-doubts.js";
import { type StatutoryRow, statutoryRows } from "./statutory-labels.js";

/** A line that stands for a whole group; `columns` as in columns.ts. */
export interface GroupLine {
  label: GridCell;
  values: GridCell[];
  columns: readonly (number | undefined)[] | undefined;
}

export interface ReadTable {
  cells: FoundCell[];
  /** Labels that are not written as the statutory table prints them. */
  alike: { cell: GridCell; label: string }[];
  /** Rows whose columns have no readable heads, so that they were taken in the official order. */
  inOrder: DataLine[];
  /** Rows under heads that only another format has, which are other figures, with those heads. */
  otherHeads: { row: StatutoryRow; heads: GridCell[] }[];
  /** Rows whose numbers cannot be told to belong to their columns. */
  unsure: { row: StatutoryRow; line: DataLine }[];
  /** A row that stands for a whole group, such as a one-row （六）: its cells, by the label that it has. */
  groups: Map<string, GroupLine>;
}

/**
 * Which cell of a page holds which figure of a statutory table: rows by their labels, in the official order, columns by
 * the heads above them.
 *
 * @param groups labels of groups that others print as one row
 * @param otherLabels labels that only other formats have
 */
export function readTable(
  statutory: TableTemplate,
  pieces: readonly PageTable[],
  groups: readonly string[],
  otherLabels: readonly string[] = [],
): ReadTable {
  const rows = statutoryRows(statutory);
  const lines = linesOf(pieces).map((line) => withOwnLabel(line, rows, groups));
  const aligned = alignRows(rows, lines, groups);
  const result: ReadTable = {
    cells: [],
    alike: [],
    inOrder: [],
    otherHeads: [],
    unsure: [],
    groups: new Map(),
  };
  for (const [index, line] of lines.entries()) {
    const target = aligned[index];
    if (target === undefined) continue;
    const row = typeof target === "number" ? rows[target]! : rows.find(({ figures }) => figures.length > 1)!;
    const heads = headsOver(lines, index, aligned, row);
    if (typeof target === "string") {
      const { columns } = assignColumns(row, line.values, heads);
      result.groups.set(target, { label: line.label!, values: line.values, columns });
      continue;
    }
    const assigned = byOfficialHeads(assignColumns(row, line.values, heads), () =>
      assignColumns(row, line.values, firstHeads(lines, aligned, row)),
    );
    const { columns, certain, alike } = assigned;
    if (line.label && likeness(line.label.text, row.label) < 1)
      result.alike.push({ cell: line.label, label: row.label });
    result.alike.push(...alike);
    if (!certain) {
      const others = heads.flatMap(({ cells }) => cells).filter(({ text }) => isOneOf(text, otherLabels));
      if (others.length > 0) {
        result.otherHeads.push({ row, heads: others });
        continue;
      }
    }
    if (columns ? isUnsure(row, line, assigned, heads) : line.label && hasNumbers(line)) {
      result.unsure.push({ row, line });
      continue;
    }
    if (!columns) continue;
    if (!certain) result.inOrder.push(line);
    for (const [at, figure] of row.figures.entries()) {
      const cell = line.values[columns[at] ?? -1];
      if (cell) result.cells.push({ path: figure.cell.figure, cell, head: headOver(cell, heads, figure) });
    }
  }
  const [only] = rows;
  if (result.cells.length === 0 && only?.label === "") {
    result.cells.push(...readByHeads(only, lines));
    const line = lines.find((_, index) => aligned[index] !== undefined);
    if (result.cells.length === 0 && result.unsure.length === 0 && line && hasNumbers(line))
      result.unsure.push({ row: only, line });
  }
  return { ...result, alike: unique(result.alike) };
}

/** The rows of the pieces, each with the label that stands before its values. */
function linesOf(pieces: readonly PageTable[]): DataLine[] {
  return pieces.flatMap(({ grid }) =>
    grid.rows.map((row): DataLine => {
      const cells = cellsIn(row);
      const at = cells.findLastIndex(({ text }) => isLabel(text));
      const values = cells.slice(at + 1);
      return { row, cells, values, ...(at >= 0 && { label: cells[at]! }) };
    }),
  );
}

/**
 * A line by the label of its row where another one stands behind it: its group's, which a merged cell that is a row too high
 * leaves there, or words in the place of a figure.
 */
function withOwnLabel(line: DataLine, rows: readonly StatutoryRow[], groups: readonly string[]): DataLine {
  const { label, cells } = line;
  if (!label) return line;
  const isGroup = isOneOf(label.text, groups);
  const isRow = rows.some((row) =>
    [likeness, shortened, explained].some((rate) => rate(label.text, row.label) > 0),
  );
  if (isRow && !isGroup) return line;
  const own = cells.findLast(
    (cell) =>
      cell !== label && isLabel(cell.text) && rows.some((row) => likeness(cell.text, row.label) === 1),
  );
  if (!own) return line;
  return { ...line, label: own, values: isGroup ? line.values : cells.slice(cells.indexOf(own) + 1) };
}

function isOneOf(text: string, labels: readonly string[]): boolean {
  return labels.some((label) => likeness(text, label) === 1);
}

function unique(found: ReadTable["alike"]): ReadTable["alike"] {
  return found.filter(({ cell }, index) => found.findIndex((other) => other.cell === cell) === index);
}
