/**
 * The measures that decide the width of a column, in ems unless stated: `natural`, its longest line; `folded`, the
 * same with its head on two lines; `least`, its longest piece that should not be broken.
 */
export interface Column {
  natural: number;
  folded: number;
  least: number;
  /** Twips at either side of its text. */
  margin: number;
}

/**
 * The number of rows measured to share out the width of a table; in a longer table they are evenly spread over it.
 */
const SAMPLE = 50;

/** Ems by which a line is shorter than its cell on average, because what does not fit moves to the next line. */
const LOSS = 0.5;

/** Steps in ems by which a column may be widened; a long step finds a gain that no shorter one makes. */
const STEPS = [0.5, 1, 2, 4];

/** The cell lengths, in ems, of the rows that are measured. */
export function sampled(lengths: readonly (readonly number[])[]): readonly (readonly number[])[] {
  if (lengths.length <= SAMPLE) return lengths;
  return Array.from({ length: SAMPLE }, (_, at) => lengths[Math.floor((at * lengths.length) / SAMPLE)]!);
}

/** Estimates the lines of a cell from the length of its text and its width, both in ems. */
export function linesOf(length: number, width: number): number {
  return length <= width ? 1 : Math.ceil(length / Math.max(1, width - LOSS));
}

/**
 * Column widths in ems that make a table as low as possible. Every column starts at its least width. What is left
 * goes, step by step, to the column where it saves most. A column that holds its longest line gets no more.
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
 * The eighth power of the lines of a cell. A row is as high as its highest cell, and the eighth power approximates
 * that maximum, so that making one of several equally high cells lower counts too. Half of the measure is the
 * unrounded length, so that a step counts even where it does not yet save a line.
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
