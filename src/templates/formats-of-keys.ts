import { type Mapping, type Node, nodesOf } from "../syntax/tree.js";
import type { Template } from "./template.js";

/**
 * The formats that a file's keys may be of: those that know some of the keys in the most rows and groups. All of them
 * where no key distinguishes them.
 */
export function formatsOf(root: Node, templates: readonly Template[]): Template[] {
  const known = new Map(templates.map((template) => [template, 0]));
  for (const mapping of mappingsOf(root)) {
    const knowing = mapping.entries
      .map(({ value }) => templates.filter((template) => knows(template, value)))
      .filter((some) => some.length < templates.length)
      .flat();
    for (const template of new Set(knowing)) known.set(template, known.get(template)! + 1);
  }
  const most = Math.max(...known.values());
  return templates.filter((template) => known.get(template) === most);
}

/** A row or group that is filled in with another format's keys. */
interface ForeignGroup {
  node: Mapping;
  format: Template;
}

/** The rows and groups of which this format knows no key and another one knows them all. */
export function foreignGroups(
  root: Node,
  template: Template,
  templates: readonly Template[],
): ForeignGroup[] {
  return mappingsOf(root).flatMap((node) => {
    if (!template.schema.at(node.pointer)?.properties || node.entries.length === 0) return [];
    if (node.entries.some(({ value }) => knows(template, value))) return [];
    const format = templates.find((other) => node.entries.every(({ value }) => knows(other, value)));
    return format ? [{ node, format }] : [];
  });
}

function mappingsOf(root: Node): Mapping[] {
  return nodesOf(root).filter((node) => node.kind === "mapping");
}

function knows({ schema }: Template, { pointer }: Node): boolean {
  return schema.at(pointer) !== undefined;
}
