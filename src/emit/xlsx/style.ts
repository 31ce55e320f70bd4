import type { Alignment, Borders, Fill, Font, Style } from "../../../generated/exceljs.js";
import type { Style as DocumentStyle } from "../../document.js";

const SIZE = 10.5;
const THIN = { style: "thin" } as const;

/** The typefaces of a workbook. */
export interface Fonts {
  /** Ordinary text and numbers of every cell. */
  text: Partial<Font>;
  /** Explanations within a label (`note` runs). */
  note: Partial<Font>;
  /** Name of the typeface of a sheet's heading in the page header. */
  heading: string;
}

/** Fonts of the cells; 134 is the charset of simplified Chinese. */
function fonts(text: string, note: string, heading: string): Fonts {
  return {
    text: { name: text, size: SIZE, charset: 134 },
    note: { name: note, size: SIZE, charset: 134 },
    heading,
  };
}

/** For sheets that belong to no report. */
export const STANDARD_FONTS = fonts("宋体", "楷体", "黑体");

/** The typefaces as the .docx sets the same tables: `style.fonts` of the data file, else those of the standard. */
export function fontsOf({ fonts: { table, heading1, heading2 } }: DocumentStyle): Fonts {
  return fonts(table, heading2, heading1);
}

/** Cells to fill in: a yellow that leaves black print legible. */
export const INPUT: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF7D6" } };

const BORDER: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** A cell with text that wraps. */
export function textStyle(horizontal: "left" | "center", { text }: Fonts = STANDARD_FONTS): Partial<Style> {
  return { font: text, border: BORDER, alignment: aligned({ horizontal, wrapText: true }) };
}

/** A cell with a number: Excel shows `####` for one that is too wide, unless it may shrink. */
export function numberStyle(
  horizontal: "left" | "center" | "right",
  numFmt: string,
  { text }: Fonts = STANDARD_FONTS,
): Partial<Style> {
  return { font: text, border: BORDER, alignment: aligned({ horizontal, shrinkToFit: true }), numFmt };
}

function aligned(alignment: Partial<Alignment>): Partial<Alignment> {
  return { vertical: "middle", ...alignment };
}
