import { ImageRun, Paragraph } from "docx";
import type { Image } from "../../document.js";
import { TEXT_WIDTH } from "./page.js";
import { printableText } from "./text.js";

/** Twips of a pixel at 96 dpi. */
const TWIPS_PER_PIXEL = 15;

/** Tallest picture in twips (200 mm): leaves room on its page for the paragraph that introduces it. */
const MAX_HEIGHT = 11339;

/** A picture in a paragraph of its own, shrunk to fit the text block but never enlarged beyond its pixels. */
export function imageParagraph(image: Image): Paragraph {
  const scale = Math.min(
    1,
    TEXT_WIDTH / (image.width * TWIPS_PER_PIXEL),
    MAX_HEIGHT / (image.height * TWIPS_PER_PIXEL),
  );
  const description = printableText(image.alt);
  return new Paragraph({
    style: "Picture",
    children: [
      new ImageRun({
        type: image.format === "png" ? "png" : "jpg",
        data: image.data,
        transformation: { width: image.width * scale, height: image.height * scale },
        altText: { name: "图片", description, title: description },
      }),
    ],
  });
}
