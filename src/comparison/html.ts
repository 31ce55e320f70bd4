import type { Language } from "../diagnostics/language.js";
import { figureAt } from "../report/figures.js";
import { escapeMarkup } from "../text/markup.js";
import { type Charted, type ComparedFigure, type Comparison, figuresByPath } from "./comparison.js";
import { barChart, scaleOf } from "./html/bars.js";
import { tableMarkup } from "./html/markup.js";
import { styleFor } from "./html/style.js";
import { type ComparisonTable, comparisonTables, comparisonTitle, figureTable } from "./tables.js";
import { COMPARISON_WORDS, type ComparisonWords } from "./words.js";

/**
 * The comparison as a page for those who answer for the figures: all of them, what changed fivefold, whether 结转 agrees.
 * Self-contained, no script; every picture's numbers stand beside its bars and in a table below.
 */
export function htmlComparison(comparison: Comparison, language: Language): string {
  const words = COMPARISON_WORDS[language];
  const title = escapeMarkup(comparisonTitle(comparison, words));
  const notes = comparison.years.length > 1 ? [words.rateNote, words.markedNote] : [];
  const compared = notes.map((note) => `<p>${escapeMarkup(note)}</p>\n`).join("");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${styleFor(comparison.years.length)}
</style>
</head>
<body>
<header>
<h1>${brokenBySense(comparison, words)}</h1>
${agencies(comparison, words)}</header>
<main>
${sections(comparison, words).join("\n")}
</main>
<footer>
<p>${escapeMarkup(words.source)}</p>
${compared}</footer>
</body>
</html>
`;
}

/** The title, which breaks behind the agency's name where it does not fit one line. */
function brokenBySense(comparison: Comparison, words: ComparisonWords): string {
  const title = comparisonTitle(comparison, words);
  const { agency } = comparison;
  return `<span>${escapeMarkup(agency)}</span><span>${escapeMarkup(title.slice(agency.length))}</span>`;
}

/** Told where the name changed, or where the reports are not of one agency at all. */
function agencies({ years }: Comparison, words: ComparisonWords): string {
  if (new Set(years.map(({ agency }) => agency)).size === 1) return "";
  const named = years.map(({ year, agency }) => `${words.year(year)} ${agency}`).join(words.comma);
  return `<p>${escapeMarkup(words.otherAgencies(named))}</p>\n`;
}

/** Sections in the order of interest: totals of the year, largest changes, every figure at the end. */
function sections(comparison: Comparison, words: ComparisonWords): string[] {
  const { charts } = comparison;
  const tables = comparisonTables(comparison, words);
  return [
    headline(comparison, charts.headline, words),
    comparison.years.length > 1 ? tableSection(words.movers, tables, "movers") : "",
    grouped(comparison, "applicants", charts.applicants, words),
    grouped(comparison, "outcomes", charts.outcomes, words),
    tableSection(words.chain, tables, "carried"),
    tableSection(words.details, tables, "figures"),
    tableSection(words.incomparable, tables, "incomparable"),
  ].filter(Boolean);
}

/** A figure with the label that its picture has. */
interface Drawn {
  label: string;
  figure: ComparedFigure;
  /** Of every year: figures that some year has not are in no picture. */
  values: readonly string[];
}

/** A card for each total, drawn to a scale of its own: licences and lawsuits have none in common. */
function headline(comparison: Comparison, charted: readonly Charted[], words: ComparisonWords): string {
  const groups = notZero(comparison, charted);
  if (groups.length === 0) return "";
  const years = comparison.years.map(({ year }) => year);
  const cards = groups.map(({ label, figure, values }, index) => {
    const change = figure.changes.at(-1);
    const chart = barChart({
      id: `card${index + 1}`,
      title: label,
      description: words.barsOf(label),
      years,
      values,
      scale: scaleOf(values),
    });
    return `<article class="card">
<h3>${escapeMarkup(label)}</h3>
<p class="value">${escapeMarkup(values.at(-1)!)}<small>${escapeMarkup(figure.unit)}</small></p>
${change ? `<p class="against">${escapeMarkup(words.against(years.at(-2)!, change.difference, figure.unit, change.rate))}</p>` : ""}
${chart}
</article>`;
  });
  return `<section>
<h2>${escapeMarkup(words.headline)}</h2>
<div class="cards">
${cards.join("\n")}
</div>
${chartTable(comparison, groups, words.headline, words)}
</section>`;
}

/** Figures of one whole, to one scale. */
function grouped(
  comparison: Comparison,
  kind: "applicants" | "outcomes",
  charted: readonly Charted[],
  words: ComparisonWords,
): string {
  const groups = notZero(comparison, charted);
  if (groups.length === 0) return "";
  const title = words[kind];
  const years = comparison.years.map(({ year }) => year);
  const scale = scaleOf(groups.flatMap(({ values }) => values));
  const pictures = groups.map(({ label, values }, index) => {
    const description = words.barsOf(label);
    const chart = barChart({ id: `${kind}${index + 1}`, title: label, description, years, values, scale });
    return `<figure>\n<figcaption>${escapeMarkup(label)}</figcaption>\n${chart}\n</figure>`;
  });
  return `<section class="whole">
<h2>${escapeMarkup(title)}</h2>
<div class="bars">
${pictures.join("\n")}
</div>
${chartTable(comparison, groups, title, words)}
</section>`;
}

/** The tables of one kind under a heading; nothing where there is none. */
function tableSection(
  title: string,
  tables: readonly ComparisonTable[],
  of: ComparisonTable["kind"],
): string {
  const body = tables.filter(({ kind }) => kind === of).map((table) => wide(table, title));
  return body.length === 0
    ? ""
    : `<section>\n<h2>${escapeMarkup(title)}</h2>\n${body.join("\n")}\n</section>`;
}

/** The numbers of a picture, below it. */
function chartTable(
  comparison: Comparison,
  groups: readonly Drawn[],
  title: string,
  words: ComparisonWords,
): string {
  const table = figureTable(
    comparison,
    groups.map(({ figure }) => figure),
    title,
    words,
  );
  const rows = table.rows.map((row, index) => ({
    ...row,
    cells: [groups[index]!.label, ...row.cells.slice(1)],
  }));
  return wide({ ...table, rows }, title);
}

function notZero({ figures }: Comparison, charted: readonly Charted[]): Drawn[] {
  const byPath = figuresByPath(figures);
  return charted
    .map(({ path, label }) => {
      const figure = figureAt(byPath, path);
      return { label, figure, values: figure.values.filter((value) => value !== undefined) };
    })
    .filter(({ values }) => values.some((value) => Number(value) !== 0));
}

/** A table that is wider than a telephone scrolls by itself, with the keyboard too. */
function wide(table: ComparisonTable, heading: string): string {
  const label = escapeMarkup(table.title);
  // A short table is not broken over two pages.
  const whole = table.rows.length <= 12 ? " whole" : "";
  return `<div class="wide${whole}" role="region" aria-label="${label}" tabindex="0">
${tableMarkup(table, table.title === heading)}
</div>`;
}
