import { nodeAt } from "../report/report.js";
import { TO_FILL } from "../syntax/placeholder.js";
import { childOf, type Node } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";
import { chineseDate } from "../text/chinese-date.js";

/** Reads a data file for a form that it fills; 待填 counts as empty. */
export class Contents {
  constructor(
    private readonly root: Node | undefined,
    private readonly template: Template,
  ) {}

  /** The text of a scalar as typed; empty where there is none. */
  text(path: string): string {
    const node = this.root && nodeAt(this.root, path);
    return textOf(node);
  }

  /**
   * The text that a reference inserts, as far as it matters for a line break: 同比增长 or 与上年持平 begins with
   * Chinese.
   */
  inserted(expression: string): string {
    const [path = "", filter] = expression.split("|").map((part) => part.trim());
    if (filter !== undefined) return filter === "change" ? "同比%" : "0%";
    const text = this.text(path);
    return path.endsWith(".date") && text !== "" ? chineseDate(text) : text;
  }

  /** The items of a list. */
  items(path: string): Node[] {
    const node = this.root && nodeAt(this.root, path);
    return node?.kind === "sequence" ? node.items : [];
  }

  /** The names and texts of a mapping. */
  entries(path: string): [string, string][] {
    const node = this.root && nodeAt(this.root, path);
    return node?.kind === "mapping" ? node.entries.map(({ name, value }) => [name, textOf(value)]) : [];
  }

  /** A cell of the statutory tables: its digits (empty where nothing is said) and its remark. */
  figure(path: string): { value: string; remark?: string } {
    const names = path.split(".");
    let node = this.root;
    for (const [depth, name] of names.entries()) {
      const child = childOf(node, name);
      if (child === undefined) return { value: this.unwritten(node, names.slice(0, depth).join("."), name) };
      node = child;
    }
    if (node?.kind !== "mapping") return { value: textOf(node) };
    const remark = textOf(childOf(node, "remark"));
    return { value: textOf(childOf(node, "value")), ...(remark && { remark }) };
  }

  /**
   * A class that a row leaves out is 0 where another one is typed, or its total is 0; so is all of a row or group that is
   * written 0. Totals are computed.
   */
  private unwritten(node: Node | undefined, path: string, name: string): string {
    if (node?.kind === "scalar") return node.text === "0" && name !== "total" ? "0" : "";
    const { rows, total, classes } = this.template.applications;
    if (node?.kind !== "mapping" || !rows.includes(path) || path === total || !classes.includes(name))
      return "";
    const isTyped = node.entries.some((entry) => classes.includes(entry.name));
    const sum = childOf(node, "total");
    return isTyped || textOf(childOf(sum, "value") ?? sum) === "0" ? "0" : "";
  }
}

/** The text at a key of a list item. */
export function fieldOf(node: Node, key: string): string {
  return textOf(childOf(node, key));
}

function textOf(node: Node | undefined): string {
  if (node?.kind !== "scalar" || node.text.trim() === TO_FILL) return "";
  return node.text.trimEnd();
}
