import { Paragraph } from "docx";
import type { Inline, Style } from "../../document.js";
import { inlineRuns } from "./text.js";

/** Exact line of a caption in twips. */
export const CAPTION_LINE = 360;

/** Twips between a picture's caption and the text below it. */
export const BELOW_CAPTION = 120;

/** The caption of a table above it, kept with it, or that of a picture below it; centred, 12 pt. */
export function captionParagraph(content: Inline[], { fonts }: Style, side: "above" | "below"): Paragraph {
  return new Paragraph({
    style: "Caption",
    ...(side === "above" ? { keepNext: true } : { spacing: { after: BELOW_CAPTION } }),
    children: inlineRuns(content, { font: fonts.table }),
  });
}
