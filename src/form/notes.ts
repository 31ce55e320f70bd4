import type { StatutoryTable, TableCell } from "../document.js";
import { pointerOf } from "../figures.js";
import type { Template } from "../template.js";
import { helpOf } from "./help.js";

/**
 * Help on the labels of a table, from the descriptions of the schema: a label explains the row, group or column whose
 * title it is, among those of the figures beside it or below it.
 */
export function helpOnLabels(
  table: StatutoryTable,
  template: Template,
): (cell: TableCell) => string | undefined {
  const figures = table.cells.filter((cell) => cell.figure);
  return (cell) => {
    const text = cell.runs.map((run) => run.text).join("");
    const within = (figure: TableCell) =>
      cell.role === "label"
        ? overlap(cell, figure, "row")
        : overlap(cell, figure, "column") && figure.row > cell.row;
    for (const { figure } of figures.filter(within)) {
      const names = figure!.path.split(".");
      for (let length = names.length; length > 1; length--) {
        const schema = template.schema.at(pointerOf(names.slice(0, length).join(".")));
        if (schema?.title === text) return helpOf(schema) || undefined;
      }
    }
    return undefined;
  };
}

function overlap(a: TableCell, b: TableCell, axis: "row" | "column"): boolean {
  const span = axis === "row" ? "rowspan" : "colspan";
  return a[axis] < b[axis] + b[span] && b[axis] < a[axis] + a[span];
}
