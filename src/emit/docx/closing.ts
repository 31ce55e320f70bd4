import type { AttachmentList, AttachmentStart, Inline, Signature } from "../../document.js";
import { linesBySense } from "../../text/lines-by-sense.js";
import { emWidth } from "./measure.js";
import { CHARACTER, CHARACTERS_PER_LINE, PITCH, TEXT_WIDTH } from "./page.js";
import { type Paragraph, type ParagraphSetting, paragraph } from "./paragraph.js";
import { BREAK, inlineRuns, textRuns } from "./text.js";
import type { Typesetting } from "./typesetting.js";

/** Characters of the longest line of an agency's name: 2 less than a line of text has. */
const LONGEST_NAME = CHARACTERS_PER_LINE - 2;

/** The number of last entries of 附件说明 that are kept on the page of the 落款. */
const COMPANY = 2;

/** Characters of 22 pt on a line of an attachment's title. */
const TITLE_LINE = 20;

/** 落款 (GB/T 9704-2012 7.3.5): the name above the date, with or without room for a seal. */
export function signatureParagraphs(signature: Signature, style: Typesetting): Paragraph[] {
  const { date, seal } = signature;
  const setting = { font: style.fonts.body };
  const lines = linesBySense(signature.name, LONGEST_NAME);
  const place = (seal ? sealed : unsealed)(Math.max(...lines.map(widthOf)), widthOf(date));
  const name = lines.map((line) => textRuns(line, setting)).join(BREAK);
  const before = place.blankLines * style.linePitch;
  return [
    paragraph({ style: "Signature", before, ...place.name }, name),
    paragraph({ style: "Date", ...place.date }, textRuns(date, setting)),
  ];
}

/** The settings of name and date, and the number of blank lines above them. */
interface SignaturePlace {
  blankLines: number;
  name: Pick<ParagraphSetting, "align" | "indent">;
  date: Pick<ParagraphSetting, "align" | "indent">;
}

/**
 * Without a seal (7.3.5.2): after one blank line the name, 2 characters from the right, and below it the date,
 * starting 2 characters right of the name's start. A date longer than the name is itself 2 characters from the
 * right, and the name moves left. Both have left indents, so that the 2 characters hold in any font.
 *
 * @param nameWidth width of the name's longest line in twips
 * @param dateWidth width of the date in twips
 */
function unsealed(nameWidth: number, dateWidth: number): SignaturePlace {
  const right = TEXT_WIDTH - 2 * CHARACTER;
  const start = dateWidth > nameWidth ? right - dateWidth - 2 * CHARACTER : right - nameWidth;
  const left = Math.max(0, start);
  return { blankLines: 1, name: { indent: { left } }, date: { indent: { left: left + 2 * CHARACTER } } };
}

/**
 * With a seal (7.3.5.1): the date is 4 characters from the right, and the name on the line above is centred on it.
 * A name too long for that ends at the right margin, and the date stays centred below it. The centre of a seal of
 * 42 to 50 mm in diameter is a little above that of the two lines, so its top is 2 to 7 mm below the text: within
 * one line of it, as the standard asks, and not over it.
 */
function sealed(nameWidth: number, dateWidth: number): SignaturePlace {
  const centred = TEXT_WIDTH - 8 * CHARACTER - dateWidth;
  const indent = { left: Math.max(0, Math.min(centred, TEXT_WIDTH - nameWidth - PITCH)) };
  const setting = { align: "center", indent } as const;
  return { blankLines: 2, name: setting, date: setting };
}

function widthOf(text: string): number {
  return Math.ceil(emWidth(text) * PITCH);
}

/**
 * 附件说明 (GB/T 9704-2012 7.3.4): one blank line after the text, 2 characters from the left, `附件：` and the titles
 * under each other. The second line of a title is aligned with the first character of the title.
 *
 * @param keepNext whether its last entries are kept on the page of the 落款, which must not have a page to itself
 */
export function attachmentListParagraphs(
  { entries }: AttachmentList,
  style: Typesetting,
  keepNext: boolean,
): Paragraph[] {
  const markers = entries.map(({ number }) => (number === undefined ? "" : `${number}.`));
  const widest = Math.max(0, ...markers.map(emWidth));
  const left = 2 * CHARACTER + Math.ceil((3 + widest) * PITCH);
  return entries.map(({ title }, index) => {
    const label = `${index === 0 ? "附件：" : ""}${markers[index]!}`;
    const setting = { font: style.fonts.body };
    return paragraph(
      {
        style: "AttachmentList",
        ...(index === 0 ? { before: style.linePitch } : {}),
        ...(keepNext && index >= entries.length - COMPANY ? { keepNext } : {}),
        indent: { left, hanging: Math.ceil(emWidth(label) * PITCH) },
      },
      textRuns(label, setting) + inlineRuns(title, setting, style.references, label),
    );
  });
}

/** The head of an attachment on a new page: label top left in 黑体, title centred on the third line (7.3.7). */
export function attachmentStartParagraphs(
  { label, title }: AttachmentStart,
  style: Typesetting,
): Paragraph[] {
  const setting = { font: style.fonts.title };
  return [
    paragraph({ style: "AttachmentLabel" }, textRuns(label, { font: style.fonts.heading1 })),
    paragraph({ style: "AttachmentTitle" }, inlineRuns(titleLines(title), setting, style.references)),
  ];
}

/** The title broken by sense, if it is one piece of text and that needs no additional line. */
function titleLines(title: Inline[]): Inline[] {
  const [only, ...others] = title;
  if (only?.type !== "text" || others.length > 0 || emWidth(only.text) <= TITLE_LINE) return title;
  const lines = linesBySense(only.text, TITLE_LINE);
  if (lines.length > Math.ceil(emWidth(only.text) / TITLE_LINE)) return title;
  return lines.flatMap((text, index): Inline[] => [
    ...(index > 0 ? [{ type: "break" } as const] : []),
    { ...only, text },
  ]);
}
