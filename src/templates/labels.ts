import { pointerNames } from "../syntax/tree.js";
import { rowOf, statutoryCells } from "./figure-cells.js";
import type { Template } from "./template.js";

const cells = new WeakMap<Template, Map<string, { row: string; column?: string }>>();

/** Row and column labels of the figures of the three tables, and of their rows, by dotted path. */
export function tableLabels(template: Template): Map<string, { row: string; column?: string }> {
  let labels = cells.get(template);
  if (!labels) {
    labels = new Map();
    for (const { figure, row, column } of statutoryCells(template)) {
      labels.set(figure, { row, column });
      labels.set(rowOf(figure), { row });
    }
    cells.set(template, labels);
  }
  return labels;
}

/** The official label of a JSON pointer: `三（七）总计 · 自然人` in a table, else the schema's title. */
export function labelOf(template: Template, pointer: string): string {
  const names = pointerNames(pointer);
  const path = names.join(".");
  const found = tableLabels(template).get(path.replace(/\.(?:value|remark)$/, ""));
  const part = names.at(-1) === "remark" ? "的说明" : "";
  if (found) return `${found.row}${found.column ? ` · ${found.column}` : ""}${part}`;
  const own = template.schema.at(pointer)?.title;
  // A sum of a group: the group's label and the class's.
  const parent =
    names.length > 1
      ? template.sums.get(path) && template.schema.at(`/${names.slice(0, -1).join("/")}`)?.title
      : "";
  return parent ? `${parent} · ${lastLabel(template, path)}` : (own ?? names.at(-1) ?? "");
}

function lastLabel(template: Template, path: string): string {
  const member = template.sums.get(path)?.[0];
  return (member && tableLabels(template).get(member)?.column) ?? "";
}

/** Official labels as comments above rows, and above the groups that hold them, in a data file: by dotted path. */
export function labelComments(template: Template, rows: Iterable<string>): Map<string, string> {
  const comments = new Map<string, string>();
  for (const row of rows) {
    const names = row.split(".");
    names.forEach((_, index) => {
      const path = names.slice(0, index + 1).join(".");
      comments.set(path, template.schema.title(path));
    });
  }
  return comments;
}
