/**
 * What decides a column's width, in ems unless said: its longest line, the same with its head folded to two lines, and its longest
 * piece that should not be broken.
 */
export interface Column {
  natural: number;
  folded: number;
  least: number;
  /** Twips at either side of its text. */
  margin: number;
}

/** Rows that are looked at to share out the width of a table; of a longer one, rows evenly spread over it. */
const SAMPLE = 50;

/** Ems by which a line is shorter than its cell on the average: what does not fit goes to the next one. */
const LOSS = 0.5;

/** Ems by which a column may be widened at once: a long step shows what only the whole of it saves. */
const STEPS = [0.5, 1, 2, 4];

/** Ems of each cell of the rows that are looked at. */
export function sampled(lengths: readonly (readonly number[])[]): readonly (readonly number[])[] {
  if (lengths.length <= SAMPLE) return lengths;
  return Array.from({ length: SAMPLE }, (_, at) => lengths[Math.floor((at * lengths.length) / SAMPLE)]!);
}

/** Lines of a cell of so many ems, estimated. */
export function linesOf(length: number, width: number): number {
  return length <= width ? 1 : Math.ceil(length / Math.max(1, width - LOSS));
}

/**
 * Ems of columns that make a table as low as it can be: each is as wide as it must, and what is left goes, piece by piece, where
 * it saves most. Narrower than that no column gets, wider than its longest line none needs.
 *
 * @param room ems that all columns have together
 * @param lengths ems of each cell, row by row
 */
export function widthsOfLeastHeight(
  columns: readonly Column[],
  room: number,
  lengths: readonly (readonly number[])[],
): number[] {
  const widths = columns.map(({ least }) => least);
  const wanted = columns.map(({ folded, least }) => Math.max(folded, least));
  const rows = sampled(lengths);
  const powers = rows.map((row) => row.reduce((sum, length, at) => sum + power(length, widths[at]!), 0));
  const saving = (index: number, step: number): number =>
    rows.reduce((sum, row, at) => {
      const before = power(row[index]!, widths[index]!);
      const after = power(row[index]!, widths[index]! + step);
      return before === after ? sum : sum + root(powers[at]!) - root(powers[at]! - before + after);
    }, 0);
  for (let left = room - sum(widths); ; ) {
    let best = { index: -1, step: 0, rate: 0 };
    for (const index of widths.keys()) {
      if (widths[index]! >= wanted[index]!) continue;
      for (const step of STEPS) {
        if (step > left) break;
        const rate = saving(index, step) / step;
        if (rate > best.rate) best = { index, step, rate };
      }
    }
    const { index, step } = best;
    if (index < 0) break;
    for (const [at, row] of rows.entries())
      powers[at]! += power(row[index]!, widths[index]! + step) - power(row[index]!, widths[index]!);
    widths[index]! += step;
    left -= step;
  }
  return widths;
}

/**
 * A row is as high as its highest cell. The eighth power stands for that maximum: with several cells of the same height, making
 * one of them lower counts too. So do the lines that are nearly full: half the measure is the length that steps are made of.
 */
function power(length: number, width: number): number {
  const lines = (linesOf(length, width) + Math.max(1, length / Math.max(1, width - LOSS))) / 2;
  const squared = lines * lines;
  return squared * squared * squared * squared;
}

function root(value: number): number {
  return Math.sqrt(Math.sqrt(Math.sqrt(Math.max(0, value))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
