import { DRAFT_MARK, PAGE_NUMBER_LEFT, PAGE_NUMBER_RIGHT } from "../../../generated/docx-frame.js";
import { element } from "../xml.js";
import type { Piece } from "./blocks.js";
import { pageXml } from "./page.js";
import { paragraphXml } from "./paragraph.js";
import { marginId } from "./relationships.js";
import { turnedFooter } from "./turned-page-number.js";

/** A header or footer, a part of its own. */
export interface Margin {
  type: "header" | "footer";
  /** File in word/. */
  name: string;
  xml: string;
}

/** Footers and headers, each for odd and then for even pages. */
const FOOT = [PAGE_NUMBER_RIGHT, PAGE_NUMBER_LEFT].map((xml) => ({ type: "footer", xml }) as const);
const TURNED_FOOT = FOOT.map(({ type, xml }) => ({ type, xml: turnedFooter(xml) }));
const HEAD = [DRAFT_MARK, DRAFT_MARK].map((xml) => ({ type: "header", xml }) as const);

/**
 * The pieces as sections of upright and landscape pages, with the headers and footers of each. Every section
 * begins a page, numbers its pages in the same way and continues the count.
 *
 * @param linePitch height of a line of body text in twips
 * @param draft marks every page 草稿
 */
export function bodyOf(
  pieces: readonly Piece[],
  linePitch: number,
  draft: boolean,
): { body: string; margins: Margin[] } {
  const margins: Margin[] = [];
  const written: string[] = [];
  for (const [index, { child, landscape }] of pieces.entries()) {
    const next = pieces[index + 1];
    const section = next?.landscape === landscape ? "" : sectionXml({ landscape, linePitch, draft }, margins);
    if (typeof child !== "string") written.push(paragraphXml(child, next && section));
    else written.push(next && section ? `${child}<w:p><w:pPr>${section}</w:pPr></w:p>` : child);
    // The properties of the last section stand at the end of the body.
    if (!next) written.push(section);
  }
  return { body: written.join(""), margins };
}

interface Section {
  landscape: boolean;
  linePitch: number;
  draft: boolean;
}

/** The properties of the next section. Adds its headers and footers to `margins`. */
function sectionXml({ landscape, linePitch, draft }: Section, margins: Margin[]): string {
  const foot = landscape ? TURNED_FOOT : FOOT;
  const references = [...(draft ? HEAD : []), ...foot].map(({ type, xml }, index) => {
    const id = marginId(margins.length);
    const number = margins.filter((margin) => margin.type === type).length + 1;
    margins.push({ type, name: `${type}${number}.xml`, xml });
    return element(`w:${type}Reference`, { "w:type": index % 2 === 0 ? "default" : "even", "r:id": id });
  });
  return `<w:sectPr>${references.join("")}${pageXml(linePitch, landscape)}</w:sectPr>`;
}
