import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { BEGINS_NO_LINE, ENDS_NO_LINE } from "./docx/line-rules.js";
import { printableText } from "./docx/text.js";
import { escapeXml } from "./xml.js";

/**
 * Writes the settings of a new LibreOffice profile. LibreOffice does not read from a .docx which marks may not
 * begin or end a line, and by default breaks dashes and ellipses in half between two lines. It also states the
 * machine's language as that of a .pdf.
 *
 * @param profile folder of the profile, as UserInstallation names it
 */
export function writeProfile(profile: string): void {
  const user = path.join(profile, "user");
  mkdirSync(user, { recursive: true });
  writeFileSync(
    path.join(user, "registrymodifications.xcu"),
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      `<item oor:path="/org.openoffice.Setup/L10N">${property("ooSetupSystemLocale", "zh-CN")}</item>`,
      '<item oor:path="/org.openoffice.Office.Common/AsianLayout/StartEndCharacters">',
      '<node oor:name="zh-CN" oor:op="replace">',
      property("StartCharacters", BEGINS_NO_LINE),
      property("EndCharacters", ENDS_NO_LINE),
      "</node></item></oor:items>",
    ].join("\n"),
  );
}

function property(name: string, value: string): string {
  return `<prop oor:name="${name}" oor:op="fuse"><value>${escapeXml(printableText(value))}</value></prop>`;
}
