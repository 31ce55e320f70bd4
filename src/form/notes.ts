import type { StatutoryTable, TableCell } from "../document.js";
import type { Template } from "../templates/template.js";
import { helpOf, referenceTo } from "./help.js";

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
        const schema = template.schema.atPath(names.slice(0, length).join("."));
        if (schema?.title === text) return explained(template, names.slice(0, length).join("."));
      }
    }
    return undefined;
  };
}

/** What to count, and the reference to the row's total for the narrative. */
function explained(template: Template, path: string): string | undefined {
  const help = helpOf(template.schema.atPath(path));
  if (!template.applications.rows.includes(path)) return help || undefined;
  return `${help}文字里引用本行总计：${referenceTo(template, `${path}.total`)}`;
}

function overlap(a: TableCell, b: TableCell, axis: "row" | "column"): boolean {
  const span = axis === "row" ? "rowspan" : "colspan";
  return a[axis] < b[axis] + b[span] && b[axis] < a[axis] + a[span];
}
