import type { HeaderFooter, PageSetup } from "../../../generated/exceljs.js";
import { type Fonts, STANDARD_FONTS } from "./style.js";

/** A4 in points, and margins in inches: room for two lines of page header above. */
const A4 = { short: 595.3, long: 841.9 };
const MARGINS = { left: 0.6, right: 0.6, top: 1, bottom: 0.8, header: 0.3, footer: 0.4 };

/** Excel's limit for a page header with its codes. */
const MAX_LENGTH = 255;

/** The page header of a printed sheet. */
export interface PageHeading {
  /** Title of the report. */
  title: string;
  /** Heading of the sheet. */
  name: string;
  fonts: Fonts;
  /** Marks every page as 草稿. */
  draft?: true;
}

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

/** The orientation in which a table of this size (points) is shrunk least to fit one page. */
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
 * The page header with the names of report and table. The font follows its size, because digits at the beginning
 * of the title would be read as part of the size. A line of 6 points separates the two names.
 */
export function pageHeader(title: string, name: string, fonts = STANDARD_FONTS, draft?: true): string {
  const mark = draft ? `&L&14${font(fonts.heading)}草稿` : "";
  const heading = `&14${font(fonts.heading)}${plain(name)}`;
  const header = `${mark}&C&10${font(fonts.text.name!)}${plain(title)}\n&6 \n${heading}`;
  return header.length <= MAX_LENGTH ? header : `${mark}&C${heading}`;
}

/**
 * Header and footer of a report's sheet. The page number is — 1 — in 4号, one character from the outer edge: odd
 * pages right, even pages left (GB/T 9704-2012 7.5).
 */
export function pageMargins({ title, name, fonts, draft }: PageHeading): Partial<HeaderFooter> {
  const header = pageHeader(title, name, fonts, draft);
  const number = `&14${font("宋体")}`;
  return {
    differentOddEven: true,
    oddHeader: header,
    evenHeader: header,
    oddFooter: `&R${number}— &P —　`,
    evenFooter: `&L${number}　— &P —`,
  };
}

function font(name: string): string {
  return `&"${name.replace(/[\s\p{Cc}"&,]+/gu, " ")},Regular"`;
}

function plain(line: string): string {
  return line.replace(/[\s\p{Cc}]+/gu, " ").replaceAll("&", "&&");
}
