import type { Image } from "../../document.js";
import { element } from "../xml.js";
import { CAPTION_LINE, captionParagraph } from "./caption.js";
import { lineCount } from "./measure.js";
import { TEXT_WIDTH } from "./page.js";
import { type Paragraph, paragraph } from "./paragraph.js";
import { CAPTION_SIZE } from "./styles.js";
import { printableText } from "./text.js";
import type { Typesetting } from "./typesetting.js";

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

/** English Metric Units of a pixel at 96 dpi, in which drawings are measured. */
const EMU_PER_PIXEL = 9525;

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/**
 * A picture in a paragraph of its own, with its caption below it on the same page.
 */
export function imageParagraphs(image: Image, style: Typesetting): Paragraph[] {
  const { caption } = image;
  const setting = { style: "Picture", ...(caption === undefined ? {} : { keepNext: true }) };
  const picture = paragraph(setting, `<w:r><w:drawing>${inlineDrawing(image, style)}</w:drawing></w:r>`);
  return caption === undefined
    ? [picture]
    : [picture, captionParagraph([{ type: "text", text: caption }], style, "below")];
}

/** The drawing that stands in the line like a character, `r:embed` the number that References gives the picture. */
function inlineDrawing(image: Image, { references }: Typesetting): string {
  const { width, height } = imageExtent(image);
  const emus = (twips: number) => Math.round((twips / TWIPS_PER_PIXEL) * EMU_PER_PIXEL);
  const size = { cx: emus(width), cy: emus(height) };
  const { drawing, picture } = references.picture(image);
  const description = printableText(image.alt) || undefined;
  const names = { id: drawing, name: `图片 ${drawing}`, descr: description };
  return element(
    "wp:inline",
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    [
      element("wp:extent", size),
      '<wp:effectExtent t="0" r="0" b="0" l="0"/>',
      element("wp:docPr", names),
      `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${DRAWING}" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
      `<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}">`,
      '<pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/><pic:cNvPicPr>',
      '<a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr>',
      `<pic:blipFill>${element("a:blip", { "r:embed": picture, cstate: "none" })}<a:srcRect/>`,
      '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr bwMode="auto">',
      `<a:xfrm><a:off x="0" y="0"/>${element("a:ext", size)}</a:xfrm>`,
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>',
    ].join(""),
  );
}
