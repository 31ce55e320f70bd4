import { Big } from "big.js";
import { escapeMarkup } from "../../text/markup.js";

interface BarChart {
  /** Unique in the page; prefix of the ids of title and description. */
  id: string;
  title: string;
  description: string;
  /** Years in order, a bar each. */
  years: readonly number[];
  /** The figure of each year. */
  values: readonly string[];
  scale: Scale;
}

/** The common scale of charts that are to be compared. */
export interface Scale {
  largest: Big;
  /** Per cent of the picture's width that the largest bar takes. */
  room: number;
}

/** Pixels. Only the bars grow with the picture: letters are as large on a telephone as on paper. */
const BAR = 16;
const GAP = 5;
const YEAR_WIDTH = 42;
/** Least width of a picture; of a digit of the number beside a bar, and what stands between them. */
const LEAST = 240;
const DIGIT = 8;
const BESIDE_BAR = 6;

/** How the bars look: the latest year in the blue of the page, those before it in a lighter one. */
export const BARS_STYLE = `svg { display: block; width: 100%; font-family: inherit; }
svg text { fill: var(--ink); font-size: 13px; }
svg .year { fill: var(--soft); font-size: 12px; }
svg .number { font-variant-numeric: tabular-nums; }
svg .latest { font-weight: 700; }
svg .bar { fill: var(--past); }
svg .bar.latest { fill: var(--blue); }`;

/** One scale for these numbers, which leaves the longest of them room beside its bar. */
export function scaleOf(values: readonly string[]): Scale {
  const digits = Math.max(...values.map((value) => value.length));
  return {
    largest: values.map(sizeOf).reduce((most, value) => (value.gt(most) ? value : most), new Big(0)),
    room: (100 * (LEAST - YEAR_WIDTH - BESIDE_BAR - digits * DIGIT)) / LEAST,
  };
}

/**
 * A figure's years as horizontal bars, inline SVG: the year before each bar and the number beside it, so that nothing
 * depends on a colour. Negative figures are drawn by their size.
 */
export function barChart({ id, title, description, years, values, scale }: BarChart): string {
  const drawn = values.map((value, index) => {
    const y = index * (BAR + GAP);
    const length = lengthOf(value, scale);
    const latest = index === years.length - 1 ? " latest" : "";
    return `<text class="year" x="0" y="${y + 12}">${years[index]}</text><g transform="translate(${YEAR_WIDTH})"><rect class="bar${latest}" y="${y}" width="${length}%" height="${BAR}"/><text class="number${latest}" x="${length}%" dx="${BESIDE_BAR}" y="${y + 12}">${escapeMarkup(value)}</text></g>`;
  });
  return `<svg width="100%" height="${years.length * (BAR + GAP) - GAP}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${escapeMarkup(title)}</title>
<desc id="${id}-desc">${escapeMarkup(description)}</desc>
${drawn.join("\n")}
</svg>`;
}

/** Per cent of the picture's width, two decimals; what is not 0 can be seen. */
function lengthOf(value: string, { largest, room }: Scale): string {
  const size = sizeOf(value);
  if (size.eq(0)) return "0";
  return String(Math.round(Math.max(0.6, size.div(largest).times(room).toNumber()) * 100) / 100);
}

function sizeOf(value: string): Big {
  return new Big(value.replace("+", "")).abs();
}
