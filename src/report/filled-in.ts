import { isNumeric, kindOf, type SchemaNode, takesMapping } from "../schema/schema.js";
import { isToFill } from "../syntax/placeholder.js";
import { childPointer, type Mapping, type Node, type Scalar } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";

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
    return isToFill(node) ? (value(node, template, version) as T | undefined) : node;
  if (node.kind === "sequence") {
    const items = node.items.flatMap((item) => filled(item, template, version) ?? []);
    return items.length === node.items.length ? { ...node, items } : undefined;
  }
  const entries = node.entries.flatMap((entry) => {
    const inside = filled(entry.value, template, version);
    return inside ? [{ ...entry, value: inside }] : [];
  });
  return entries.length === node.entries.length ? { ...node, entries } : undefined;
}

function value(open: Scalar, template: Template, version: 0 | 1): Node | undefined {
  if (open.pointer === "/year") return undefined;
  const schema = template.schema.at(open.pointer) ?? {};
  if (version === 1 && isNumeric(kindOf(schema)) && takesMapping(schema)) return many(open, schema, template);
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

/** A row or a group of rows for which 0 may stand, with many of every class. */
function many(open: Scalar, schema: SchemaNode, template: Template): Mapping {
  const { source, start, end, pointer, key } = open;
  const entries = Object.keys(schema.properties ?? {})
    // The sum of the classes may be left out.
    .filter((name) => name !== "total")
    .flatMap((name) => {
      const inside = value({ ...open, pointer: childPointer(pointer, name) }, template, 1);
      return inside ? [{ name, key: { start, end }, value: inside }] : [];
    });
  return { kind: "mapping", source, start, end, pointer, ...(key && { key }), entries };
}
