import { Paragraph } from "docx";
import type { AttachmentList, AttachmentStart, Signature, Style } from "../../document.js";
import { emWidth } from "./measure.js";
import { CHARACTER, PITCH, TEXT_WIDTH } from "./page.js";
import { inlineRuns, textRuns } from "./text.js";

/**
 * 落款 without a seal (GB/T 9704-2012 7.3.5.2): after one blank line the name 2 characters from the right, the date
 * below it starting 2 characters right of the name's start. A date longer than the name is itself 2 characters from
 * the right and the name moves left. Both are set by left indents, so that the 2 characters hold in any font.
 */
export function signatureParagraphs({ name, date }: Signature, style: Style): Paragraph[] {
  const nameWidth = Math.ceil(emWidth(name) * PITCH);
  const dateWidth = Math.ceil(emWidth(date) * PITCH);
  const dateIsLonger = dateWidth > nameWidth;
  const right = TEXT_WIDTH - 2 * CHARACTER;
  const nameStart = Math.max(0, dateIsLonger ? right - dateWidth - 2 * CHARACTER : right - nameWidth);
  const setting = { font: style.fonts.body };
  return [
    new Paragraph({
      style: "Signature",
      spacing: { before: style.linePitch },
      indent: { left: nameStart },
      children: textRuns(name, setting),
    }),
    new Paragraph({
      style: "Date",
      indent: { left: nameStart + 2 * CHARACTER },
      children: textRuns(date, setting),
    }),
  ];
}

/**
 * 附件说明 (GB/T 9704-2012 7.3.4): one blank line after the text, 2 characters from the left, `附件：` and the titles
 * under each other; a title that goes on to a second line is aligned with its own first character.
 */
export function attachmentListParagraphs({ entries }: AttachmentList, style: Style): Paragraph[] {
  const markers = entries.map(({ number }) => (number === undefined ? "" : `${number}.`));
  const widest = Math.max(0, ...markers.map(emWidth));
  const left = 2 * CHARACTER + Math.ceil((3 + widest) * PITCH);
  return entries.map(({ title }, index) => {
    const label = `${index === 0 ? "附件：" : ""}${markers[index]!}`;
    const setting = { font: style.fonts.body };
    return new Paragraph({
      style: "AttachmentList",
      ...(index === 0 ? { spacing: { before: style.linePitch } } : {}),
      indent: { left, hanging: Math.ceil(emWidth(label) * PITCH) },
      children: [...textRuns(label, setting), ...inlineRuns(title, setting, label)],
    });
  });
}

/** The head of an attachment on a new page: label top left in 黑体, title centred on the third line (7.3.7). */
export function attachmentStartParagraphs({ label, title }: AttachmentStart, style: Style): Paragraph[] {
  return [
    new Paragraph({ style: "AttachmentLabel", children: textRuns(label, { font: style.fonts.heading1 }) }),
    new Paragraph({ style: "AttachmentTitle", children: inlineRuns(title, { font: style.fonts.title }) }),
  ];
}
