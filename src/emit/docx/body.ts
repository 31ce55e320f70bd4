import { DRAFT_MARK, PAGE_NUMBER_LEFT, PAGE_NUMBER_RIGHT } from "../../../generated/docx-frame.js";
import { element } from "../xml.js";
import type { Piece } from "./blocks.js";
import { pageXml } from "./page.js";
import { paragraphXml } from "./paragraph.js";
import { marginId } from "./relationships.js";
import { turnedFooter } from "./turned-number.js";

/** A header or footer, a part of its own. */
export interface Margin {
  type: "header" | "footer";
  /** File in word/. */
  name: string;
  xml: string;
}

/** What is written at the head and the foot of odd and even pages. */
const FOOT = [PAGE_NUMBER_RIGHT, PAGE_NUMBER_LEFT].map((xml) => ({ type: "footer", xml }) as const);
const TURNED_FOOT = FOOT.map(({ type, xml }) => ({ type, xml: turnedFooter(xml) }));
const HEAD = [DRAFT_MARK, DRAFT_MARK].map((xml) => ({ type: "header", xml }) as const);

/**
 * The pieces as sections of upright and turned pages, with the headers and footers of each. Every section numbers its
 * pages like the others and goes on counting; each begins a page.
 *
 * @param linePitch line of body text in twips
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

/** Properties of the next section, whose headers and footers are added to those before. */
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
