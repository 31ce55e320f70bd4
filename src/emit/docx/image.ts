import type { Image } from "../../document.js";
import { TWIPS_PER_MILLIMETRE } from "../../ooxml/lengths.js";
import { MAX_PICTURE_HEIGHT_MM } from "../picture-size.js";
import { CAPTION_LINE, captionParagraph } from "./caption.js";
import { descriptionOf, drawingRun, twipsOf } from "./drawing.js";
import { lineCount } from "./measure.js";
import { TEXT_WIDTH } from "./page.js";
import { type Paragraph, paragraph } from "./paragraph.js";
import { CAPTION_SIZE } from "./styles.js";
import { printableText } from "./text.js";
import type { Typesetting } from "./typesetting.js";

/** Greatest height in twips of a picture with its caption. */
const MAX_HEIGHT = Math.round(MAX_PICTURE_HEIGHT_MM * TWIPS_PER_MILLIMETRE);

/** Least width and height in twips (0.25 pt) of a picture of extreme shape. */
const MIN_EXTENT = 5;

/**
 * Size of a picture on the page in twips: shrunk to fit the text block in both directions, and never enlarged
 * beyond its pixels unless it asks for that.
 */
export function imageExtent(image: Image): {
  width: number;
  height: number;
  captionLines: number;
} {
  const { caption } = image;
  const { width, height } = twipsOf(image);
  const captionLines = caption === undefined ? 0 : lineCount(caption, TEXT_WIDTH / (CAPTION_SIZE * 10));
  const scale = Math.min(1, TEXT_WIDTH / width, (MAX_HEIGHT - captionLines * CAPTION_LINE) / height);
  const extent = (twips: number) => Math.max(MIN_EXTENT, twips * scale);
  return { width: extent(width), height: extent(height), captionLines };
}

/**
 * A picture in a paragraph of its own, with its caption below it on the same page.
 *
 * @param shrunk factor of its size that keeps it on the page of the text above it
 */
export function imageParagraphs(image: Image, style: Typesetting, shrunk = 1): Paragraph[] {
  const { caption } = image;
  const setting = { style: "Picture", ...(caption === undefined ? {} : { keepNext: true }) };
  const { width, height } = imageExtent(image);
  const size = { width: width * shrunk, height: height * shrunk };
  const picture = paragraph(
    setting,
    drawingRun(image, size, printableText(descriptionOf(image)), style.references),
  );
  return caption === undefined
    ? [picture]
    : [picture, captionParagraph([{ type: "text", text: caption }], style, "below")];
}
