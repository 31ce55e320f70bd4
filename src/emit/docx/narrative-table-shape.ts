import type { NarrativeTable } from "../../document.js";
import { cellText, type Line, linesOfColumn } from "./cell-lines.js";
import { type Column, linesOf, sampled, widthsOfLeastHeight } from "./column-widths.js";
import { emWidth } from "./measure.js";
import { LANDSCAPE_WIDTH, TEXT_WIDTH } from "./page.js";
import { pagesOf, rowHeight } from "./row-height.js";
import { TABLE_SIZE } from "./styles.js";

/** How a narrative table is set. */
export interface TableShape {
  /** Whether it stands on a landscape page. */
  landscape: boolean;
  /** Half-points of its text. */
  size: number;
  /** Left and right cell margins in twips, column by column. */
  margins: number[];
  /** Twips of its columns, which fill the text block. */
  widths: number[];
}

/** Cell margins in twips: 1.4 mm; where columns need the room, 0.7 mm, and 0.3 mm beside short entries. */
const [WIDE, NARROW, SCANT] = [80, 40, 15];

/** A way to set a table. */
interface Way {
  landscape: boolean;
  size: number;
  margin: number;
  /** Ems of a cell's text that must stay on one line. */
  line: number;
  /** Ems of the narrowest column that may hold sentences. */
  text: number;
}

const upright = (size: number, margin: number, text = 8): Way => ({
  landscape: false,
  size,
  margin,
  line: 4,
  text,
});
const turned = (size: number, margin: number, line = 4, text = 8): Way => ({
  landscape: true,
  size,
  margin,
  line,
  text,
});

/**
 * Ways to set a table, the best first. A table is turned to landscape rather than set smaller than 9 pt. Four
 * characters of a cell stay together, so that 已经办结 is not torn, and a line of a sentence has room for eight. Where
 * many columns leave no room for that, three or two do, so that no column has one character below the other.
 */
const WAYS: readonly Way[] = [
  upright(TABLE_SIZE, WIDE),
  upright(18, WIDE),
  upright(18, NARROW),
  upright(18, SCANT),
  upright(18, SCANT, 6),
  turned(TABLE_SIZE, WIDE),
  turned(18, WIDE),
  turned(18, NARROW),
  turned(18, SCANT),
  turned(18, SCANT, 4, 6),
  turned(15, NARROW, 4, 6),
  turned(15, SCANT, 4, 4),
  turned(15, SCANT, 3, 4),
  turned(13, SCANT, 3, 3),
  turned(15, SCANT, 2, 3),
  turned(13, SCANT, 2, 2),
  turned(11, SCANT, 2, 2),
];

/** Ems of the longest head that may be folded into lines of two characters. */
const SHORT_HEAD = 8;

/** Longest piece in ems that a column is widened for; a URL is broken instead. */
const LONGEST_WORD = 14;

/** How much higher a table may become to keep pieces whole: by a share of its height plus a share of a page. */
const HIGHER = { share: 0.2, page: 0.05 };

/** A column whose longest cell has more ems than this holds sentences. */
const SENTENCE = 16;

/** Lines that the longest cell of a column may have before the column counts as starved (too narrow). */
const LINES_UNSTARVED = 3;

/** Columns whose longest cell is at most this many ems are centred, as short entries are in official tables. */
export const SHORT = 9;

/** Average lines of a row that are read at a glance; a table with more is better on a landscape page. */
const LINES_AT_A_GLANCE = 8;

/**
 * Conditions for turning a table to landscape for its long rows alone: more than `upright` pages upright, and
 * either more than `few` landscape pages or a last one filled to the share `lastPage`.
 */
const WORTH_TURNING = { upright: 1, lastPage: 0.4, few: 5 };

/**
 * Ems of a line of sentences that is easily read; where upright columns have it on average, turning gains nothing.
 */
const EASY_LINE = 12;

/**
 * Upright pages that count as much as one landscape page where rows are long: landscape rows are easier to read.
 */
const TURNED_FOR_UPRIGHT = 0.87;

const shapes = new WeakMap<NarrativeTable, TableShape>();

/**
 * Chooses the least costly way to set a table. Of the ways in which no column breaks a word or starves, it is the
 * first whose rows can be read at a glance; if rows are long in all of them, the one that takes the fewest pages.
 * The column widths are those that make the table lowest.
 */
export function narrativeTableShape(table: NarrativeTable): TableShape {
  const known = shapes.get(table);
  if (known) return known;
  const shape = leastCostly(table);
  shapes.set(table, shape);
  return shape;
}

/** A way with its column widths and its cost. */
interface Setting {
  shape: TableShape;
  /** Average number of lines of a row. */
  lines: number;
  /** Number of pages, upright or landscape. */
  pages: number;
}

function leastCostly(table: NarrativeTable): TableShape {
  const lines = table.header.map((_, index) => linesOfColumn(table, index));
  const lengths = [table.header, ...table.rows].map((row) => row.map((cell) => emWidth(cellText(cell))));
  const fitting = WAYS.filter((way) => fits(lines, way));
  // If no way fits, the last one is taken and columns are as narrow as they must be.
  const [first = WAYS.at(-1)!] = fitting;
  const best = setting(lines, lengths, first);
  if (best.lines <= LINES_AT_A_GLANCE) return best.shape;
  // Other ways are not smaller than 9 pt, or than the first that fits if that is smaller still.
  const others = fitting
    .slice(1)
    .filter(({ size, margin }) => size >= Math.min(first.size, 18) && margin === WIDE);
  const settings = [best, ...others.map((way) => setting(lines, lengths, way))];
  const mayTurn = isCrowded(lengths, best.shape) && best.pages > WORTH_TURNING.upright;
  const worth = settings.filter(
    ({ shape, pages }) => shape.landscape === best.shape.landscape || (mayTurn && isFilled(pages)),
  );
  const readable = worth.find((each) => each.lines <= LINES_AT_A_GLANCE);
  return (readable ?? worth.reduce((one, other) => (cost(other) < cost(one) ? other : one))).shape;
}

