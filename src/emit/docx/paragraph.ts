import { element } from "../xml.js";

/** Settings of a paragraph in addition to its style; measures are twips. */
export interface ParagraphSetting {
  style: string;
  /** `false` is written too: it overrides the style. */
  keepNext?: boolean;
  before?: number;
  after?: number;
  indent?: { left: number; hanging?: number; firstLine?: number; firstLineChars?: number };
  align?: "left" | "center" | "right";
  /** The line height follows the content, in place of the style's exact height. */
  fits?: boolean;
}

/** A paragraph to which properties can still be added: the last one of a section holds those of the section. */
export interface Paragraph {
  properties: string;
  runs: string;
}

export function paragraph(setting: ParagraphSetting, runs = ""): Paragraph {
  const { style, keepNext, before, after, indent, align, fits } = setting;
  let properties = `<w:pStyle w:val="${style}"/>`;
  if (keepNext !== undefined) properties += keepNext ? "<w:keepNext/>" : '<w:keepNext w:val="false"/>';
  if (before !== undefined || after !== undefined)
    properties += element("w:spacing", { "w:after": after, "w:before": before });
  if (fits) properties += '<w:spacing w:line="240" w:lineRule="auto"/>';
  if (indent) {
    properties += element("w:ind", {
      "w:left": indent.left,
      "w:hanging": indent.hanging,
      "w:firstLine": indent.firstLine,
      "w:firstLineChars": indent.firstLineChars,
    });
  }
  if (align) properties += `<w:jc w:val="${align}"/>`;
  return { properties, runs };
}

/** @param section properties of the section that ends with this paragraph */
export function paragraphXml({ properties, runs }: Paragraph, section = ""): string {
  return `<w:p><w:pPr>${properties}${section}</w:pPr>${runs}</w:p>`;
}
