import { kindOf } from "../schema/schema.js";
import type { Mapping, Node, Scalar } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";
import { isToFill } from "./validate-schema.js";

/**
 * The report filled in in two ways that differ in every 待填. What is found in both of them holds however it will be
 * filled in.
 *
 * @param root data in which nothing is wrong but what is 待填
 * @returns undefined where a part of several values or the year is open, so that nothing can be said
 */
export function filledIn(root: Mapping, template: Template): readonly [Mapping, Mapping] | undefined {
  const few = filled(root, template, 0);
  const many = filled(root, template, 1);
  return few && many && [few, many];
}

/** A count that no report reaches. */
const MANY = "99999989";

function filled<T extends Node>(node: T, template: Template, version: 0 | 1): T | undefined {
  if (node.kind === "scalar")
    return isToFill(node) ? (scalar(node, template, version) as T | undefined) : node;
  if (node.kind === "sequence") {
    const items = node.items.flatMap((item) => filled(item, template, version) ?? []);
    return items.length === node.items.length ? { ...node, items } : undefined;
  }
  const entries = node.entries.flatMap((entry) => {
    const value = filled(entry.value, template, version);
    return value ? [{ ...entry, value }] : [];
  });
  return entries.length === node.entries.length ? { ...node, entries } : undefined;
}

function scalar(open: Scalar, template: Template, version: 0 | 1): Scalar | undefined {
  if (open.pointer === "/year") return undefined;
  const schema = template.schema.at(open.pointer) ?? {};
  const as = (text: string): Scalar => ({ ...open, style: "plain", text });
  switch (kindOf(schema)) {
    case "count":
    case "change":
    case "amount":
      return as(version === 0 ? "0" : MANY);
    case "boolean":
      return as(version === 0 ? "false" : "true");
    case "choice":
      return as(String(schema.enum!.at(version === 0 ? 0 : -1)));
    case "text":
      return as(version === 0 ? "某" : "另");
    default:
      return undefined;
  }
}
