import type { Image } from "../../document.js";
import { PIXELS_PER_MILLIMETRE } from "../../ooxml/lengths.js";
import { toBase64 } from "../../text/base64.js";
import { sizeInMillimetres } from "../picture-size.js";
import { type Element, element } from "./element.js";

/** A picture in its requested width, or else by its pixels and density; never wider than the space it has. */
export function pictureNode(image: Image): Element {
  const { format, data, alt, asked } = image;
  const src = `data:image/${format};base64,${toBase64(data)}`;
  const { width, height } = sizeInMillimetres(image);
  const [across, down] = [width, height].map((size) => Math.max(1, Math.round(size * PIXELS_PER_MILLIMETRE)));
  const style = asked && "percent" in asked ? `width:${asked.percent}%` : undefined;
  return element("img", { look: "image", style, src, alt, width: across, height: down });
}
