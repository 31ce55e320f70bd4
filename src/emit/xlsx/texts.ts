import type { CellRichTextValue, Font } from "../../../generated/exceljs.js";
import { TEXTS_START } from "../../../generated/xlsx-frame.js";
import { escapeEscapes } from "../../ooxml/shared-strings.js";
import { escapeXml } from "../xml.js";

/** The shared texts of a workbook, each stored once; cells refer to them by number. */
export class Texts {
  /** Numbers by texts as they are, and by the runs of rich texts. */
  private readonly numbers = { plain: new Map<string, number>(), rich: new Map<string, number>() };
  private count = 0;

  number(text: string | CellRichTextValue): number {
    this.count++;
    const { plain, rich } = this.numbers;
    const [known, key] = typeof text === "string" ? [plain, text] : [rich, text.richText.map(run).join("")];
    let number = known.get(key);
    if (number === undefined) {
      number = plain.size + rich.size;
      known.set(key, number);
    }
    return number;
  }

  /** xl/sharedStrings.xml */
  xml(): string {
    const { plain, rich } = this.numbers;
    const items: string[] = [];
    for (const [text, number] of plain) items[number] = `<si>${textElement(text)}</si>`;
    for (const [item, number] of rich) items[number] = `<si>${item}</si>`;
    return `${TEXTS_START} count="${this.count}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

/** A piece of text in its own font. */
export function run({ text, font }: { text: string; font?: Partial<Font> }): string {
  const { name = "", size, charset } = font ?? {};
  const look = `<charset val="${charset}"/><sz val="${size}"/><rFont val="${sheetText(name)}"/>`;
  return `<r><rPr>${look}</rPr>${textElement(text)}</r>`;
}

function textElement(text: string): string {
  const space = /^\s|\n|\s$/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${escapeEscapes(sheetText(text))}</t>`;
}

/** Text escaped for XML, without the characters that XML 1.0 cannot contain. */
export function sheetText(text: string): string {
  return escapeXml(ILLEGAL.test(text) ? text.replaceAll(ALL_ILLEGAL, "") : text);
}

const ILLEGAL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]/;
const ALL_ILLEGAL = new RegExp(ILLEGAL, "g");
