import type { Source } from "../diagnostics/source.js";
import type { Comment } from "../syntax/parse.js";
import { type Node, nodesOf, pathOf } from "../syntax/tree.js";

/**
 * The comments of a data file by the dotted path of the key that they stand above or behind; those at the end of the
 * file belong to its last key.
 */
export function commentsByPath(
  source: Source,
  root: Node,
  comments: readonly Comment[],
): Record<string, string> {
  const anchors = anchorsOf(root);
  const found: Record<string, string> = {};
  for (const { start, text } of comments) {
    const line = source.text.lastIndexOf("\n", start - 1) + 1;
    const behind = source.text.slice(line, start).trim() !== "";
    const anchor = behind
      ? anchors.findLast(({ at }) => at < start)
      : (anchors.find(({ at }) => at > start) ?? anchors.at(-1));
    if (!anchor) continue;
    const said = text.replace(/^#\s?/, "");
    found[anchor.path] = found[anchor.path] === undefined ? said : `${found[anchor.path]}\n${said}`;
  }
  return found;
}

/** Where keys and list items begin, in the order of the file; of an item that begins with a key, the item. */
function anchorsOf(root: Node): { at: number; path: string }[] {
  const anchors = nodesOf(root)
    .filter((node) => node !== root)
    .map((node) => ({ at: node.key?.start ?? node.start, path: pathOf(node.pointer) }))
    .sort((a, b) => a.at - b.at);
  return anchors.filter(({ at }, index) => anchors[index - 1]?.at !== at);
}
