import { placed } from "../layout/statutory-table.js";
import type { FigureCell, TableTemplate, Template } from "../templates/template.js";
import { bare } from "./likeness.js";

/** A row of figures of the statutory tables, by the labels that stand around it. */
export interface StatutoryRow {
  /** The label beside the figures; empty in table 四, which has none. */
  label: string;
  /** Its figures from left to right, each with the heads above it from the top. */
  figures: { cell: FigureCell; heads: string[] }[];
}

const known = new WeakMap<TableTemplate, readonly StatutoryRow[]>();

/** The rows of figures of a statutory table, in printed order. */
export function statutoryRows(table: TableTemplate): readonly StatutoryRow[] {
  let rows = known.get(table);
  if (!rows) {
    rows = rowsOf(table);
    known.set(table, rows);
  }
  return rows;
}

function rowsOf(table: TableTemplate): StatutoryRow[] {
  const cells = placed(table).map(({ cell, row, column }) => ({
    cell,
    row,
    column,
    below: row + (("rowspan" in cell && cell.rowspan) || 1),
    right: column + (cell.colspan ?? 1),
  }));
  const figureRows = new Set(cells.flatMap(({ cell, row }) => ("figure" in cell ? [row] : [])));
  return [...figureRows].map((row) => {
    const [top, bottom] = headsAbove(row, figureRows);
    const labels = cells.flatMap(({ cell, ...at }) =>
      "text" in cell && cell.role === "label" && at.row <= row && at.below > row ? [cell.text] : [],
    );
    const figures = cells.flatMap(({ cell, ...at }) => {
      if (!("figure" in cell) || at.row !== row) return [];
      const heads = cells.flatMap(({ cell: head, ...place }) =>
        "text" in head &&
        head.role === "head" &&
        place.row >= top &&
        place.row < bottom &&
        place.column <= at.column &&
        place.right > at.column
          ? [head.text]
          : [],
      );
      return [{ cell, heads: heads.filter((text) => !/^第二十条/.test(text)) }];
    });
    return { label: labels.at(-1) ?? "", figures };
  });
}

/** The rows of heads that a row of figures stands under: from, and the first that is none. */
function headsAbove(row: number, figureRows: ReadonlySet<number>): [number, number] {
  let bottom = row;
  while (figureRows.has(bottom - 1)) bottom--;
  let top = bottom;
  while (top > 0 && !figureRows.has(top - 1)) top--;
  return [top, bottom];
}

/** Every label of a statutory table, to know the table by. */
export function labelsOf(table: TableTemplate): readonly string[] {
  let labels = knownLabels.get(table);
  if (!labels) {
    labels = [...new Set(table.rows.flat().flatMap((cell) => ("text" in cell ? [cell.text] : [])))];
    knownLabels.set(table, labels);
  }
  return labels;
}

const knownLabels = new WeakMap<TableTemplate, readonly string[]>();

/** Labels of a format that another one does not have. */
export function ownLabels(template: Template, other: Template): string[] {
  const labels = new Set(other.tables.flatMap(labelsOf).map(bare));
  return template.tables.flatMap(labelsOf).filter((label) => !labels.has(bare(label)));
}
