import type { Template } from "../templates/template.js";
import type { DataValue } from "./write.js";

/** A mapping of a data file while it is being filled. */
export interface Values {
  [key: string]: DataValue | Values;
}

/** Sets the value at a dotted path, making the mappings on the way. */
export function setAt(values: Values, path: string, value: DataValue): void {
  const names = path.split(".");
  const last = names.pop()!;
  let node = values;
  for (const name of names) {
    const next = node[name];
    node = node[name] = typeof next === "object" && !Array.isArray(next) ? (next as Values) : {};
  }
  node[last] = value;
}

/**
 * Writes rows of table 三 in which every number is 0 as one 0, and so whole groups: a report of 175 numbers, most of
 * them 0, is then read at a glance.
 *
 * @param has whether a comment or remark at a path or below it needs its key
 */
export function withShortZeros(values: Values, template: Template, has: (path: string) => boolean): void {
  const { rows, groups } = template.applications;
  for (const path of [...rows, ...groups.keys()]) {
    const names = path.split(".");
    const last = names.pop()!;
    const parent = names.reduce<DataValue | undefined>(
      (node, name) => (node as Values | undefined)?.[name],
      values,
    );
    const row = (parent as Values | undefined)?.[last];
    if (typeof row !== "object" || has(path)) continue;
    if (Object.values(row).every((value) => value === 0)) (parent as Values)[last] = 0;
  }
}

/** The dotted path of what a value stands in; empty for the report itself. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf(".")));
}

/** What is written at a dotted path. */
export function valueAt(values: Values, path: string): DataValue | undefined {
  return path
    .split(".")
    .reduce<unknown>(
      (node, name) =>
        typeof node === "object" && node !== null && Object.hasOwn(node, name)
          ? (node as Values)[name]
          : undefined,
      values,
    ) as DataValue | undefined;
}
