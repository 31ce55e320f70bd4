import type { DataValue } from "../data-file/write.js";
import { isNarrative } from "../report/report.js";
import { TO_FILL } from "../syntax/placeholder.js";
import type { Template } from "../templates/template.js";

type Values = { readonly [key: string]: DataValue };

/** Lists that are told apart item by item; another list (the agencies of the fees) is one value. */
const LISTS_OF_TEXTS = /(?:^|\.)(?:sections|attachments)$/;

/**
 * The values of a data file by their dotted paths, without what is 待填: a row of 三 that is written 0 is its classes, and
 * a list of texts its items with its length.
 */
export function leavesOf(values: Values, template: Template): Map<string, DataValue> {
  const leaves = new Map<string, DataValue>();
  const { rows, classes, total } = template.applications;
  const add = (path: string, value: DataValue): void => {
    if (value === TO_FILL) return;
    if (rows.includes(path) && path !== total && typeof value !== "object")
      for (const key of classes) leaves.set(`${path}.${key}`, value);
    else if (Array.isArray(value) && LISTS_OF_TEXTS.test(path)) {
      leaves.set(`${path}.length`, value.length);
      value.forEach((item: DataValue, index) => {
        add(`${path}.${index}`, item);
      });
    } else if (isMapping(value) && value.remark === undefined)
      for (const [key, below] of Object.entries(value)) add(path === "" ? key : `${path}.${key}`, below);
    else if (!isMapping(value) || value.value !== TO_FILL) leaves.set(path, value);
  };
  add("", values);
  return leaves;
}

/**
 * Whether two values are the same; a figure without its remark equals the figure with one, because the remark is the
 * data file's.
 */
export function sameLeaf(before: DataValue | undefined, after: DataValue): boolean {
  if (before === undefined) return false;
  if (isMapping(before) && before.remark !== undefined && !isMapping(after))
    return String(before.value) === String(after);
  return JSON.stringify(plain(before)) === JSON.stringify(plain(after));
}

/** Whether a path is a text that people write and mend: narrative, titles, how they are set. */
export function isText(path: string, template: Template): boolean {
  return (
    path === "title" ||
    /(?:^|\.)(?:sections|attachments)\./.test(path) ||
    isNarrative(template.schema.atPath(path))
  );
}

/** The value at a dotted path, of lists by the items' numbers. */
export function valueIn(values: DataValue, path: string): DataValue | undefined {
  return path
    .split(".")
    .reduce<DataValue | undefined>(
      (node, name) => (typeof node === "object" ? (node as Values)[name] : undefined),
      values,
    );
}

function isMapping(value: DataValue): value is Values {
  return typeof value === "object" && !Array.isArray(value);
}

/** Compares numbers and their digits as equal. */
function plain(value: DataValue): DataValue {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (isMapping(value))
    return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, plain(below)]));
  return typeof value === "string" ? value.trimEnd() : value;
}
