import { rowOf, statutoryCells } from "../templates/figure-cells.js";
import { tableLabels } from "../templates/labels.js";
import type { Template } from "../templates/template.js";

/** A figure of a statutory table with its official labels. */
export interface StatutoryFigure {
  path: string;
  table: string;
  row: string;
  column: string;
  unit: string;
}

/** The cells of the statutory tables, the sums of the groups of table 三 before their rows, and the other sums at the end. */
export function statutoryFigures(template: Template): StatutoryFigure[] {
  return [...cellsAndGroups(template), ...otherSums(template)];
}

/** Sums over several columns of a row: 行政诉讼. */
function otherSums(template: Template): StatutoryFigure[] {
  const cells = new Map(statutoryCells(template).map((cell) => [cell.figure, cell]));
  return [...template.sums].flatMap(([path, [member]]) => {
    if (template.applications.groups.has(rowOf(path))) return [];
    const { table, column, unit } = cells.get(member!)!;
    return [{ path, table: table.name, row: template.schema.title(rowOf(path)), column, unit }];
  });
}

function cellsAndGroups(template: Template): StatutoryFigure[] {
  const done = new Set<string>();
  return statutoryCells(template).flatMap((cell) => {
    const own = {
      path: cell.figure,
      table: cell.table.name,
      row: cell.row,
      column: cell.column,
      unit: cell.unit,
    };
    const row = rowOf(cell.figure);
    const group = rowOf(row);
    if (done.has(group) || !template.applications.groups.has(group)) return [own];
    done.add(group);
    // 三（三）不予公开: named as its rows are.
    const name = `${cell.row.slice(0, 1)}${template.schema.title(group)}`;
    const sums = template.applications.columns.map((column) => ({
      ...own,
      path: `${group}.${column}`,
      row: name,
      column: template.schema.title(`${row}.${column}`),
    }));
    return [...sums, own];
  });
}

/**
 * What a figure counts, by the official labels of its row and column: figures of two formats may be compared where
 * path and meaning are the same.
 */
export function meaningOf(template: Template, path: string): string | undefined {
  const row = template.schema.atPath(rowOf(path))?.title;
  const column =
    tableLabels(template).get(path)?.column ??
    template.schema.atPath(path)?.title ??
    sumColumn(template, path);
  return row === undefined || column === undefined ? undefined : `${row} · ${column}`;
}

/** The column of a group's sum is that of the figures it adds up. */
function sumColumn(template: Template, path: string): string | undefined {
  const member = template.sums.get(path)?.[0];
  return member === undefined ? undefined : tableLabels(template).get(member)?.column;
}
