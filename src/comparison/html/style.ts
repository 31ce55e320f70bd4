import { BARS_STYLE } from "./bars.js";

/** Points of a line of A4 within the margins, upright and across. */
const LINE = { portrait: 516, landscape: 762 };

/** Ems of a table in print: its labels, and each number with its padding. */
const LABELS = 15;
const NUMBER = 5.2;
const LARGEST_PRINT = 8.5;

/** The page's style sheet: black on white with one blue, on paper as on a screen; more than three years need paper across. */
export function styleFor(years: number): string {
  const orientation = years > 3 ? "landscape" : "portrait";
  // Each year but the first has its change and its rate, and the largest changes a note.
  const ems = LABELS + NUMBER * (3 * years - 1);
  const size = Math.min(LARGEST_PRINT, Math.floor((10 * LINE[orientation]) / ems) / 10);
  return `${SCREEN}
@page { size: A4 ${orientation}; margin: 16mm 14mm; }
@media print {
${PRINT}
  table { font-size: ${size}pt; }
}`;
}

const SCREEN = `
:root { --ink: #1b2733; --soft: #55636f; --line: #cfd8e0; --blue: #1f4e79; --past: #7f9fbf; --paper: #f5f8fa; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
header { border-top: 6px solid var(--blue); padding: 2.4rem 1.5rem 1.6rem; background: var(--paper); text-align: center; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.4; font-weight: 700; color: var(--blue); text-wrap: balance; }
h1 span { display: inline-block; }
header p { margin: .6rem 0 0; color: var(--soft); font-size: .9rem; }
main { max-width: 60rem; margin: 0 auto; padding: 0 1.5rem 2rem; }
h2 { margin: 2.4rem 0 1rem; padding-left: .7rem; border-left: 5px solid var(--blue); font-size: 1.25rem; line-height: 1.3; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1rem; }
.card { border: 1px solid var(--line); border-radius: 4px; padding: .9rem 1rem 1rem; break-inside: avoid; display: flex; flex-direction: column; }
.card svg { margin-top: auto; }
.card h3 { margin: 0; font-size: .95rem; line-height: 1.45; font-weight: 600; }
.card .value { margin: .2rem 0 0; font-size: 1.9rem; line-height: 1.2; font-weight: 700; color: var(--blue); font-variant-numeric: tabular-nums; }
.card .value small { font-size: .9rem; font-weight: 400; color: var(--soft); margin-left: .2rem; }
.card .against { margin: .1rem 0 .7rem; font-size: .88rem; color: var(--soft); }
.bars { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1rem 2rem; }
figure { margin: 0; break-inside: avoid; }
figcaption { margin-bottom: .3rem; font-size: .9rem; line-height: 1.4; font-weight: 600; }
${BARS_STYLE}
table { width: 100%; margin: 1.2rem 0 .4rem; border-collapse: collapse; font-size: .88rem; line-height: 1.5; }
caption { padding: .3rem 0; text-align: left; font-weight: 600; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .32rem .55rem; border-bottom: 1px solid var(--line); text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead th { border-top: 2px solid var(--blue); border-bottom: 1px solid var(--blue); font-weight: 600; }
th:first-child { position: sticky; left: 0; min-width: 12em; background: #fff; text-align: left; white-space: normal; font-weight: 400; }
thead th:first-child { font-weight: 600; }
tr.marked th, tr.marked td { background: #fdf3d8; }
.wide { overflow-x: auto; }
@media (max-width: 600px) {
  header { padding: 1.6rem 1rem 1.2rem; }
  h1 { font-size: 1.4rem; }
  main, footer { padding-left: 1rem; padding-right: 1rem; }
  th:first-child { min-width: 8.5em; max-width: 8.5em; }
  th, td { padding-left: .4rem; padding-right: .4rem; }
}
.note { margin: .2rem 0; color: var(--soft); font-size: .85rem; }
footer { max-width: 60rem; margin: 0 auto; padding: 1rem 1.5rem 2.5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; }
`.trim();

const PRINT = `
  body { font-size: 10.5pt; }
  header { padding: 6mm 0 4mm; }
  main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  .cards { grid-template-columns: repeat(auto-fit, minmax(80mm, 1fr)); gap: 3mm; }
  .bars { grid-template-columns: repeat(auto-fit, minmax(70mm, 1fr)); gap: 3mm 6mm; }
  .card { padding: 2mm 3mm 3mm; }
  .wide { overflow: visible; }
  .whole { break-inside: avoid; }
  table { margin: .6rem 0 .3rem; line-height: 1.35; }
  th:first-child { position: static; min-width: 0; max-width: none; }
  th, td { padding: .18rem .35rem; }
  h2, caption { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  svg .bar, header, tr.marked th, tr.marked td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
`.trim();
