import type { ReportDocument, StatutoryTable } from "../../document.js";
import { cssString } from "./fonts.js";
import { columnWidths, officialShares, statutoryWidths } from "./statutory-widths.js";

/** Points of a printed line on an upright page (156 mm) and on a landscape page. */
const LINE = 442;
const LINE_ACROSS = 637;

/** Headings that are printed on the same page as the table below them. */
const HEAD = ":is(.gr-heading-1,.gr-heading-2,.gr-heading-3,.gr-attachment-label,.gr-attachment-title)";
const BEFORE_ACROSS = [1, 2, 3]
  .map((heads) => `${HEAD}:has(${`+${HEAD}`.repeat(heads - 1)}+.gr-region>[data-print~=across])`)
  .join(",");

/** The print style sheet: A4, margins, lines and page numbers of GB/T 9704-2012, and rules for page breaks. */
export function printSheet(document: ReportDocument): string {
  const { linePitch, fonts } = document.style;
  const number = `font:14pt ${cssString(fonts.table)},SimSun,serif;color:#000;vertical-align:top;padding-top:7mm`;
  return [
    // A4, margins 37 mm above and 28 mm left, text block 156 × 225 mm, page number 7 mm below it, on the outside.
    "@page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm}",
    `@page :right{@bottom-right{content:'— ' counter(page) ' —';margin-right:14pt;${number}}}`,
    `@page :left{@bottom-left{content:'— ' counter(page) ' —';margin-left:14pt;${number}}}`,
    "@page across{size:297mm 210mm;margin:28mm 35mm 26mm 37mm}",
    // 22 lines of 28 characters; a page may begin or end with a single line of a paragraph, as in the .docx.
    `.gr-report{max-width:none;margin:0;padding:0;font-size:16pt;line-height:${linePitch / 20}pt;letter-spacing:-.21pt;color:#000;orphans:1;widows:1}`,
    ".gr-title{padding:0;border:0;font-size:22pt;line-height:1.6;margin-bottom:1em;letter-spacing:0}",
    ".gr-heading-1,.gr-heading-2,.gr-heading-3{margin:0;font-size:16pt;line-height:inherit;color:#000;break-after:avoid}",
    ".gr-run-in,.gr-paragraph,.gr-ragged,.gr-list,.gr-dashes,.gr-quote{margin-bottom:0}",
    ".gr-quote{border:0;padding:0}",
    ".gr-contents{display:none}",
    ".gr-link{color:#000;text-decoration:none}",
    ".gr-region{container-type:normal;overflow:visible;margin:4pt 0 8pt;letter-spacing:0}",
    ".gr-form,.gr-table{min-width:0!important}",
    ".gr-form *,.gr-table *{position:static!important;background:none!important}",
    ".gr-form,.gr-table{border-collapse:collapse}",
    ":is(.gr-form,.gr-table) :is(th,td){border:.5pt solid #000}",
    ".gr-form :is(th,td){padding:1.5pt 2pt}",
    ".gr-form .gr-number{padding:1.5pt 0}",
    ".gr-form{break-inside:avoid}",
    // The sentence that announces a table stays with its first rows.
    ":is(.gr-paragraph,.gr-ragged):has(+.gr-region){break-after:avoid}",
    // A note stays with its table.
    ".gr-region:has(>.gr-form)+:is(.gr-paragraph,.gr-ragged){break-before:avoid}",
    ".gr-form .gr-hidden-caption{position:absolute!important}",
    "tr,.gr-figure,.gr-signature,.gr-sealed-signature{break-inside:avoid}",
    `.gr-table{font-size:min(10.5pt,${LINE}pt/var(--ems))}`,
    // A short table stays whole, and no page begins with the last row alone.
    ".gr-table:not(:has(tr:nth-child(9))){break-inside:avoid}",
    ".gr-table tr:nth-last-child(2){break-after:avoid}",
    ".gr-caption-text{width:auto}",
    `${BEFORE_ACROSS}{page:across}`,
    `.gr-table[data-print~=across]{page:across;font-size:min(10.5pt,${LINE_ACROSS}pt/var(--ems))}`,
    ".gr-table[data-print~=close] :is(th,td){min-width:0!important}",
    ".gr-image{max-height:200mm;width:auto}",
    "[data-print=new-page]{break-before:page}",
    ".gr-attachment-label{margin-top:0}",
    ".gr-draft{position:fixed;top:90mm;left:0;width:100%;margin:0;border:0;background:none;color:#a40000;opacity:.15;font-size:110pt;line-height:1.2;transform:rotate(-35deg)}",
    ...document.tables.map(
      (table) =>
        `[data-form=${table.id}]{font-size:${printedSize(table)}pt}${columnWidths(table, officialShares(table))}`,
    ),
  ].join("");
}

/** Font size in points: the longest number fits its column, and a long table leaves room for its heading. */
function printedSize(table: StatutoryTable): number {
  const { labels, digits } = statutoryWidths(table);
  const narrowest = Math.min(...officialShares(table).slice(labels));
  const fitting = (2 * ((narrowest / 100) * LINE - 3)) / digits;
  const largest = table.rows > 20 ? 9 : 10.5;
  return Math.min(largest, Math.floor(fitting * 2) / 2);
}
