import { type Element, element } from "./element.js";

/** A table in a region of its own that scrolls sideways where the window is narrow, by keyboard too. */
export function scrollRegion(name: string, table: Element): Element {
  return element("div", { look: "region", role: "region", "aria-label": name, tabindex: 0 }, table);
}
