import { type Node, nodesOf } from "./syntax/tree.js";
import type { Template } from "./template.js";

/**
 * The format that a file is filled in by, told by the keys that not all formats have: the one that knows the most of
 * them. Undefined where no key tells, or where two formats know as many.
 */
export function shapeOf(root: Node, templates: readonly Template[]): Template | undefined {
  const known = new Map(templates.map((template) => [template, 0]));
  for (const { pointer } of nodesOf(root)) {
    const knowing = templates.filter(({ schema }) => schema.at(pointer) !== undefined);
    if (knowing.length === templates.length) continue;
    for (const template of knowing) known.set(template, known.get(template)! + 1);
  }
  const [first, second] = [...known].sort(([, a], [, b]) => b - a);
  return first![1] > (second?.[1] ?? 0) ? first![0] : undefined;
}
