import { BARS_STYLE } from "../html/bars.js";

/** The page's style sheet: one blue and white, a narrow column that a telephone and a sheet of A4 both hold. */
export const STYLE = `
:root { --ink: #1b2733; --soft: #4d5b67; --line: #cfd8e0; --blue: #1f4e79; --past: #7f9fbf; --paper: #f2f6fa; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
header { padding: 2.2rem 1.2rem 1.9rem; color: #fff; background: var(--blue); text-align: center; }
h1 { margin: 0; font-size: 1.55rem; line-height: 1.45; font-weight: 700; text-wrap: balance; }
h1 span { display: block; }
h1 .in-one { margin-bottom: .5rem; font-size: 2.3rem; letter-spacing: .12em; text-indent: .12em; }
header p { margin: .7rem 0 0; font-size: .95rem; }
main { max-width: 50rem; margin: 0 auto; padding: 0 1.2rem 1.5rem; }
section { margin-top: 2.2rem; }
h2 { margin: 0 0 1rem; font-size: 1.3rem; line-height: 1.3; color: var(--blue); text-align: center; text-wrap: balance; break-after: avoid; }
h2::after { content: ""; display: block; width: 3.2rem; margin: .5rem auto 0; border-bottom: 3px solid var(--blue); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); gap: .9rem; }
.by-year { grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); }
.card { display: flex; flex-direction: column; padding: .9rem 1rem 1rem; border-radius: 6px; background: var(--paper); break-inside: avoid; }
.card h3 { margin: 0; font-size: 1rem; line-height: 1.45; font-weight: 600; text-wrap: balance; }
.card h3 span { display: block; }
.card h3 span + span { font-size: .9rem; font-weight: 400; color: var(--soft); }
.card .value { margin: auto 0 0; font-size: 2rem; line-height: 1.25; font-weight: 700; color: var(--blue); font-variant-numeric: tabular-nums; }
.card .value small { margin-left: .2rem; font-size: .95rem; font-weight: 400; color: var(--soft); }
.card .against { margin: .1rem 0 .6rem; font-size: .88rem; color: var(--soft); }
.card svg { margin-top: auto; }
.entry { padding: .9rem 1.1rem 1rem; border-left: 5px solid var(--blue); background: var(--paper); break-inside: avoid; }
.entry + .entry { margin-top: .8rem; }
.entry h3 { margin: 0 0 .3rem; font-size: 1.05rem; line-height: 1.45; }
.entry p, .entry ol { margin: 0; }
.entry ol { padding-left: 1.5em; }
.entry ol.few { padding-left: 0; list-style: none; }
.all { margin: 0 0 .4rem; text-align: center; font-size: 1.05rem; color: var(--soft); }
${BARS_STYLE}
table { width: 100%; border-collapse: collapse; line-height: 1.45; }
th, td { padding: .42rem .4rem; border-bottom: 1px solid var(--line); text-align: right; font-variant-numeric: tabular-nums; }
thead th { border-bottom-color: var(--blue); color: var(--soft); font-size: .88rem; font-weight: 400; white-space: nowrap; }
th:first-child { text-align: left; font-weight: 400; }
td { white-space: nowrap; }
td:nth-child(2) { width: 5em; }
.share { width: 48%; }
.whole { display: inline-block; width: calc(100% - 4.4em); height: .95em; margin-right: .5em; background: #e1e8ef; vertical-align: -.1em; }
.part { display: block; height: 100%; min-width: 2px; background: var(--blue); }
.note { margin: .5rem 0 0; color: var(--soft); font-size: .85rem; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
footer { max-width: 50rem; margin: 0 auto; padding: 1rem 1.2rem 2.2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; }
footer p { margin: .2rem 0; }
@media (max-width: 480px) {
  h1 { font-size: 1.25rem; }
  h1 .in-one { font-size: 1.9rem; }
  td:nth-child(2) { width: 3.5em; }
}
@page { size: A4 portrait; margin: 14mm; }
@media print {
  body { font-size: 11pt; }
  header { padding: 7mm 4mm 6mm; }
  main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  .cards { grid-template-columns: repeat(auto-fit, minmax(42mm, 1fr)); gap: 3mm; }
  .card .value { font-size: 18pt; }
  .by-year { grid-template-columns: repeat(2, 1fr); }
  section { margin-top: 8mm; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .shares { break-inside: avoid; }
  header, .card, .entry, .whole, .part, svg .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`.trim();
