import type { Nodes } from "mdast";
import { type Image, TEXT_BLOCK } from "../document.js";
import { MILLIMETRES_PER_INCH } from "../ooxml/lengths.js";

/** Text that begins with braces, directly after a picture. */
interface Braced {
  /** `whole` includes the braces, `inside` is what stands in them, `rest` what follows them. */
  whole: string;
  inside: string;
  rest: string;
  length: number;
}

export function braced(node: Nodes): Braced | undefined {
  if (node.type !== "text") return undefined;
  const match = /^[{｛]([^{}｛｝\n]*)[}｝]/u.exec(node.value);
  if (!match) return undefined;
  const [whole, inside = ""] = match;
  return { whole, inside, rest: node.value.slice(whole.length), length: whole.length };
}

const WIDTH = /^\s*(?:宽度?|width)\s*[=＝:：]\s*(\d{1,4}(?:\.\d{1,2})?)\s*(cm|厘米|公分|mm|毫米|[%％])\s*$/iu;

/** Least width in millimetres of a picture that can be seen. */
const LEAST = 5;

/** The width that a text like `宽=6cm` asks for; undefined if it asks for none that a page can hold. */
export function widthOf(text: string): Image["asked"] {
  const [, digits, unit = ""] = WIDTH.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  if (/[%％]/.test(unit)) return number >= 3 && number <= 100 ? { percent: number } : undefined;
  const millimetres = /mm|毫米/i.test(unit) ? number : number * 10;
  return millimetres >= LEAST && millimetres <= TEXT_BLOCK.width ? { millimetres } : undefined;
}

/** Greatest width in millimetres, where the writer asks for none, of a code that is scanned off paper. */
const CODE_WIDTH = 40;

const CODE = /二维码|小程序码|扫码|扫一扫/;

/** The width of a picture with this caption for which the writer asks for none; undefined where its pixels say it. */
export function widthByItself(caption: string, image: Pick<Image, "width" | "density">): Image["asked"] {
  return CODE.test(caption) ? most(CODE_WIDTH, image) : undefined;
}

/** This width for a picture that would be wider by its pixels; undefined for a narrower one. */
export function most(
  millimetres: number,
  { width, density = 96 }: Pick<Image, "width" | "density">,
): Image["asked"] {
  return (width / density) * MILLIMETRES_PER_INCH > millimetres ? { millimetres } : undefined;
}
