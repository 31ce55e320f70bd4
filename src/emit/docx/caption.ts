import type { Inline } from "../../document.js";
import { type Paragraph, paragraph } from "./paragraph.js";
import { inlineRuns } from "./text.js";
import type { Typesetting } from "./typesetting.js";

/** Exact line of a caption in twips. */
export const CAPTION_LINE = 360;

/** Twips between a picture's caption and the text below it. */
export const BELOW_CAPTION = 120;

/** The caption of a table above it, kept with it, or that of a picture below it; centred, 12 pt. */
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
