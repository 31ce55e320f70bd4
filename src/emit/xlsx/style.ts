import type { Alignment, Borders, Font, PageSetup, Style } from "../../../generated/exceljs.js";

const SIZE = 10.5;
const THIN = { style: "thin" } as const;

/** Ordinary text of every cell. */
export const SONG: Partial<Font> = { name: "宋体", size: SIZE, charset: 134 };
/** Explanations within a label (`note` runs), as the national form sets them. */
export const KAI: Partial<Font> = { name: "楷体", size: SIZE, charset: 134 };

const BORDER: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** A cell with text that wraps. */
export function textStyle(horizontal: "left" | "center"): Partial<Style> {
  return { font: SONG, border: BORDER, alignment: aligned({ horizontal, wrapText: true }) };
}

/** A cell with a number: Excel shows `####` for one that is too wide, unless it may shrink. */
export function numberStyle(horizontal: "left" | "center" | "right", numFmt: string): Partial<Style> {
  return { font: SONG, border: BORDER, alignment: aligned({ horizontal, shrinkToFit: true }), numFmt };
}

function aligned(alignment: Partial<Alignment>): Partial<Alignment> {
  return { vertical: "middle", ...alignment };
}

/** A4 in points, and margins in inches: room for two lines of page header above. */
const A4 = { short: 595.3, long: 841.9 };
const MARGINS = { left: 0.6, right: 0.6, top: 1, bottom: 0.6, header: 0.4, footer: 0.3 };

/** A4 either way up, centred between the margins. */
export function a4(orientation: "portrait" | "landscape"): Partial<PageSetup> {
  return {
    paperSize: 9,
    orientation,
    margins: MARGINS,
    horizontalCentered: true,
    fitToPage: true,
    fitToWidth: 1,
  };
}

/** The orientation in which a table of this size (points) has to be shrunk least to fit one page. */
export function orientationFor(width: number, height: number): "portrait" | "landscape" {
  const scale = (pageWidth: number, pageHeight: number) =>
    Math.min(
      1,
      (pageWidth - (MARGINS.left + MARGINS.right) * 72) / width,
      (pageHeight - (MARGINS.top + MARGINS.bottom) * 72) / height,
    );
  return scale(A4.long, A4.short) > scale(A4.short, A4.long) ? "landscape" : "portrait";
}

/**
 * The page header that names report and table above every printed sheet. A size stands before its font, since digits
 * at the beginning of the title would be read as part of the size.
 */
export function pageHeader(title: string, name: string): string {
  const text = (line: string) => line.replace(/[\s\p{Cc}]+/gu, " ").replaceAll("&", "&&");
  const heading = `&14&"黑体,Regular"${text(name)}`;
  const header = `&C&10&"宋体,Regular"${text(title)}\n${heading}`;
  return header.length <= 255 ? header : `&C${heading}`;
}
