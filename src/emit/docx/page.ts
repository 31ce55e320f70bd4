import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";

/** Width of the text block in twips: A4 less margins of 28 and 26 mm (GB/T 9704-2012 5.2.1). */
export const TEXT_WIDTH = 8845;

/** Height of the text block in twips: A4 less margins of 37 and 35 mm (GB/T 9704-2012 5.2.1). */
export const TEXT_HEIGHT = 12756;

/** One character of body text in an indent, in twips: 3号 is 16 pt. */
export const CHARACTER = 320;

/** What one character of body text advances, in twips: 16 pt less the 0.3 pt that put 28 of them on a line. */
export const PITCH = 314;

/** Characters on a full line of body text (GB/T 9704-2012 5.2.3). */
export const CHARACTERS_PER_LINE = 28;

/** One character of the page number, in twips: 4号 is 14 pt. */
const PAGE_NUMBER_CHARACTER = 280;

/** Page, margins and grid; `linePitch` in twips. Whole twips only: Office rejects measures with units. */
export function pageProperties(linePitch: number): ISectionPropertiesOptions {
  return {
    page: {
      size: { width: 11906, height: 16838 },
      margin: { top: 2098, bottom: 1984, left: 1587, right: 1474, header: 851, footer: 1403, gutter: 0 },
    },
    grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace: -849 },
  };
}

/** `— 1 —`, odd pages right and even pages left, one character in from the edge (GB/T 9704-2012 7.5). */
export function pageNumbers(): NonNullable<ISectionOptions["footers"]> {
  return {
    default: new Footer({ children: [pageNumber(AlignmentType.RIGHT)] }),
    even: new Footer({ children: [pageNumber(AlignmentType.LEFT)] }),
  };
}

function pageNumber(side: "left" | "right"): Paragraph {
  return new Paragraph({
    style: "Footer",
    alignment: side,
    indent: { [side]: PAGE_NUMBER_CHARACTER },
    children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], font: { hint: "eastAsia" } })],
  });
}
