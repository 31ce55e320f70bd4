import type { ReportDocument, StatutoryTable } from "../../document.js";
import { cssString, fontLists } from "./fonts.js";
import { formWidths } from "./form-widths.js";
import { looksOf } from "./looks.js";

/** Room of a table on a wide window in pixels. */
const WIDE = 780;

/** Points of the printed line (156 mm) and of the line of a page across. */
const LINE = 442;
const LINE_ACROSS = 637;

/** Digits and Latin letters only: quotes, dashes and ellipses keep the Chinese font. */
const LATIN = "U+0020-007E,U+00A0-00B6,U+00B8-024F";

/** The class of a look. */
export function className(look: string): string {
  return `gr-${look.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The page's style sheet: the looks, then what depends on the window, then A4 as GB/T 9704-2012 sets it. */
export function styleSheet(document: ReportDocument): string {
  const { style } = document;
  const fonts = fontLists(style);
  const latin = cssString(style.fonts.latin);
  const looks = Object.entries(looksOf(style)).map(
    ([look, declarations]) => `.${className(look)}{${declarations}}`,
  );
  return [
    `@font-face{font-family:gov-report-latin;src:local(${latin});unicode-range:${LATIN}}`,
    "@counter-style gov-report-bracketed{system:extends decimal;prefix:'（';suffix:'）'}",
    "*{box-sizing:border-box}",
    "html{color-scheme:light;-webkit-text-size-adjust:100%;text-size-adjust:100%}",
    "body{margin:0;background:#fff}",
    ...looks,
    // Everything in the fonts of the report, with its own for digits and Latin letters.
    ...(
      [
        [".gr-report,.gr-heading-3,.gr-run-in-heading-3", fonts.body],
        [".gr-title,.gr-attachment-title", fonts.title],
        [".gr-heading-1,.gr-attachment-label", fonts.heading1],
        [".gr-heading-2,.gr-run-in-heading,.gr-quote,.gr-note", fonts.heading2],
        [".gr-form,.gr-table,.gr-caption", fonts.table],
      ] as const
    ).map(([selector, list]) => `${selector}{font-family:gov-report-latin,${list}}`),
    ".gr-report{max-width:852px;margin:0 auto;padding:36px;line-break:strict}",
    ".gr-title{padding-bottom:.8em;border-bottom:1px solid #999}",
    ".gr-title,.gr-attachment-title,.gr-form th{text-wrap:balance}",
    ".gr-draft{position:sticky;top:0;z-index:2}",
    ".gr-inner-list{list-style-type:gov-report-bracketed}",
    ".gr-region:focus-visible,.gr-link:focus-visible{outline:3px solid #0b4a8f;outline-offset:2px}",
    ".gr-form th,.gr-table th{background:#f2f5f9}",
    "@media(max-width:600px){.gr-report{padding:16px;font-size:17px;line-height:1.8}.gr-title{font-size:1.3em}.gr-list{padding-left:2em}.gr-dashes{padding-left:2.2em}}",
    `@media screen and (min-width:900px){${document.tables.map((table) => officialWidths(table, WIDE)).join("")}}`,
    `@media print{${printed(document)}}`,
  ].join("\n");
}

/** The form's own proportions, where its figures fit them. */
function officialWidths(table: StatutoryTable, room: number): string {
  const { pixels, labels } = formWidths(table);
  const total = sum(table.columnWidths);
  const share = (twips: number) => twips / total;
  const fits = table.columnWidths.every(
    (twips, column) => column < labels || share(twips) * room >= pixels[column]!,
  );
  return fits ? columnWidths(table) : "";
}

function columnWidths({ id, columnWidths }: StatutoryTable): string {
  const total = sum(columnWidths);
  return columnWidths
    .map((twips, column) => {
      const share = Number(((100 * twips) / total).toFixed(3));
      return `[data-form=${id}] col:nth-child(${column + 1}){width:${share}%!important}`;
    })
    .join("");
}

function printed(document: ReportDocument): string {
  const { linePitch, fonts } = document.style;
  const number = `font:14pt ${cssString(fonts.table)},SimSun,serif;color:#000;vertical-align:top;padding-top:7mm`;
  return [
    // A4, 37 mm above, 28 mm left, a text block of 156 × 225 mm, the page number 7 mm below it, outside.
    "@page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm}",
    `@page :right{@bottom-right{content:'— ' counter(page) ' —';margin-right:14pt;${number}}}`,
    `@page :left{@bottom-left{content:'— ' counter(page) ' —';margin-left:14pt;${number}}}`,
    "@page across{size:297mm 210mm;margin:28mm 35mm 26mm 37mm}",
    // 28 characters to the line of 156 mm.
    `.gr-report{max-width:none;margin:0;padding:0;font-size:16pt;line-height:${linePitch / 20}pt;letter-spacing:-.21pt;color:#000;orphans:2;widows:2}`,
    ".gr-title{padding:0;border:0;font-size:22pt;line-height:1.6;margin-bottom:1em;letter-spacing:0}",
    ".gr-heading-1,.gr-heading-2,.gr-heading-3{margin:0;font-size:16pt;line-height:inherit;color:#000;break-after:avoid}",
    ".gr-run-in,.gr-paragraph,.gr-ragged,.gr-list,.gr-dashes,.gr-quote{margin-bottom:0}",
    ".gr-quote{border:0;padding:0}",
    ".gr-link{color:#000;text-decoration:none}",
    ".gr-region{overflow:visible;margin:4pt 0 8pt;letter-spacing:0}",
    ".gr-form,.gr-table{min-width:0!important}",
    ".gr-form *,.gr-table *{position:static!important;background:none!important}",
    ".gr-form,.gr-table{border-collapse:collapse}",
    ":is(.gr-form,.gr-table) :is(th,td){border:.5pt solid #000}",
    ".gr-form :is(th,td){padding:1.5pt 1pt}",
    ".gr-form{break-inside:avoid}",
    // The sentence that announces a table stays with its first rows.
    ":is(.gr-paragraph,.gr-ragged):has(+.gr-region){break-after:avoid}",
    ".gr-form .gr-hidden-caption{position:absolute!important}",
    "tr,.gr-figure,.gr-signature,.gr-sealed-signature{break-inside:avoid}",
    `.gr-table{font-size:min(10.5pt,${LINE}pt/var(--ems))}`,
    // A short table stays whole, and no page begins with the last row alone.
    ".gr-table:not(:has(tr:nth-child(9))){break-inside:avoid}",
    ".gr-table tr:nth-last-child(2){break-after:avoid}",
    `.gr-table[data-print=across]{page:across;font-size:min(10.5pt,${LINE_ACROSS}pt/var(--ems))}`,
    ".gr-table[data-print=across] :is(th,td){min-width:0!important}",
    ".gr-image{max-height:200mm;width:auto}",
    "[data-print=new-page]{break-before:page}",
    ".gr-attachment-label{margin-top:0}",
    ".gr-draft{position:fixed;top:90mm;left:0;width:100%;margin:0;border:0;background:none;color:#a40000;opacity:.15;font-size:110pt;line-height:1.2;transform:rotate(-35deg)}",
    ...document.tables.map(
      (table) => `[data-form=${table.id}]{font-size:${printedSize(table)}pt}${columnWidths(table)}`,
    ),
  ].join("");
}

/** Points at which the longest number fits its column and a long table leaves its heading room on the page. */
function printedSize(table: StatutoryTable): number {
  const { labels, digits } = formWidths(table);
  const narrowest = Math.min(...table.columnWidths.slice(labels));
  const fitting = (2 * ((narrowest / sum(table.columnWidths)) * LINE - 3)) / digits;
  const largest = table.rows > 20 ? 9 : 10.5;
  return Math.min(largest, Math.floor(fitting * 2) / 2);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
