import type { Inline, NarrativeTable } from "../../document.js";
import { twipsOf } from "./drawing.js";
import { foldedHead } from "./head-lines.js";
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

/** A way to set a table. */
interface Way {
  landscape: boolean;
  size: number;
  margin: number;
  /** Ems of a cell that stay on one line. */
  line: number;
}

const upright = (size: number, margin: number): Way => ({ landscape: false, size, margin, line: 4 });
const turned = (size: number, margin: number, line = 4): Way => ({ landscape: true, size, margin, line });

/**
 * Ways to set a table, the best first. A table is turned rather than set smaller than 9 pt. Four characters of a cell
 * stay together, so that 已经办结 is not torn; where many columns leave no room for that three or two, so that no
 * column has one character below the other.
 */
const WAYS: readonly Way[] = [
  upright(TABLE_SIZE, WIDE),
  upright(18, WIDE),
  upright(18, NARROW),
  upright(18, SCANT),
  turned(TABLE_SIZE, WIDE),
  turned(18, WIDE),
  turned(18, NARROW),
  turned(18, SCANT),
  turned(15, NARROW),
  turned(15, SCANT),
  turned(15, SCANT, 3),
  turned(13, SCANT, 3),
  turned(15, SCANT, 2),
  turned(13, SCANT, 2),
  turned(11, SCANT, 2),
];

/** Ems of a short head that stay on one line, as in the official forms: 结果 above 维持. */
const HEAD_LINE = 2;

/** Ems of the longest head that may stand two by two. */
const SHORT_HEAD = 8;

/** Longest piece in ems that a column is widened for; a URL is broken instead. */
const LONGEST_WORD = 12;

/**
 * What decides a column's width, in ems: its longest line, the same with its head folded to two lines, and its longest
 * piece that should not be broken.
 */
interface Column {
  natural: number;
  folded: number;
  least: number;
}

/**
 * The first way to set the table at which no column must break a word: short columns as wide as their content, the long
 * ones sharing what is left.
 */
export function narrativeTableShape(table: NarrativeTable): TableShape {
  const measured = table.header.map((_, index) => linesOfColumn(table, index));
  const columnsAt = (line: number): Column[] => measured.map((lines) => columnOf(lines, line));
  const fits = (way: Way): boolean =>
    sum(columnsAt(way.line).map(({ least }) => cellWidth(least, way))) <= blockWidth(way);
  // Where even the last does not fit, columns are as narrow as they must be.
  const { line, ...setting } = WAYS.find(fits) ?? WAYS.at(-1)!;
  const columns = columnsAt(line);
  // The names of the rows, which stand first, are torn last.
  const names = [columnsAt(upright(TABLE_SIZE, WIDE).line)[0]!, ...columns.slice(1)];
  const room = sum(names.map(({ least }) => cellWidth(least, setting))) <= blockWidth(setting);
  return { ...setting, widths: shareWidth(room ? names : columns, setting) };
}

/** The text of a cell, its breaks as newlines. */
export function cellText(content: Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === "picture") return "0".repeat(Math.ceil(twipsOf(inline.image).width / HALF_EM));
      return inline.type === "break" ? "\n" : inline.text;
    })
    .join("");
}

/** Twips of a digit of 10.5 pt: a picture takes as much room as a number that is as wide. */
const HALF_EM = 105;

/** A line of a cell in ems: all of it, its width as a folded head, and its longest piece that is not broken. */
interface Line {
  wide: number;
  folded: number;
  word: number;
  isShortHead: boolean;
}

function linesOfColumn({ header, rows }: NarrativeTable, index: number): Line[] {
  return [header, ...rows].flatMap((row, at) =>
    cellText(row[index] ?? [])
      .split("\n")
      .map((text) => {
        const wide = emWidth(text);
        return {
          wide,
          folded: at === 0 ? foldedHead(text) : wide,
          word: longestWord(text),
          isShortHead: at === 0 && wide <= SHORT_HEAD,
        };
      }),
  );
}

/** @param cellLine ems of a cell that stay on one line */
function columnOf(lines: Line[], cellLine: number): Column {
  const column = { natural: 1, folded: 1, least: 1 };
  for (const { wide, folded, word, isShortHead } of lines) {
    const whole = Math.min(isShortHead ? HEAD_LINE : cellLine, wide);
    column.natural = Math.max(column.natural, wide);
    column.folded = Math.max(column.folded, folded);
    column.least = Math.max(column.least, Math.min(LONGEST_WORD, Math.max(word, whole)));
  }
  return column;
}

function shareWidth(columns: Column[], setting: Omit<TableShape, "widths">): number[] {
  const whole = blockWidth(setting);
  const widthsOf = (ems: (column: Column) => number) => columns.map((each) => cellWidth(ems(each), setting));
  const least = widthsOf((column) => column.least);
  const unfolded = widthsOf((column) => column.natural);
  if (sum(unfolded) <= whole) return exactly(unfolded, whole);
  // Heads on two lines, before anything below them is broken.
  const natural = widthsOf((column) => Math.max(column.folded, column.least));
  if (sum(natural) <= whole) return exactly(natural, whole);
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
