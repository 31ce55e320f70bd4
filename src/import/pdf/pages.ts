import type { Imported } from "../../data-file/imported.js";
import { type Success, success } from "../../diagnostics/outcome.js";
import type { Location, Place } from "../../diagnostics/source.js";
import type { Element, PageBlock } from "../page.js";
import { attribute } from "../shown.js";

/** The page of every paragraph and table row, as `data-page` of the HTML says. */
function pagesOf(blocks: readonly PageBlock[]): (location: Location) => number | undefined {
  const paragraphs = new Map<number, number | undefined>();
  const rows = new Map<number, (number | undefined)[]>();
  for (const block of blocks) {
    if (block.kind === "table") {
      const lines = elements(block.parent).flatMap((body) => elements(body));
      rows.set(block.grid.table, lines.map(pageAt));
    } else paragraphs.set(block.paragraph, pageAt(block.parent));
  }
  return (location) => {
    if ("table" in location) return rows.get(location.table)?.[location.row - 1];
    return "paragraph" in location ? paragraphs.get(location.paragraph) : undefined;
  };
}

/** The page that an element, or the nearest one around it, says. */
function pageAt(element: Element): number | undefined {
  for (let node = element; "tagName" in node; node = node.parentNode as Element) {
    const page = attribute(node, "data-page");
    if (page !== undefined) return Number(page);
  }
  return undefined;
}

function elements({ childNodes }: Element): Element[] {
  return childNodes.filter((node): node is Element => "tagName" in node);
}

/** What was read of a .pdf, with the page at every place. */
export function withPages(
  { value, diagnostics }: Success<Imported>,
  blocks: readonly PageBlock[],
): Success<Imported> {
  const pageOf = pagesOf(blocks);
  const moved = (place: Place): Place => {
    const { location } = place;
    if (!location || "sheet" in location) return place;
    const page = pageOf(location);
    return page === undefined ? place : { ...place, location: { page, ...location } };
  };
  const { places, lines } = value;
  return success(
    {
      ...value,
      places: new Map([...places].map(([pointer, place]) => [pointer, moved(place)])),
      ...(lines && { lines: new Map([...lines].map(([pointer, all]) => [pointer, all.map(moved)])) }),
    },
    diagnostics.map((one) => ({
      ...one,
      place: moved(one.place),
      related: one.related.map((other) => ({ ...other, place: moved(other.place) })),
    })),
  );
}
