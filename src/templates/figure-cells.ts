import type { FigureCell, TableTemplate, Template } from "./template.js";

/** A cell of a statutory table that holds a figure, and its table. */
export interface StatutoryCell extends FigureCell {
  table: TableTemplate;
}

const known = new WeakMap<Template, readonly StatutoryCell[]>();

/** Every figure of the three tables, in printed order. */
export function statutoryCells(template: Template): readonly StatutoryCell[] {
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

/** Whether a figure is the total of its row: of the classes of applicants in table 三, of the outcomes in table 四. */
export function isRowTotal(path: string): boolean {
  return path.endsWith(".total");
}
