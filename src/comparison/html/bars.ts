import { Big } from "big.js";
import type { ComparedFigure } from "../../comparison.js";
import { escaped } from "./markup.js";

export interface BarGroup {
  label: string;
  figure: ComparedFigure;
  /** Of every year: figures that some year has not are in no picture. */
  values: readonly string[];
}

export interface BarChart {
  /** Unique in the page; prefix of the ids of title and description. */
  id: string;
  title: string;
  description: string;
  /** Years in order, a bar each. */
  years: readonly number[];
  /** One group of bars for each figure; all are drawn to one scale. */
  groups: readonly BarGroup[];
  /** Width of the picture and of its labels, in its own units. */
  width: number;
  labelWidth: number;
}

const BAR = 16;
const GAP = 5;
const GROUP_GAP = 14;
const YEAR_WIDTH = 44;
/** Room for the number beside the longest bar. */
const NUMBER_WIDTH = 96;

/**
 * Horizontal bars as inline SVG: the year before each bar and the number beside it, so that nothing depends on a
 * colour. Negative figures are drawn by their size.
 */
export function barChart({ id, title, description, years, groups, width, labelWidth }: BarChart): string {
  const largest = groups
    .flatMap(({ values }) => values)
    .map(sizeOf)
    .reduce((most, value) => (value.gt(most) ? value : most), new Big(0));
  const left = labelWidth + YEAR_WIDTH;
  const room = width - left - NUMBER_WIDTH;
  const groupHeight = years.length * (BAR + GAP) - GAP;
  const height = groups.length * (groupHeight + GROUP_GAP) - GROUP_GAP;
  const drawn = groups.flatMap(({ label, values }, group) => {
    const top = group * (groupHeight + GROUP_GAP);
    const bars = values.map((value, index) => {
      const y = top + index * (BAR + GAP);
      const length = lengthOf(value, largest, room);
      const latest = index === years.length - 1 ? " latest" : "";
      return `<text class="year" x="${left - 6}" y="${y + 12}">${years[index]}</text><rect class="bar${latest}" x="${left}" y="${y}" width="${length}" height="${BAR}"/><text class="number${latest}" x="${round(left + Number(length) + 6)}" y="${y + 12}">${escaped(value)}</text>`;
    });
    const name =
      labelWidth > 0
        ? `<text class="label" x="0" y="${round(top + groupHeight / 2 + 5)}">${escaped(label)}</text>`
        : "";
    return [name, ...bars];
  });
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${escaped(title)}</title>
<desc id="${id}-desc">${escaped(description)}</desc>
${drawn.filter(Boolean).join("\n")}
</svg>`;
}

/** In the picture's units, two decimals; what is not 0 can be seen. */
function lengthOf(value: string, largest: Big, room: number): string {
  const size = sizeOf(value);
  if (size.eq(0)) return "0";
  return round(Math.max(1.5, size.div(largest).times(room).toNumber()));
}

function sizeOf(value: string): Big {
  return new Big(value.replace("+", "")).abs();
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
