import { property } from "../host/libre-office-profile.js";
import { BEGINS_NO_LINE, ENDS_NO_LINE } from "./docx/line-rules.js";
import { printableText } from "./docx/text.js";
import { escapeXml } from "./xml.js";

/**
 * Items of a LibreOffice profile. LibreOffice does not read from a .docx which marks may not begin or end a line, and by
 * default breaks dashes and ellipses in half between two lines. It also states the machine's language as that of a .pdf.
 */
export const PDF_SETTINGS = [
  `<item oor:path="/org.openoffice.Setup/L10N">${property("ooSetupSystemLocale", "zh-CN")}</item>`,
  '<item oor:path="/org.openoffice.Office.Common/AsianLayout/StartEndCharacters">',
  '<node oor:name="zh-CN" oor:op="replace">',
  property("StartCharacters", marks(BEGINS_NO_LINE)),
  property("EndCharacters", marks(ENDS_NO_LINE)),
  "</node></item>",
].join("\n");

function marks(text: string): string {
  return escapeXml(printableText(text));
}
