import type { Inline } from "../../document.js";
import { type Paragraph, paragraph } from "./paragraph.js";
import { inlineRuns } from "./text.js";
import type { Typesetting } from "./typesetting.js";

/** Exact line of a caption in twips. */
export const CAPTION_LINE = 360;

/** Twips between a picture's caption and the text below it. */
export const BELOW_CAPTION = 120;

/** A caption, centred, 12 pt: above a table and kept with it, or below a picture. */
export function captionParagraph(
  content: Inline[],
  { fonts, references }: Typesetting,
  side: "above" | "below",
): Paragraph {
  return paragraph(
    { style: "Caption", ...(side === "above" ? { keepNext: true } : { after: BELOW_CAPTION }) },
    inlineRuns(content, { font: fonts.table }, references),
  );
}
