import { type Image, TEXT_BLOCK } from "../document.js";
import { MILLIMETRES_PER_INCH } from "../ooxml/lengths.js";

/**
 * Greatest height in millimetres of a picture with its caption: leaves room on the page for the paragraph that
 * introduces it.
 */
export const MAX_PICTURE_HEIGHT_MM = 200;

/** Least scale factor of a picture: one that would have to be smaller to stay on its page moves to the next one. */
export const LEAST_SHRUNK = 2 / 3;

/** Millimetres that a picture is wide and high: as it asks, or as its pixels are. */
export function sizeInMillimetres({
  width,
  height,
  density = 96,
  asked,
}: Pick<Image, "width" | "height" | "density" | "asked">): { width: number; height: number } {
  const natural = (width / density) * MILLIMETRES_PER_INCH;
  const wanted = !asked
    ? natural
    : "percent" in asked
      ? (asked.percent / 100) * TEXT_BLOCK.width
      : asked.millimetres;
  return { width: wanted, height: (wanted / width) * height };
}
