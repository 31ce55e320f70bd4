import { Header, type ISectionOptions, Paragraph, TextRun } from "docx";

/**
 * 草稿 at the head of every page, odd and even. A line of the header and no watermark: it stands in the upper margin,
 * so that the grid of the page stays what it will be, prints on any machine and is read aloud by screen readers.
 */
export function draftMarks(): NonNullable<ISectionOptions["headers"]> {
  return { default: new Header({ children: [mark()] }), even: new Header({ children: [mark()] }) };
}

function mark(): Paragraph {
  return new Paragraph({
    style: "DraftMark",
    children: [new TextRun({ text: "草稿", font: { hint: "eastAsia" } })],
  });
}
