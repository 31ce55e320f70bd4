import type { Report } from "../../generated/report.js";
import { kindOf, type SchemaNode } from "../schema/schema.js";
import { childOf, type Mapping, type Node, pointerNames, type Scalar, scalarsOf } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";

export type { Report };

/**
 * The data file as a typed value: counts as numbers, amounts as their decimal digits, texts as typed (010010 stays
 * 010010). The tree must conform to the template's schema.
 */
export function readReport(root: Mapping, template: Template): Report {
  return read(root, template) as Report;
}

function read(node: Node, template: Template): unknown {
  if (node.kind === "mapping") {
    return Object.fromEntries(node.entries.map((entry) => [entry.name, read(entry.value, template)]));
  }
  if (node.kind === "sequence") return node.items.map((item) => read(item, template));
  const kind = kindOf(template.schema.at(node.pointer) ?? {});
  if (kind === "count" || kind === "change") return Number(node.text);
  if (kind === "boolean") return node.text === "true";
  return node.text;
}

/** Whether a schema node is narrative, which is parsed as Markdown and cannot be referenced. */
export function isNarrative(schema: SchemaNode | undefined): boolean {
  return schema?.$ref === "#/$defs/narrative";
}

/** The node at a dotted path, if it is written. */
export function nodeAt(root: Node, path: string): Node | undefined {
  let node: Node | undefined = root;
  for (const name of path.split(".")) node = childOf(node, name);
  return node;
}

/** Every text that is printed and written by hand, in the order of the file: narratives and titles. */
export function narrativeScalars(root: Node, template: Template): { scalar: Scalar; isTitle: boolean }[] {
  return scalarsOf(root).flatMap((scalar) => {
    const isTitle = pointerNames(scalar.pointer).at(-1) === "title";
    return isTitle || isNarrative(template.schema.at(scalar.pointer)) ? [{ scalar, isTitle }] : [];
  });
}
