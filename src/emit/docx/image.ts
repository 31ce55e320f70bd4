import { ImageRun, Paragraph } from "docx";
import type { Image, Style } from "../../document.js";
import { CAPTION_LINE, captionParagraph } from "./caption.js";
import { lineCount } from "./measure.js";
import { TEXT_WIDTH } from "./page.js";
import { CAPTION_SIZE } from "./styles.js";
import { printableText } from "./text.js";

/** Twips of a pixel at 96 dpi. */
const TWIPS_PER_PIXEL = 15;

/** Tallest picture with its caption in twips (200 mm): leaves room on the page for the paragraph that introduces it. */
const MAX_HEIGHT = 11339;

/** Thinnest line in twips (0.25 pt) that a picture of extreme shape is still drawn as. */
const MIN_EXTENT = 5;

/** Twips of a picture on the page, shrunk to fit the text block both ways but never enlarged beyond its pixels. */
export function imageExtent({ width, height, caption }: Image): {
  width: number;
  height: number;
  captionLines: number;
} {
  const captionLines = caption === undefined ? 0 : lineCount(caption, TEXT_WIDTH / (CAPTION_SIZE * 10));
  const scale = Math.min(
    1,
    TEXT_WIDTH / (width * TWIPS_PER_PIXEL),
    (MAX_HEIGHT - captionLines * CAPTION_LINE) / (height * TWIPS_PER_PIXEL),
  );
  const extent = (pixels: number) => Math.max(MIN_EXTENT, pixels * scale * TWIPS_PER_PIXEL);
  return { width: extent(width), height: extent(height), captionLines };
}

/**
 * A picture in a paragraph of its own, with its caption below it on the same page.
 */
export function imageParagraphs(image: Image, style: Style): Paragraph[] {
  const { caption } = image;
  const extent = imageExtent(image);
  const description = printableText(image.alt);
  const picture = new Paragraph({
    style: "Picture",
    ...(caption === undefined ? {} : { keepNext: true }),
    children: [
      new ImageRun({
        type: image.format === "png" ? "png" : "jpg",
        data: image.data,
        transformation: {
          width: extent.width / TWIPS_PER_PIXEL,
          height: extent.height / TWIPS_PER_PIXEL,
        },
        altText: { name: "图片", description, title: description },
      }),
    ],
  });
  return caption === undefined
    ? [picture]
    : [picture, captionParagraph([{ type: "text", text: caption }], style, "below")];
}
