import type { DefaultTreeAdapterTypes } from "parse5";
import { TEXT_BLOCK } from "../document.js";
import { LEAST_SHRUNK, MAX_PICTURE_HEIGHT_MM, sizeInMillimetres } from "../emit/picture-size.js";
import type { ImageContent } from "../narrative/images.js";
import { widthByItself, widthOf } from "../narrative/picture-width.js";
import { EMUS_PER_MILLIMETRE, PIXELS_PER_MILLIMETRE } from "../ooxml/lengths.js";
import { attribute } from "./shown.js";

/**
 * How wide a document of `gov-report build` shows a picture: in English Metric Units (.docx), or in CSS pixels or per
 * cent of the text block (.html).
 */
export type ShownWidth = { emus: number } | { pixels: number } | { percent: number };

/**
 * Stands between a picture's description and its width on the way through mammoth, which tells no sizes. A noncharacter,
 * so that no description has it.
 */
const MARK = "\ufdd0";

/** A description that carries a width in English Metric Units. */
export function withEmus(description: string, emus: string): string {
  return `${description}${MARK}${emus}`;
}

/** The description of a picture, and its width where the page is known to be of `gov-report build`. */
export function pictureOf(node: DefaultTreeAdapterTypes.Element): { alt: string; shown?: ShownWidth } {
  const [alt = "", emus] = (attribute(node, "alt") ?? "").split(MARK);
  const shown = emus === undefined ? shownOnPage(node) : { emus: Number(emus) };
  return { alt: alt.trim(), ...(shown && { shown }) };
}

/** Only by the class of its own style sheet: what others write says how wide a screen is, not what anybody chose. */
function shownOnPage(node: DefaultTreeAdapterTypes.Element): ShownWidth | undefined {
  if (attribute(node, "class") !== "gr-image") return undefined;
  const percent = /^\s*width:\s*(\d{1,3}(?:\.\d{1,2})?)%/i.exec(attribute(node, "style") ?? "")?.[1];
  if (percent !== undefined) return { percent: Number(percent) };
  const pixels = Number(attribute(node, "width"));
  return pixels > 0 ? { pixels } : undefined;
}

const TENTH_OF_MILLIMETRE = 3_600;

/** A thousandth of the text block's width in English Metric Units. */
const TENTH_OF_PERCENT = (TEXT_BLOCK.width * EMUS_PER_MILLIMETRE) / 1000;

/** No picture outside a row is shrunk to less than this part of what fits a page, whatever room its caption takes. */
const NEVER_SHRUNK = 1 / 2;

/** A picture's width, and what holds it and the pictures beside it. */
interface Shown {
  shown?: ShownWidth;
  row?: object;
}

/** The braces behind a picture that give it the width that it was shown in; empty where it has that by itself. */
export function widthBraces({ shown, row }: Shown, image: ImageContent, caption: string): string {
  if (!shown) return "";
  const asked = widthByItself(caption, image);
  const own = sizeInMillimetres({ ...image, ...(asked && { asked }) });
  const width =
    "percent" in shown
      ? `${shown.percent}%`
      : "pixels" in shown
        ? ofPixels(shown.pixels, own.width)
        : ofEmus(shown.emus, own, row !== undefined);
  const text = `宽=${width}`;
  return width !== undefined && widthOf(text) ? `{${text}}` : "";
}

/** The roundest width that is these pixels; a page shrinks no picture itself. */
function ofPixels(pixels: number, own: number): string | undefined {
  const pixelsOf = (millimetres: number) => Math.max(1, Math.round(millimetres * PIXELS_PER_MILLIMETRE));
  if (pixels === pixelsOf(own)) return undefined;
  const widths = [1, 2, 10].map((parts) => Math.round((pixels / PIXELS_PER_MILLIMETRE) * parts) / parts);
  return centimetres(widths.find((width) => pixelsOf(width) === pixels) ?? widths.at(-1)!);
}

/**
 * The width that was asked for, of a picture that is wider than it would be by itself, or of a round width, or narrower
 * than any is made by itself. Another one was shrunk: to the text block, into its row, or to stay on its page.
 */
function ofEmus(emus: number, own: { width: number; height: number }, inRow: boolean): string | undefined {
  const ownEmus = own.width * EMUS_PER_MILLIMETRE;
  const isOwn = [1, LEAST_SHRUNK].some((factor) => Math.abs(emus - ownEmus * factor) <= 1);
  if (isOwn) return undefined;
  const isRound = emus % TENTH_OF_MILLIMETRE === 0;
  if (!isRound && emus % TENTH_OF_PERCENT === 0) return `${emus / TENTH_OF_PERCENT / 10}%`;
  const fits = Math.min(1, TEXT_BLOCK.width / own.width, MAX_PICTURE_HEIGHT_MM / own.height);
  const isTooNarrow = !inRow && emus < ownEmus * fits * NEVER_SHRUNK;
  return isRound || isTooNarrow || emus > ownEmus ? centimetres(emus / EMUS_PER_MILLIMETRE) : undefined;
}

function centimetres(millimetres: number): string {
  return `${Math.round(millimetres * 10) / 100}cm`;
}
