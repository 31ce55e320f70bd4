import { rowOf } from "../cells.js";
import { pointerOf } from "../figures.js";
import { tableLabels } from "../labels.js";
import type { Template } from "../template.js";

/**
 * What a figure counts, by the official labels of its row and column: figures of two formats may be compared where
 * path and meaning are the same.
 */
export function meaningOf(template: Template, path: string): string | undefined {
  const row = template.schema.at(pointerOf(rowOf(path)))?.title;
  const column =
    tableLabels(template).get(path)?.column ??
    template.schema.at(pointerOf(path))?.title ??
    sumColumn(template, path);
  return row === undefined || column === undefined ? undefined : `${row} · ${column}`;
}

/** The column of a group's sum is that of the figures it adds up. */
function sumColumn(template: Template, path: string): string | undefined {
  const member = template.sums.get(path)?.[0];
  return member === undefined ? undefined : tableLabels(template).get(member)?.column;
}
