import type { Inline, NarrativeTable } from "../../document.js";
import { emWidth, longestWord } from "./measure.js";
import { LANDSCAPE_WIDTH, TEXT_WIDTH } from "./page.js";
import { TABLE_SIZE } from "./styles.js";

/** How a narrative table is set. */
export interface TableShape {
  /** On a page turned on its side. */
  landscape: boolean;
  /** Half-points of its text. */
  size: number;
  /** Left and right cell margin in twips. */
  margin: number;
  /** Twips of its columns, which fill the text block. */
  widths: number[];
}

/** Cell margins in twips: 1.4 mm, and 0.7 and 0.3 mm where columns need the room. */
const [WIDE, NARROW, SCANT] = [80, 40, 15];

/** Ways to set a table, the best first: a table is turned rather than set smaller than 9 pt. */
const SETTINGS = [
  { landscape: false, size: TABLE_SIZE, margin: WIDE },
  { landscape: false, size: 18, margin: WIDE },
  { landscape: false, size: 18, margin: NARROW },
  { landscape: true, size: TABLE_SIZE, margin: WIDE },
  { landscape: true, size: 18, margin: WIDE },
  { landscape: true, size: 18, margin: NARROW },
  { landscape: true, size: 15, margin: NARROW },
];

/** For more columns than that: their words are still whole, but heads break into shorter lines. */
const CROWDED = [15, 13, 11].map((size) => ({ landscape: true, size, margin: SCANT }));

/**
 * Ems of a column's head and cells that stay on one line: four, so that 上线时间 is not torn, and where there is no
 * room for that two, so that no column has one character below the other.
 */
const [LINE, SHORT_LINE] = [4, 2];

/** Longest piece in ems that a column is widened for; a URL is broken instead. */
const LONGEST_WORD = 12;

/** What decides a column's width, in ems: its longest line and its longest piece that should not be broken. */
interface Column {
  natural: number;
  least: number;
}

/**
 * The first way to set the table at which no column must break a word: short columns as wide as their content, the long
 * ones sharing what is left.
 */
export function narrativeTableShape({ header, rows }: NarrativeTable): TableShape {
  const columns = header.map((_, index) =>
    [header, ...rows].flatMap((row) => cellText(row[index] ?? []).split("\n")),
  );
  const attempt = (line: number, settings: Omit<TableShape, "widths">[]) => {
    const measured = columns.map((lines) => measureColumn(lines, line));
    const fitting = settings.find((setting) => {
      const least = measured.map((column) => cellWidth(column.least, setting));
      return sum(least) <= blockWidth(setting);
    });
    return { measured, fitting };
  };
  const attempts = [
    () => attempt(LINE, SETTINGS),
    () => attempt(LINE, CROWDED.slice(0, 1)),
    () => attempt((LINE + SHORT_LINE) / 2, CROWDED.slice(0, 2)),
    () => attempt(SHORT_LINE, CROWDED),
  ];
  let chosen = attempts[0]!();
  for (const next of attempts.slice(1)) if (!chosen.fitting) chosen = next();
  const setting = chosen.fitting ?? CROWDED.at(-1)!;
  return { ...setting, widths: shareWidth(chosen.measured, setting) };
}

/** The text of a cell, its breaks as newlines. */
export function cellText(content: Inline[]): string {
  return content.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");
}

function measureColumn(lines: string[], line: number): Column {
  return {
    natural: Math.max(1, ...lines.map(emWidth)),
    least: Math.max(
      1,
      ...lines.map((text) =>
        Math.min(LONGEST_WORD, Math.max(longestWord(text), Math.min(line, emWidth(text)))),
      ),
    ),
  };
}

function shareWidth(columns: Column[], setting: Omit<TableShape, "widths">): number[] {
  const whole = blockWidth(setting);
  const natural = columns.map((column) => cellWidth(column.natural, setting));
  const least = columns.map((column) => cellWidth(column.least, setting));
  const total = sum(natural);
  if (total <= whole)
    return exactly(
      natural.map((width) => (width * whole) / total),
      whole,
    );
  // Columns that need less than an even share get what they need; the others divide the rest by the square root of
  // their length, which keeps a long column from starving the next longest.
  const widths: (number | undefined)[] = natural.map(() => undefined);
  for (let changed = true; changed; ) {
    changed = false;
    const indexes = [...natural.keys()].filter((index) => widths[index] === undefined);
    // Nothing is left where even the least widths are too much: exactly() then shrinks them all.
    const left = Math.max(0, whole - sum(widths.map((width) => width ?? 0)));
    const weight = sum(indexes.map((index) => Math.sqrt(natural[index]!)));
    for (const index of indexes) {
      const share = (left * Math.sqrt(natural[index]!)) / weight;
      if (natural[index]! <= left / indexes.length) widths[index] = natural[index]!;
      else if (share < least[index]!) widths[index] = least[index]!;
      else continue;
      changed = true;
      break;
    }
    if (!changed) {
      for (const index of indexes) widths[index] = (left * Math.sqrt(natural[index]!)) / weight;
    }
  }
  return exactly(
    widths.map((width) => width!),
    whole,
  );
}

/** Whole twips that add up to the text block. */
function exactly(widths: number[], whole: number): number[] {
  const scale = whole / sum(widths);
  const rounded = widths.map((width) => Math.max(1, Math.floor(width * scale)));
  rounded[rounded.length - 1]! += whole - sum(rounded);
  return rounded;
}

function blockWidth({ landscape }: { landscape: boolean }): number {
  return landscape ? LANDSCAPE_WIDTH : TEXT_WIDTH;
}

function cellWidth(ems: number, { size, margin }: { size: number; margin: number }): number {
  // A little air: Latin widths are estimates. Crowded columns have none to give.
  return (ems + (margin === SCANT ? 0.1 : 0.5)) * size * 10 + 2 * margin;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
