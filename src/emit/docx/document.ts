import { Document, Paragraph, TextRun } from "docx";
import type { ReportDocument } from "../../document.js";
import { canonicalPackage } from "../../ooxml/package.js";
import { renderBlocks } from "./blocks.js";
import { canonicalParts, docxParts } from "./canonical.js";
import { planFlow } from "./flow.js";
import { sectionsOf } from "./sections.js";
import { stylesXml } from "./styles.js";
import { printableText, textRuns } from "./text.js";

/**
 * The report as the official .docx (layout of GB/T 9704-2012): the same document gives the same bytes, on any day,
 * on any machine and after any other document.
 */
export async function emitDocx(document: ReportDocument): Promise<Uint8Array> {
  const { style } = document;
  const flow = planFlow({
    blocks: document.blocks,
    titleLines: document.titleLines.length,
    linePitch: style.linePitch,
  });
  const title = { child: titleParagraph(document), landscape: false };
  const pieces = [title, ...renderBlocks(document.blocks, style, flow)];
  const file = new Document({
    title: printableText(document.title),
    subject: printableText(document.subject),
    creator: printableText(document.creator),
    lastModifiedBy: printableText(document.creator),
    evenAndOddHeaderAndFooters: true,
    // A line that ends in a break is not stretched to the margin.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: sectionsOf(pieces, style.linePitch, document.draft === true),
  });
  // The part is replaced, not passed as externalStyles, since docx merges its own blue headings into those.
  const styles = stylesXml(
    style,
    [...flow.statutory.values()].map(({ size }) => size),
  );
  const parts = docxParts(file, [{ path: "word/styles.xml", data: styles }]);
  return canonicalPackage(parts, canonicalParts(document.date));
}

/** The title as one paragraph with its lines broken by sense, so that navigation shows one title. */
function titleParagraph({ titleLines, style }: ReportDocument): Paragraph {
  const setting = { font: style.fonts.title };
  return new Paragraph({
    style: "Title",
    children: titleLines.flatMap((line, index) => [
      ...(index > 0 ? [new TextRun({ break: 1 })] : []),
      ...textRuns(line, setting),
    ]),
  });
}
