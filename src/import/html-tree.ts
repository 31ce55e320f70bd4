import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";
import { BeyondLimits, MAX_DEPTH, MAX_NODES } from "./limits.js";

type TreeMap = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export interface ParsedPage {
  document: DefaultTreeAdapterTypes.Document;
  /**
   * Whether the page ends within a row of a table, as what was not saved or sent in full does: half a number looks like a
   * number, and a cell without its text like one that was left blank.
   */
  isCutOff: boolean;
}

/** What stands behind all of a page, whatever its own tables lack at their ends. */
const END = /<\/(?:body|html)\s*>/i;

/**
 * The tree of a page, with what it holds counted while it is built.
 *
 * @throws {BeyondLimits} where there is more of it, or deeper, than in any report
 */
export function parsePage(html: string): ParsedPage {
  const depths = new WeakMap<object, number>();
  /** Elements whose end has not come yet. */
  const open = new Set<DefaultTreeAdapterTypes.Element>();
  let nodes = 0;
  const count = (more: number) => {
    nodes += more;
    if (nodes > MAX_NODES) throw new BeyondLimits("tooLarge");
  };
  const enter = (parent: Parent, node: object) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > MAX_DEPTH) throw new BeyondLimits("tooDeep");
    depths.set(node, depth);
  };
  const treeAdapter: TreeAdapter<TreeMap> = {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      count(1 + attributes.length);
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    createCommentNode(text) {
      count(1);
      return defaultTreeAdapter.createCommentNode(text);
    },
    onItemPush: (element) => void open.add(element),
    onItemPop: (element) => void open.delete(element),
    appendChild(parent, node) {
      enter(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore(parent, node, before) {
      enter(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, before);
    },
  };
  const document = parse(html, { treeAdapter });
  return { document, isCutOff: [...open].some(({ tagName }) => tagName === "tr") && !END.test(html) };
}
