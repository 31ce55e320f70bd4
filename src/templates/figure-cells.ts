import type { FigureCell, TableTemplate, Template } from "./template.js";

/** A cell of the form that holds a figure, and its table. */
export interface FormCell extends FigureCell {
  table: TableTemplate;
}

const known = new WeakMap<Template, readonly FormCell[]>();

/** Every figure of the three tables, in printed order. */
export function formCells(template: Template): readonly FormCell[] {
  let cells = known.get(template);
  if (!cells) {
    cells = template.tables.flatMap((table) =>
      table.rows.flat().flatMap((cell) => ("figure" in cell ? [{ ...cell, table }] : [])),
    );
    known.set(template, cells);
  }
  return cells;
}

/** Path of the row that a figure stands in. */
export function rowOf(path: string): string {
  return path.slice(0, path.lastIndexOf("."));
}
