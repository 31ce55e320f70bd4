import type { DefaultTreeAdapterTypes } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

export function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find((each) => each.name === name)?.value;
}

/** Whether a browser shows nothing of an element. */
export function isHidden(node: Element): boolean {
  const style = styleOf(node);
  return (
    hasNoPlace(node) ||
    /(?:^|;)visibility:(?:hidden|collapse)/.test(style) ||
    /(?:^|;)font-size:0(?:px|pt|em|rem|%)?(?:;|!|$)/.test(style)
  );
}

/** Whether it takes no place either, so that what stands behind it moves up. */
export function hasNoPlace(node: Element): boolean {
  const style = styleOf(node);
  return (
    attribute(node, "hidden") !== undefined ||
    /display:none|mso-hide:all/.test(style) ||
    (node.tagName === "tr" && /(?:^|;)visibility:collapse/.test(style))
  );
}

/** The `style` of an element, in small letters and without white space. */
export function styleOf(node: Element): string {
  return attribute(node, "style")?.replace(/\s/g, "").toLowerCase() ?? "";
}
