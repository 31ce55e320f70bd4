import type { Image } from "../document.js";

/** Millimetres of the text block's width (GB/T 9704-2012 5.2.1). */
export const TEXT_WIDTH_MM = 156;

/**
 * Greatest height in millimetres of a picture with its caption: leaves room on the page for the paragraph that
 * introduces it.
 */
export const MAX_PICTURE_HEIGHT_MM = 200;

/** Least scale factor of a picture: one that would have to be smaller to stay on its page moves to the next one. */
export const LEAST_SHRUNK = 2 / 3;

const INCH = 25.4;

/** Millimetres that a picture is wide and high: as it asks, or as its pixels are. */
export function sizeInMillimetres({
  width,
  height,
  density = 96,
  asked,
}: Pick<Image, "width" | "height" | "density" | "asked">): { width: number; height: number } {
  const natural = (width / density) * INCH;
  const wanted = !asked
    ? natural
    : "percent" in asked
      ? (asked.percent / 100) * TEXT_WIDTH_MM
      : asked.millimetres;
  return { width: wanted, height: (wanted / width) * height };
}