/** Whether the sentences of a table stand in narrow columns. */
function isCrowded(lengths: readonly number[][], { widths, margins, size }: TableShape): boolean {
  const lines = widths
    .map((width, at) => (width - 2 * margins[at]!) / (size * 10))
    .filter((_, at) => lengths.some((row) => row[at]! > SENTENCE));
  return sum(lines) < EASY_LINE * lines.length;
}

function isFilled(pages: number): boolean {
  return pages > WORTH_TURNING.few || pages % 1 >= WORTH_TURNING.lastPage;
}

function cost({ shape, pages }: Setting): number {
  return shape.landscape ? pages * TURNED_FOR_UPRIGHT : pages;
}

/** Whether no column breaks a word or starves. */
function fits(lines: readonly Line[][], way: Way): boolean {
  return isRoomFor(
    lines.map((each) => columnOf(each, way)),
    way,
  );
}

function isRoomFor(columns: readonly Column[], way: Way): boolean {
  return sum(columns.map((each) => cellWidth(each.least, each, way))) <= blockWidth(way);
}

function setting(lines: readonly Line[][], lengths: readonly number[][], way: Way): Setting {
  const columns = lines.map((each) => columnOf(each, way));
  // The first column names the rows. It keeps the least width of the best way wherever there is room.
  const name = { ...columns[0]!, least: columnOf(lines[0]!, WAYS[0]!).least };
  const names = [name, ...columns.slice(1)];
  const base = isRoomFor(names, way) ? names : columns;
  const usual = settingOf(base, lengths, way);
  const kept = [names, columns].map(withPiecesKept).find((each) => isRoomFor(each, way));
  if (!kept) return usual;
  const keeping = settingOf(kept, lengths, way);
  return keeping.pages <= usual.pages * (1 + HIGHER.share) + HIGHER.page ? keeping : usual;
}

function withPiecesKept(columns: readonly ColumnOfText[]): ColumnOfText[] {
  return columns.map((each) => ({ ...each, least: Math.max(each.least, each.kept) }));
}

function settingOf(columns: readonly ColumnOfText[], lengths: readonly number[][], way: Way): Setting {
  const widths = shareWidth(columns, lengths, way);
  const margins = columns.map(({ margin }) => margin);
  const { landscape, size } = way;
  const rows = sampled(lengths.slice(1)).map((row) =>
    Math.max(1, ...row.map((length, at) => linesOf(length, (widths[at]! - 2 * margins[at]!) / (size * 10)))),
  );
  const shape = { landscape, size, margins, widths };
  const heights = rows.map((lines) => rowHeight(lines, size));
  const pages = (pagesOf(heights, shape) * (lengths.length - 1)) / Math.max(1, rows.length);
  return { shape, lines: rows.length === 0 ? 1 : sum(rows) / rows.length, pages };
}

/** A column, and its longest piece that is kept whole where there is room. */
type ColumnOfText = Column & { kept: number };

function columnOf(lines: readonly Line[], { line, text, margin }: Way): ColumnOfText {
  const column = { natural: 1, folded: 1, least: 1, kept: 0, margin };
  for (const { wide, folded, word, kept, head } of lines) {
    const sentence = Math.min(text, Math.max(line, wide / LINES_UNSTARVED));
    const short = wide > SENTENCE ? sentence : Math.min(line, wide);
    const whole = head === undefined ? short : wide <= SHORT_HEAD ? head : Math.max(head, short);
    column.natural = Math.max(column.natural, wide);
    column.folded = Math.max(column.folded, folded);
    column.kept = Math.max(column.kept, kept);
    column.least = Math.max(column.least, Math.min(LONGEST_WORD, Math.max(word, whole)));
  }
  if (column.natural > SHORT) column.margin = Math.max(margin, NARROW);
  return column;
}

function shareWidth(columns: readonly Column[], lengths: readonly number[][], way: Way): number[] {
  const whole = blockWidth(way);
  const widthsOf = (ems: (column: Column) => number) =>
    columns.map((each) => cellWidth(ems(each), each, way));
  const unfolded = widthsOf((column) => column.natural);
  if (sum(unfolded) <= whole) return exactly(unfolded, whole);
  // Heads are folded to two lines before anything below them is broken.
  const natural = widthsOf((column) => Math.max(column.folded, column.least));
  if (sum(natural) <= whole) return exactly(natural, whole);
  const air = sum(widthsOf(() => 0));
  const ems = widthsOfLeastHeight(columns, (whole - air) / (way.size * 10), lengths);
  return exactly(
    columns.map((each, index) => cellWidth(ems[index]!, each, way)),
    whole,
  );
}

/** Scales widths to whole twips that add up to the text block. */
function exactly(widths: number[], whole: number): number[] {
  const scale = whole / sum(widths);
  const rounded = widths.map((width) => Math.max(1, Math.floor(width * scale)));
  rounded[rounded.length - 1]! += whole - sum(rounded);
  return rounded;
}

function blockWidth({ landscape }: { landscape: boolean }): number {
  return landscape ? LANDSCAPE_WIDTH : TEXT_WIDTH;
}

function cellWidth(
  ems: number,
  { margin }: Pick<Column, "margin">,
  way: Pick<Way, "size" | "margin">,
): number {
  // Adds a little space, because Latin widths are estimates; the narrowest margins leave hardly any.
  return (ems + (way.margin === SCANT ? 0.1 : 0.5)) * way.size * 10 + 2 * margin;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
