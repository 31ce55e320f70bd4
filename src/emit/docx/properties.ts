import { PROPERTIES_START } from "../../../generated/docx-frame.js";
import type { ReportDocument } from "../../document.js";
import { escapeXml } from "../xml.js";
import { printableText } from "./text.js";

/** docProps/app.xml: the program that made the document, and the agency it was made for. */
export function applicationXml({ creator }: Pick<ReportDocument, "creator">): string {
  const company = escapeXml(printableText(creator));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">',
    `<Application>gov-report</Application><Company>${company}</Company></Properties>`,
  ].join("");
}

/** docProps/core.xml: title, agency, keywords and the date of the report, never the clock. */
export function propertiesXml({
  title,
  subject,
  creator,
  keywords,
  date,
}: Pick<ReportDocument, "title" | "subject" | "creator" | "keywords" | "date">): string {
  const stamp = date.includes("T") ? `${new Date(date).toISOString().slice(0, 19)}Z` : `${date}T00:00:00Z`;
  const text = (name: string, value: string) => `<${name}>${escapeXml(printableText(value))}</${name}>`;
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${name}>`;
  return [
    PROPERTIES_START,
    text("dc:title", title),
    text("dc:subject", subject),
    text("dc:creator", creator),
    text("cp:keywords", keywords.join(",")),
    text("cp:lastModifiedBy", creator),
    `<cp:revision>1</cp:revision>${time("created")}${time("modified")}`,
    "<dc:language>zh-CN</dc:language></cp:coreProperties>",
  ].join("");
}
