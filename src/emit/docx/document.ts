import {
  CONTENT_TYPES_START,
  DOCUMENT_START,
  PARTS,
  SETTINGS,
  THEME,
} from "../../../generated/docx-frame.js";
import type { ReportDocument } from "../../document.js";
import { canonicalPackage } from "../../ooxml/package.js";
import { element } from "../xml.js";
import { renderBlocks } from "./blocks.js";
import { bodyOf, type Margin } from "./body.js";
import { planFlow } from "./flow.js";
import { fontTableXml, themeFontsXml } from "./fonts.js";
import { LINE_RULES } from "./line-rules.js";
import { joinedFor, type Printer } from "./no-break.js";
import { type Paragraph, paragraph } from "./paragraph.js";
import { applicationXml, propertiesXml } from "./properties.js";
import { References, related } from "./relationships.js";
import { stylesXml } from "./styles.js";
import { BREAK, textRuns } from "./text.js";

/**
 * The report as the official .docx (layout of GB/T 9704-2012). The same document gives the same bytes, on any day,
 * on any machine and after any other document. The parts that are the same in every report were made with the
 * library docx when the package was built (scripts/docx-frame.mjs).
 *
 * @param printer the program that will open it: LibreOffice if it is converted to PDF
 */
export async function emitDocx(document: ReportDocument, printer: Printer = "word"): Promise<Uint8Array> {
  const { style, blocks } = document;
  const { linePitch } = style;
  const flow = planFlow({ blocks, titleLines: document.titleLines.length, linePitch });
  const references = new References();
  const title = { child: titleParagraph(document), landscape: false };
  const pieces = [title, ...renderBlocks(blocks, { ...style, references }, flow)];
  const { body, margins } = bodyOf(pieces, linePitch, document.draft === true);
  const written = related(body, margins, references);
  const sizes = [...flow.statutory.values()].map(({ size }) => size);
  return canonicalPackage([
    ...Object.entries(PARTS),
    ["[Content_Types].xml", contentTypes(margins, references)],
    ["docProps/app.xml", applicationXml(document)],
    ["docProps/core.xml", propertiesXml(document)],
    ["word/document.xml", `${DOCUMENT_START}${joinedFor(printer, written.body)}</w:body></w:document>`],
    ["word/_rels/document.xml.rels", written.relationships],
    ["word/fontTable.xml", fontTableXml(style)],
    ["word/settings.xml", SETTINGS.join(LINE_RULES)],
    ["word/styles.xml", stylesXml(style, sizes)],
    ["word/theme/theme1.xml", THEME.join(themeFontsXml(style))],
    ...margins.map(({ name, xml }): [string, string] => [`word/${name}`, xml]),
    ...references.pictures.map(({ name, data }): [string, Uint8Array] => [`word/media/${name}`, data]),
  ]);
}

/** The title as one paragraph with its lines broken by sense, so that navigation shows one title. */
function titleParagraph({ titleLines, style }: ReportDocument): Paragraph {
  const setting = { font: style.fonts.title };
  return paragraph({ style: "Title" }, titleLines.map((line) => textRuns(line, setting)).join(BREAK));
}

/** The content types of all parts: of pictures by file extension, of headers and footers one by one. */
function contentTypes(margins: readonly Margin[], { pictures }: References): string {
  const endings = [...new Set(pictures.map(({ name }) => name.slice(name.lastIndexOf(".") + 1)))];
  const images = endings.map((ending) =>
    element("Default", { ContentType: `image/${ending === "jpg" ? "jpeg" : ending}`, Extension: ending }),
  );
  const own = margins.map(({ type, name }) =>
    element("Override", {
      ContentType: `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`,
      PartName: `/word/${name}`,
    }),
  );
  return `${CONTENT_TYPES_START}${images.join("")}${own.join("")}</Types>`;
}
