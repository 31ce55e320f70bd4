import { Big } from "big.js";
import { figureAt } from "../../report/figures.js";
import { percentage } from "../../report/percentage.js";
import { escapeMarkup } from "../../text/markup.js";
import { type Charted, type Comparison, figuresByPath } from "../comparison.js";
import type { InfographicWords } from "./words.js";

/** A part of a whole. */
interface Share {
  label: string;
  value: string;
  /** Per cent with one decimal, half up: `85.7`. */
  share: string;
}

/** The parts that are not 0, of the latest year, in the order of the statutory table. */
function sharesOf({ figures }: Comparison, charted: readonly Charted[]): { total: Big; shares: Share[] } {
  const byPath = figuresByPath(figures);
  const parts = charted.map(({ path, label }) => ({
    label,
    value: figureAt(byPath, path).values.at(-1) ?? "0",
  }));
  const total = parts.reduce((sum, { value }) => sum.plus(value), new Big(0));
  const shares = parts
    .filter(({ value }) => Number(value) !== 0)
    .map((part) => ({ ...part, share: percentage(new Big(part.value), total) }));
  return { total, shares };
}

/** A share as it is read: a part that there is does not read as none, nor one beside another as all. */
function printed(share: string, parts: number, { nearlyNone, nearlyAll }: InfographicWords): string {
  if (share === "0.0") return nearlyNone;
  return share === "100.0" && parts > 1 ? nearlyAll : `${share}%`;
}

/**
 * Shares of a whole as a table whose last column is drawn as bars on the scale of the whole: read aloud it is a table,
 * and no number depends on a colour.
 */
export function shareSection(
  comparison: Comparison,
  kind: "applicants" | "outcomes",
  words: InfographicWords,
): string {
  const charted = comparison.charts[kind];
  if (charted.length === 0) return "";
  const { total, shares } = sharesOf(comparison, charted);
  const heading = `<h2>${escapeMarkup(words[kind])}</h2>`;
  if (shares.length === 0)
    return `<section class="shares">\n${heading}\n<p class="all">${escapeMarkup(words.none[kind])}</p>\n</section>`;
  const label = kind === "applicants" ? words.applicant : words.outcome;
  const head = [label, words.count, words.share].map((text) => `<th scope="col">${escapeMarkup(text)}</th>`);
  const rows = shares.map(
    ({ label: name, value, share }) =>
      `<tr><th scope="row">${escapeMarkup(name)}</th><td>${value}</td><td class="share"><span class="whole"><span class="part" style="width:${share}%"></span></span>${escapeMarkup(printed(share, shares.length, words))}</td></tr>`,
  );
  const note = shares.length < charted.length ? `\n<p class="note">${escapeMarkup(words.notListed)}</p>` : "";
  return `<section class="shares">
${heading}
<p class="all">${escapeMarkup(words.all(total.toFixed(), "件"))}</p>
<table>
<caption class="unseen">${escapeMarkup(words[kind])}</caption>
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>${note}
</section>`;
}
