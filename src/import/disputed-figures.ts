import type { ReadTable } from "./read-table.js";

/**
 * What of a table other tables of the page have otherwise, though each is the whole statutory table.
 *
 * @returns tells it for the path of a figure and for the label of a group that stands as one row
 */
export function disputedFigures(own: ReadTable, others: readonly ReadTable[]): (name: string) => boolean {
  const texts = textsOf(own);
  const readings = others.map(textsOf);
  return (name) => {
    const text = texts.get(name);
    return text !== undefined && readings.some((other) => (other.get(name) ?? text) !== text);
  };
}

function textsOf({ cells, groups }: ReadTable): Map<string, string> {
  return new Map([
    ...cells.map(({ path, cell }): [string, string] => [path, plain(cell.text)]),
    ...[...groups].map(([label, { values }]): [string, string] => [
      label,
      values.map(({ text }) => plain(text)).join(" "),
    ]),
  ]);
}

/** A cell as it is compared with another: `1,204` is 1204, and a blank is 0. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s,]/g, "") || "0";
}
