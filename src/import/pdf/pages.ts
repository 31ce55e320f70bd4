import type { Imported } from "../../data-file/imported.js";
import { type Success, success } from "../../diagnostics/outcome.js";
import type { Location, Place } from "../../diagnostics/source.js";
import { attribute } from "../grid.js";
import type { Element, PageBlock } from "../page.js";

/** The page of every paragraph and table row, as `data-page` of the HTML says. */
export function pagesOf(blocks: readonly PageBlock[]): (location: Location) => number | undefined {
  const paragraphs = new Map<number, number>();
  const rows = new Map<number, (number | undefined)[]>();
  for (const block of blocks) {
    if (block.kind === "table") {
      const lines = elements(block.parent).flatMap((body) => elements(body));
      rows.set(block.grid.table, lines.map(pageAt));
    } else {
      const page = pageAt(block.parent);
      if (page !== undefined) paragraphs.set(block.paragraph, page);
    }
  }
  return (location) => {
    if ("table" in location) return rows.get(location.table)?.[location.row - 1];
    return "paragraph" in location ? paragraphs.get(location.paragraph) : undefined;
  };
}

/** The page that an element says; a web page says none, or something of its own. */
function pageAt(element: Element): number | undefined {
  const page = attribute(element, "data-page") ?? "";
  return /^\d{1,6}$/.test(page) ? Number(page) : undefined;
}

function elements({ childNodes }: Element): Element[] {
  return childNodes.filter((node): node is Element => "tagName" in node);
}

/** What was read, with the page at every place. */
export function withPages(
  { value, diagnostics }: Success<Imported>,
  pageOf: (location: Location) => number | undefined,
): Success<Imported> {
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
