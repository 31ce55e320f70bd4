import type { ReportDocument, StatutoryTable } from "../../document.js";
import { fontLists, latinSources } from "./fonts.js";
import { looksOf } from "./looks.js";
import { printSheet } from "./print-sheet.js";
import { columnWidths, officialShares, statutoryWidths } from "./statutory-widths.js";

/** Width of a table in a wide window, in pixels. */
const WIDE = 780;

/** A family only for digits and Latin letters: quotes, dashes and ellipses keep the Chinese typeface. */
const LATIN = "gov-report-latin";
const LATIN_RANGE = "U+0020-007E,U+00A0-00B6,U+00B8-024F";

/** The class of a look. */
export function className(look: string): string {
  return `gr-${look.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The page's style sheet: the looks, then rules for window sizes, then print on A4 by GB/T 9704-2012. */
export function styleSheet(document: ReportDocument): string {
  const { style } = document;
  const looks = Object.entries(looksOf(fontLists(style, LATIN))).map(
    ([look, declarations]) => `.${className(look)}{${declarations}}`,
  );
  return [
    `@font-face{font-family:${LATIN};src:${latinSources(style)};unicode-range:${LATIN_RANGE}}`,
    "*{box-sizing:border-box}",
    "html{color-scheme:light;-webkit-text-size-adjust:100%;text-size-adjust:100%}",
    "body{margin:0;background:#fff}",
    ...looks,
    ".gr-report{max-width:852px;margin:0 auto;padding:36px;line-break:strict}",
    ".gr-title{padding-bottom:.8em;border-bottom:1px solid #999}",
    ".gr-heading-1,.gr-heading-2,.gr-heading-3,.gr-attachment-title,.gr-caption-text,.gr-form :is(th,td),.gr-table th{text-wrap:balance}",
    ".gr-draft{position:sticky;top:0;z-index:2}",
    ".gr-region:focus-visible,.gr-link:focus-visible{outline:3px solid #0b4a8f;outline-offset:2px}",
    ".gr-form th,.gr-table th{background:#f2f5f9}",
    "@media(max-width:600px){.gr-report{padding:16px;font-size:17px;line-height:1.8}.gr-title{font-size:1.3em}.gr-list{padding-left:2em}.gr-dashes{padding-left:2.2em}}",
    `@media screen and (min-width:900px){${document.tables.map(wideForm).join("")}}`,
    `@media print{${printSheet(document)}}`,
  ].join("\n");
}

/** Widths in a wide window: the official proportions if the figures fit; otherwise the labels share the rest. */
function wideForm(table: StatutoryTable): string {
  const { pixels, labels } = statutoryWidths(table);
  const shares = officialShares(table);
  const fits = shares.every((share, column) => column < labels || (share / 100) * WIDE >= pixels[column]!);
  if (fits) return columnWidths(table, shares);
  const left = WIDE - sum(pixels.slice(labels));
  if (left < sum(pixels.slice(0, labels))) return "";
  const ofLabels = sum(shares.slice(0, labels));
  const widths = shares.map((share, column) =>
    column < labels ? (left * share) / ofLabels : pixels[column]!,
  );
  return columnWidths(
    table,
    widths.map((width) => (100 * width) / WIDE),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
