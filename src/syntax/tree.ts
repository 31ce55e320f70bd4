import type { Place, Source } from "../diagnostics/source.js";

/** What was typed, as a tree. `start`/`end` are offsets of the value's own characters in the source. */
interface Base {
  source: Source;
  start: number;
  end: number;
  /** JSON pointer of the value. */
  pointer: string;
  /** Offsets of the key the value stands under; absent at the root and for list items. */
  key?: { start: number; end: number };
}

export interface Scalar extends Base {
  kind: "scalar";
  style: "plain" | "single" | "double" | "literal" | "folded";
  /** The value as text: escapes resolved, block indentation removed. A plain scalar is as typed. */
  text: string;
  /** `#1` right behind a plain value: YAML takes it for a comment. */
  cut?: { start: number; end: number };
}

export interface Entry {
  name: string;
  key: { start: number; end: number };
  value: Node;
}

export interface Mapping extends Base {
  kind: "mapping";
  entries: Entry[];
}

export interface Sequence extends Base {
  kind: "sequence";
  items: Node[];
}

export type Node = Scalar | Mapping | Sequence;

/** JSON pointer (RFC 6901) of a child. */
export function childPointer(parent: string, name: string | number): string {
  return `${parent}/${String(name).replace(/~/g, "~0").replace(/\//g, "~1")}`;
}

/** The reference tokens of a JSON pointer. */
export function pointerNames(pointer: string): string[] {
  return pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((name) => (name.includes("~") ? name.replace(/~1/g, "/").replace(/~0/g, "~") : name));
}

/** The dotted path of a JSON pointer; empty for the whole. */
export function pathOf(pointer: string): string {
  return pointerNames(pointer).join(".");
}

/** The JSON pointer of a dotted path of the contract's keys. */
export function pointerOf(path: string): string {
  return `/${path.replaceAll(".", "/")}`;
}

export function childOf(node: Node | undefined, name: string): Node | undefined {
  if (node?.kind === "mapping") return node.entries.find((entry) => entry.name === name)?.value;
  if (node?.kind === "sequence") return node.items[Number(name)];
  return undefined;
}

/** The node at a pointer, or its nearest written ancestor. */
export function nearestNode(root: Node, pointer: string): Node {
  let node = root;
  for (const name of pointerNames(pointer)) {
    const child = childOf(node, name);
    if (!child) return node;
    node = child;
  }
  return node;
}

/** Where a value's fault is shown: its characters, or its key when nothing was typed. */
export function placeOf(node: Node): Place {
  const { source, pointer } = node;
  if (node.end > node.start) return { source, start: node.start, end: node.end, pointer };
  return { source, ...(node.key ?? { start: node.start, end: node.start }), pointer };
}

/** Where something missing inside a node is shown: its key; for a list item or the root, its first key. */
export function keyPlaceOf(node: Node): Place {
  const { source, pointer } = node;
  const key = node.key ?? (node.kind === "mapping" ? node.entries[0]?.key : undefined);
  return key ? { source, ...key, pointer } : placeOf(node);
}

/** A node and all below it, in source order. */
export function nodesOf(node: Node): Node[] {
  const nodes: Node[] = [];
  const collect = (each: Node) => {
    nodes.push(each);
    if (each.kind === "mapping") for (const { value } of each.entries) collect(value);
    if (each.kind === "sequence") for (const item of each.items) collect(item);
  };
  collect(node);
  return nodes;
}

/** All scalars of a node, in source order. */
export function scalarsOf(node: Node): Scalar[] {
  return nodesOf(node).filter((each) => each.kind === "scalar");
}
