import type { Language } from "../../diagnostics/language.js";
import { figureAt } from "../../report/figures.js";
import { usualTitle } from "../../report/title.js";
import { escapeMarkup } from "../../text/markup.js";
import { type Comparison, figuresByPath } from "../comparison.js";
import { barChart, scaleOf } from "../html/bars.js";
import { COMPARISON_WORDS } from "../words.js";
import type { Digest, Entry } from "./digest.js";
import type { Highlight } from "./highlights.js";
import { shareSection } from "./shares.js";
import { STYLE } from "./style.js";
import { INFOGRAPHIC_WORDS, type InfographicWords } from "./words.js";

/**
 * The latest report as a page for the public (图解), with earlier years beside its totals where there are any: what a
 * reader wants to know, and nothing that only an auditor asks. Self-contained, no script.
 */
export function infographic(comparison: Comparison, digest: Digest, language: Language): string {
  const words = INFOGRAPHIC_WORDS[language];
  const title = `${words.inOnePicture}：${digest.title}`;
  const lines = digest.titleLines.map((line) => `<span>${escapeMarkup(line)}</span>`).join("");
  const before = comparison.years.slice(0, -1).map(({ year }) => year);
  const compared = before.length === 0 ? "" : `\n<p>${escapeMarkup(words.against(before))}</p>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<header>
<h1><span class="in-one">${escapeMarkup(words.inOnePicture)}</span>${lines}</h1>${compared}
</header>
<main>
${sections(comparison, digest, language).join("\n")}
</main>
<footer>
<p>${escapeMarkup(source(comparison, digest, language))}</p>
<p>${escapeMarkup(words.shares)}</p>
</footer>
</body>
</html>
`;
}

function sections(comparison: Comparison, digest: Digest, language: Language): string[] {
  const words = INFOGRAPHIC_WORDS[language];
  return [
    totals(comparison, words, language),
    highlights(digest.highlights, words),
    entries(digest.aspects, words.aspects, words),
    shareSection(comparison, "applicants", words),
    shareSection(comparison, "outcomes", words),
    entries(digest.problems, words.problems, words),
  ].filter(Boolean);
}

/** A card for each total that any year has, with its earlier years as bars. */
function totals({ figures, years, charts }: Comparison, words: InfographicWords, language: Language): string {
  const byPath = figuresByPath(figures);
  const { against, barsOf } = COMPARISON_WORDS[language];
  const numbers = years.map(({ year }) => year);
  const cards = charts.headline.flatMap(({ path, label }, index) => {
    const { values: all, unit, changes } = figureAt(byPath, path);
    const values = all.filter((value) => value !== undefined);
    if (values.every((value) => Number(value) === 0)) return [];
    const change = changes.at(-1);
    const id = `card${index + 1}`;
    const scale = scaleOf(values);
    const history = change && [
      `<p class="against">${escapeMarkup(against(numbers.at(-2)!, change.difference, unit, change.rate))}</p>`,
      barChart({ id, title: label, description: barsOf(label), years: numbers, values, scale }),
    ];
    return [card(label, values.at(-1)!, unit, history)];
  });
  const kind = years.length > 1 ? "cards by-year" : "cards";
  return section(words.headline, `<div class="${kind}">\n${cards.join("\n")}\n</div>`, cards.length);
}

function highlights(found: readonly Highlight[], words: InfographicWords): string {
  const cards = found.map(({ label, value, unit }) => card(label, value, unit));
  return section(words.highlights, `<div class="cards">\n${cards.join("\n")}\n</div>`, cards.length);
}

function card(label: string, value: string, unit: string, more: readonly string[] = []): string {
  const measure = unit === "" ? "" : `<small>${escapeMarkup(unit)}</small>`;
  return `<article class="card">
<h3>${inLines(label)}</h3>
<p class="value">${escapeMarkup(value)}${measure}</p>
${more.join("\n")}
</article>`;
}

/** 行政许可 · 本年处理决定数量 breaks between row and column. */
function inLines(label: string): string {
  const [row = "", ...column] = label.split(" · ");
  return [row, ...column].map((text) => `<span>${escapeMarkup(text)}</span>`).join(" ");
}

function entries(found: readonly Entry[], title: string, words: InfographicWords): string {
  const told = found.map((entry) => {
    const name = typeof entry.title === "string" ? entry.title : words.about[entry.title.about];
    const points = entry.points.map((point) => escapeMarkup(point));
    const text =
      points.length === 1
        ? `\n<p>${points[0]}</p>`
        : points.length > 1
          ? `\n<ol>\n${points.map((point) => `<li>${point}</li>`).join("\n")}\n</ol>`
          : "";
    return `<article class="entry">\n<h3>${escapeMarkup(name)}</h3>${text}\n</article>`;
  });
  return section(title, told.join("\n"), told.length);
}

function section(title: string, content: string, parts: number): string {
  return parts === 0 ? "" : `<section>\n<h2>${escapeMarkup(title)}</h2>\n${content}\n</section>`;
}

/** The reports that the numbers are from, by the latest one's title and the years of the others. */
function source({ years }: Comparison, { title }: Digest, language: Language): string {
  const others = years.slice(0, -1).map(({ year, agency }) => usualTitle(agency, year));
  return INFOGRAPHIC_WORDS[language].source([...others, title].map((name) => `《${name}》`).join(""));
}
