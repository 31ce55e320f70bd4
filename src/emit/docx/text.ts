import type { Inline } from "../../document.js";
import { FORBIDDEN } from "../../text/characters.js";
import { element, escapeXml } from "../xml.js";
import { drawingRun, twipsOf } from "./drawing.js";
import { JOINED, withContactsWhole } from "./no-break.js";
import type { References } from "./relationships.js";

/** Quotes, dash, ellipsis and middle dot: Unicode shares them between scripts, so programs guess their font. */
const AMBIGUOUS = /[‘’“”—…]+|·+/g;

/** Text that needs no hint for its font: ASCII and internal marks. */
const LATIN = new RegExp(`^[\\u0020-\\u007e${JOINED}]*$`);

/** A character that is certainly Chinese, at the end. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u;

/** What is passed over to the character before it: spaces but the wide one, and internal marks. */
const PASSED = new RegExp(`[^\\S\\u3000]|${JOINED}`);

/** Settings of a stretch of text in addition to its paragraph style. */
interface TextSetting {
  /** The Chinese font of the paragraph or character style. */
  font: string;
  /** Character style id. */
  style?: string;
  /** Size in half-points, if it differs from the paragraph's. */
  size?: number;
  /** Ems of the line that a contact must fit to stay whole; left out in running text. */
  room?: number;
}

/** A line break. */
export const BREAK = "<w:r><w:br/></w:r>";

/**
 * Running text as runs. The text `before` it in the same paragraph decides the font of a leading mark.
 *
 * @param references collects the links and pictures
 */
export function inlineRuns(
  content: Inline[],
  setting: TextSetting,
  references: References,
  before = "",
): string {
  let runs = "";
  let preceding = before;
  for (const inline of content) {
    if (inline.type === "break") {
      runs += BREAK;
      preceding = "";
      continue;
    }
    if (inline.type === "picture") {
      const { image } = inline;
      runs += drawingRun(image, twipsOf(image), printableText(image.alt), references);
      continue;
    }
    const strong = inline.strong === true;
    const target = inline.type === "link" ? linkTarget(inline.url) : undefined;
    if (target === undefined) {
      runs += textRuns(inline.text, setting, { strong, before: preceding });
    } else {
      const linked = textRuns(inline.text, { ...setting, style: "Hyperlink" }, { strong, before: preceding });
      runs += element(
        "w:hyperlink",
        { "w:history": 1, "w:anchor": target.anchor, "r:id": references.link(target.address) },
        linked,
      );
    }
    preceding = inline.text === "" ? preceding : inline.text;
  }
  return runs;
}

/**
 * One text as runs. The hint `eastAsia` gives shared punctuation the Chinese font in Word and WPS. LibreOffice
 * goes by the preceding character instead, and always takes a middle dot for Latin. So marks at the start of a
 * paragraph or after a Latin letter, and dots after a Chinese character, become runs that name the Chinese font
 * for every script.
 */
export function textRuns(
  text: string,
  { font, style, size, room }: TextSetting,
  { strong = false, before = "" }: { strong?: boolean; before?: string } = {},
): string {
  const printable = withContactsWhole(printableText(text), room);
  let runs = "";
  const push = (piece: string, everyScript?: string): void => {
    if (piece === "") return;
    let properties = style === undefined ? "" : `<w:rStyle w:val="${style}"/>`;
    if (!LATIN.test(piece)) {
      const fonts = { "w:ascii": everyScript, "w:hAnsi": everyScript, "w:hint": "eastAsia" };
      properties += element("w:rFonts", fonts);
    }
    if (strong) properties += "<w:b/><w:bCs/>";
    if (size !== undefined) properties += `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
    const set = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
    runs += `<w:r>${set}<w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`;
  };
  let from = 0;
  for (const match of printable.matchAll(AMBIGUOUS)) {
    const isAfterChinese =
      match.index === 0 ? endsInChinese(before, before.length) : endsInChinese(printable, match.index);
    if (isAfterChinese !== match[0].startsWith("·")) continue;
    push(printable.slice(from, match.index));
    push(match[0], font);
    from = match.index + match[0].length;
  }
  push(printable.slice(from));
  return runs;
}

/** Whether the last character before `end`, spaces passed over, is certainly Chinese. */
function endsInChinese(text: string, end: number): boolean {
  let last = end;
  while (last > 0 && PASSED.test(text[last - 1]!)) last--;
  // Some characters are two units of a string.
  return CHINESE.test(text.slice(Math.max(0, last - 2), last));
}

/** Text without the characters that XML cannot hold: Word would refuse the file. */
export function printableText(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[\t\r\n]+/g, " ");
}

/** The longest anchor that Word takes. */
const LONGEST_ANCHOR = 255;

/**
 * The address as a relationship target (percent-encoded, RFC 3986), or undefined if it is no absolute URL. The
 * part after # becomes an attribute of the link; Word joins the two again.
 */
function linkTarget(url: string): { address: string; anchor?: string } | undefined {
  const printable = printableText(url).trim();
  if (!URL.canParse(printable)) return undefined;
  // Percent-encoded characters stay as they are.
  const encoded = encodeURI(printable).replace(/%25(?=[0-9a-f]{2})/gi, "%");
  const at = encoded.indexOf("#");
  const anchor = encoded.slice(at + 1);
  if (at < 1 || anchor === "" || anchor.length > LONGEST_ANCHOR) return { address: encoded };
  return { address: encoded.slice(0, at), anchor };
}
