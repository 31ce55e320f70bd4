import { escapeMarkup } from "../../text/markup.js";
import type { ComparisonTable } from "../tables.js";

/**
 * A table with a caption, a header row and the first column as row headers.
 *
 * @param isNamed whether a heading above says the same as the caption, which then is for screen readers alone
 */
export function tableMarkup({ title, head, rows, notes }: ComparisonTable, isNamed: boolean): string {
  const headRow = head.map((text) => `<th scope="col">${escapeMarkup(text)}</th>`).join("");
  const body = rows.map(({ cells: [label = "", ...cells], marked }) => {
    const numbers = cells.map((text) => `<td>${escapeMarkup(text)}</td>`).join("");
    return `<tr${marked ? ' class="marked"' : ""}><th scope="row">${escapeMarkup(label)}</th>${numbers}</tr>`;
  });
  const below = notes.map((note) => `<p class="note">${escapeMarkup(note)}</p>`).join("\n");
  if (rows.length === 0) return below;
  return `<table>
<caption${isNamed ? ' class="unseen"' : ""}>${escapeMarkup(title)}</caption>
<thead><tr>${headRow}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
${below}`;
}
