import { ExternalHyperlink, type ParagraphChild, TextRun } from "docx";
import type { Inline } from "../../document.js";
import { FORBIDDEN } from "../../text/characters.js";

/** Quotes, dash, ellipsis and middle dot: Unicode shares them between scripts, so programs guess their font. */
const AMBIGUOUS = /[‘’“”—…]+|·+/g;

/** Text that ends in a character whose font nobody has to guess. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]\s*$/u;

/** How a stretch of text is set beyond its paragraph style. */
export interface TextSetting {
  /** The Chinese font of the paragraph or character style. */
  font: string;
  /** Character style id. */
  style?: string;
}

/** Running text as docx runs; what comes `before` in the same paragraph decides the font of a leading mark. */
export function inlineRuns(content: Inline[], setting: TextSetting, before = ""): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  let preceding = before;
  for (const inline of content) {
    if (inline.type === "break") {
      children.push(new TextRun({ break: 1 }));
      preceding = "";
      continue;
    }
    const strong = inline.strong === true;
    const target = inline.type === "link" ? linkTarget(inline.url) : undefined;
    if (target === undefined) {
      children.push(...textRuns(inline.text, setting, { strong, before: preceding }));
    } else {
      const runs = textRuns(inline.text, { ...setting, style: "Hyperlink" }, { strong, before: preceding });
      children.push(new ExternalHyperlink({ link: target, children: runs }));
    }
    preceding = inline.text === "" ? preceding : inline.text;
  }
  return children;
}

/**
 * One text as runs. The hint `eastAsia` gives shared punctuation the Chinese font in Word and WPS. LibreOffice goes by
 * the character before instead, and takes a middle dot for Latin always: so marks at the start of a paragraph or
 * after a Latin letter, and dots after a Chinese one, become runs that name the Chinese font for every script.
 */
export function textRuns(
  text: string,
  { font, style }: TextSetting,
  { strong = false, before = "" }: { strong?: boolean; before?: string } = {},
): TextRun[] {
  const printable = printableText(text);
  const runs: TextRun[] = [];
  const push = (piece: string, fonts?: { ascii: string; hAnsi: string }): void => {
    if (piece === "") return;
    runs.push(
      new TextRun({
        text: piece,
        ...(style === undefined ? {} : { style }),
        ...(strong ? { bold: true, boldComplexScript: true } : {}),
        ...(/^[\u0020-\u007e]*$/.test(piece) ? {} : { font: { hint: "eastAsia", ...fonts } }),
      }),
    );
  };
  let from = 0;
  for (const match of printable.matchAll(AMBIGUOUS)) {
    const left = match.index === 0 ? before : printable.slice(0, match.index);
    if (CHINESE.test(left) !== match[0].startsWith("·")) continue;
    push(printable.slice(from, match.index));
    push(match[0], { ascii: font, hAnsi: font });
    from = match.index + match[0].length;
  }
  push(printable.slice(from));
  return runs;
}

/** Text without the characters that XML cannot hold; docx would write them and Word refuse the file. */
export function printableText(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[\t\r\n]+/g, " ");
}

/** Text as the value of an XML attribute or element. */
export function escapeXml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return printableText(text).replace(/[&<>"]/g, (character) => entities[character]!);
}

/** The address as a relationship target (percent-encoded, RFC 3986), or undefined where it is no absolute URL. */
function linkTarget(url: string): string | undefined {
  const printable = printableText(url).trim();
  if (!URL.canParse(printable)) return undefined;
  // What is encoded already stays as it is.
  return encodeURI(printable).replace(/%25(?=[0-9a-f]{2})/gi, "%");
}
