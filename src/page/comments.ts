import { parentOf, type Values, valueAt } from "../data-file/values.js";
import type { Source } from "../diagnostics/source.js";
import type { Comment } from "../syntax/parse.js";
import { isAnswer } from "../syntax/suppressions.js";
import { type Node, nodesOf, pathOf } from "../syntax/tree.js";

/** What tells an editor how to read the file, wherever it stands. */
const MODELINE = /^#\s*yaml-language-server:/;

/** Where a key or list item begins, and its dotted path. */
interface Anchor {
  at: number;
  path: string;
}

/**
 * The comments of a data file by the dotted path of the key that they stand above or behind, a line each; those that stand
 * apart at its top by the empty path, those at its end by that of its last key. An answer is about the key below it.
 */
export function commentsByPath(
  source: Source,
  root: Node,
  comments: readonly Comment[],
): Record<string, string> {
  const { all, keys } = anchorsOf(root);
  const first = all[0]?.at ?? 0;
  const found: Record<string, string> = {};
  const add = (path: string, said: string) => {
    if (said.trim() !== "") found[path] = found[path] === undefined ? said : `${found[path]}\n${said}`;
  };
  for (const { start, text } of comments) {
    const line = source.text.lastIndexOf("\n", start - 1) + 1;
    const end = start + text.length;
    const said = text.replace(/^#\s?/, "");
    const below = fromOn(all, start);
    if (isAnswer(text)) add(fromOn(keys, end)?.path ?? all.at(-1)?.path ?? "", said);
    else if (end <= first && (MODELINE.test(text) || isApart(source.text.slice(end, first)))) add("", said);
    else if (source.text.slice(line, start).trim() === "") add((below ?? all.at(-1))?.path ?? "", said);
    else add(behind(all, line, start)?.path ?? "", said);
  }
  return found;
}

/** Whether a blank line stands between a comment and the first key. */
function isApart(between: string): boolean {
  return /\n[ \t]*\r?\n/.test(between);
}

/** What a comment behind something is about: all that begins on its line, or what ends there. */
function behind(anchors: readonly Anchor[], line: number, start: number): Anchor | undefined {
  const onLine = fromOn(anchors, line);
  return onLine && onLine.at < start ? onLine : anchors[indexFrom(anchors, start) - 1];
}

function fromOn(anchors: readonly Anchor[], offset: number): Anchor | undefined {
  return anchors[indexFrom(anchors, offset)];
}

/** The index of the first anchor at an offset or behind it. */
function indexFrom(anchors: readonly Anchor[], offset: number): number {
  let [low, high] = [0, anchors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (anchors[middle]!.at < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where keys and list items begin, in the order of the file; of an item that begins with a key, the item. */
function anchorsOf(root: Node): { all: Anchor[]; keys: Anchor[] } {
  const nodes = nodesOf(root).filter((node) => node !== root);
  const inOrder = (some: readonly Node[]) =>
    some
      .map((node) => ({ at: node.key?.start ?? node.start, path: pathOf(node.pointer) }))
      .sort((a, b) => a.at - b.at);
  const anchors = inOrder(nodes);
  return {
    all: anchors.filter(({ at }, index) => anchors[index - 1]?.at !== at),
    keys: inOrder(nodes.filter(({ key }) => key)),
  };
}

/**
 * Where a comment on a path stands in the data file: of what is not in it, such as a total that is computed, at what it
 * would stand in.
 */
export function writtenAt(values: Values, path: string): string {
  return path === "" || valueAt(values, path) !== undefined ? path : writtenAt(values, parentOf(path));
}

/** The comments where they stand in the data file of these values: none is lost with the key that it stood at. */
export function commentsOn(
  values: Values,
  comments: Readonly<Record<string, string>>,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [path, said] of Object.entries(comments)) {
    const at = writtenAt(values, path);
    found[at] = found[at] === undefined ? said : `${found[at]}\n${said}`;
  }
  return found;
}
