import type { DefaultTreeAdapterTypes } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

export function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find((each) => each.name === name)?.value;
}

/** Whether a browser shows nothing of an element. */
export function isHidden(node: Element): boolean {
  const style = attribute(node, "style")?.replace(/\s/g, "").toLowerCase() ?? "";
  return attribute(node, "hidden") !== undefined || /display:none|visibility:hidden|mso-hide:all/.test(style);
}
