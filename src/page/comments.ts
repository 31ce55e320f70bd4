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
  const pathAt = pathsIn(source, root);
  const found: Record<string, string> = {};
  for (const comment of comments) {
    const said = saidBy(comment);
    const path = pathAt(comment);
    if (said.trim() !== "") found[path] = found[path] === undefined ? said : `${found[path]}\n${said}`;
  }
  return found;
}

/** What a comment says, as a line of a draft's comments. */
export function saidBy({ text }: Pick<Comment, "text">): string {
  return text.replace(/^#\s?/, "");
}

/** Tells the dotted path that a comment of a data file belongs to. */
export function pathsIn(source: Source, root: Node): (comment: Comment) => string {
  const { all, keys } = anchorsOf(root);
  const first = all[0]?.at ?? 0;
  const last = all.at(-1);
  const anchorOf = ({ start, text }: Comment): Anchor | undefined => {
    const line = source.text.lastIndexOf("\n", start - 1) + 1;
    const end = start + text.length;
    if (isAnswer(text)) return fromOn(keys, end) ?? last;
    if (end <= first && (MODELINE.test(text) || isApart(source.text.slice(end, first)))) return undefined;
    return source.text.slice(line, start).trim() === ""
      ? (fromOn(all, start) ?? last)
      : behind(all, line, start);
  };
  return (comment) => anchorOf(comment)?.path ?? "";
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
