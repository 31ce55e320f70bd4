import type { Image } from "../../document.js";
import { EMUS_PER_TWIP, TWIPS_PER_MILLIMETRE } from "../../ooxml/lengths.js";
import { SEE_CAPTION } from "../../text/picture-alt.js";
import { sizeInMillimetres } from "../picture-size.js";
import { element } from "../xml.js";
import type { References } from "./relationships.js";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/** A size in twips. */
export interface Extent {
  width: number;
  height: number;
}

/** The size of a picture in twips: the one it asks for, or that of its pixels. */
export function twipsOf(image: Image): Extent {
  const { width, height } = sizeInMillimetres(image);
  return { width: width * TWIPS_PER_MILLIMETRE, height: height * TWIPS_PER_MILLIMETRE };
}

/** The text that is read aloud for a picture. It does not repeat the caption printed below the picture. */
export function descriptionOf({ alt, caption }: Image): string {
  return alt !== "" && alt === caption ? SEE_CAPTION : alt;
}

/**
 * A run with a drawing that stands in the line like a character. `r:embed` holds the number that References gives
 * the picture.
 *
 * @param description printable text for readers who cannot see it
 */
export function drawingRun(
  image: Image,
  extent: Extent,
  description: string,
  references: References,
): string {
  const emus = (twips: number) => Math.round(twips * EMUS_PER_TWIP);
  const size = { cx: emus(extent.width), cy: emus(extent.height) };
  const { drawing, picture } = references.picture(image);
  const names = { id: drawing, name: `图片 ${drawing}`, descr: description || undefined };
  const inline = element(
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
  return `<w:r><w:drawing>${inline}</w:drawing></w:r>`;
}
