import { emWidth, lineCount, wrapped } from "./measure.js";

/** Characters of the longest head that is folded in groups of two, as the official forms fold 商业企业 and 社会公益组织. */
const LONGEST_FOLDED = 8;

/** Ems of the longest head that stays on one line even in a table short of room. */
const WHOLE = 4;

/**
 * Ems added to a line against rounding errors; less than a character, so that no other one moves up to the line.
 */
const SLACK = 0.4;

/** Where a head may be divided by sense: after a comma, or before a bracket at its end. */
const SENSE = /(?<=[，、；])(?=.)|(?=（[^（）]*）$)/gu;

const IDEOGRAPHS = /^\p{Script=Han}+$/u;

/**
 * Ems of the line at which a head too long for its cell breaks by sense: at a comma or before a bracket (收费金额
 * above （单位：元）), else in groups of two (商业 above 企业, not 商业企 above 业). Undefined if the head fits on one line or
 * nothing tells where to break it.
 *
 * The cell gets side margins that leave just this line, so that its text stays as it is, without breaks in it.
 *
 * @param room ems of the cell's line
 */
export function headLine(text: string, room: number): number | undefined {
  if (text.includes("\n") || emWidth(text) <= room) return undefined;
  for (const { index } of text.matchAll(SENSE)) {
    const first = emWidth(text.slice(0, index));
    // The rest must not be longer, or its beginning would move up to the first line.
    if (index > 0 && first <= room && emWidth(text.slice(index)) <= first) return first;
  }
  return folded(text, room);
}

/** Side margin in twips at which a head breaks by sense in its cell; undefined if it needs none. */
export function headMargin(text: string, cell: HeadCell): number | undefined {
  const { width, margin, size } = cell;
  const em = size * 10;
  const line = headLine(text, (width - 2 * margin) / em);
  // The line is less than a character wider than it needs.
  return line === undefined ? undefined : Math.max(margin, Math.floor((width - (line + SLACK) * em) / 2));
}

/** The cell of a head: its width and side margin in twips, half-points of its text. */
interface HeadCell {
  width: number;
  margin: number;
  size: number;
}

/**
 * Pieces of a head that stay together, each with the comma after it: a bracket, a title in 《》, the words between.
 */
const PIECES = /（[^（）]*）[，、；：]?|《[^《》]*》[，、；：]?|[^（《，、；]+[，、；]?|[\s\S]/gu;

const BRACKET = /^（[^（）]*）/;

/** Bad line ends and beginnings in a head: an opening mark at the end, a closing one at the beginning. */
const TORN = /[（《“〈]$|^[）》”〉，、；：。！？]/;

/** The setting of a head's cell that makes its lines break by sense. */
interface HeadSetting {
  /** Its side margin in twips, if it differs from the table's. */
  margin?: number;
  /** Its lines, if no margin makes the text break there. */
  lines?: string[];
}

/**
 * Chooses the setting of a head that is too long for its cell: 《 is not torn from 》, a bracket has a line of its
 * own, as （条） in the official forms, and no character stands alone on a line where another division avoids it.
 */
export function headSetting(text: string, cell: HeadCell): HeadSetting {
  const room = (cell.width - 2 * cell.margin) / (cell.size * 10);
  if (text.includes("\n") || emWidth(text) <= room) return {};
  const margin = headMargin(text, cell) ?? cell.margin;
  const fallen = wrapped(text, (cell.width - 2 * margin) / (cell.size * 10));
  const lines = linesByPieces(text, room);
  if (same(lines, fallen) || (lines.length > fallen.length && !isTorn(fallen))) return { margin };
  const longest = Math.max(...lines.map(emWidth)) + SLACK;
  if (longest <= room && same(wrapped(text, longest), lines)) {
    return { margin: Math.floor((cell.width - longest * cell.size * 10) / 2) };
  }
  return { lines };
}

function linesByPieces(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const last = lines.at(-1);
    const apart = last === undefined || BRACKET.test(piece) || BRACKET.test(last);
    if (!apart && emWidth(last + piece) <= room) lines[lines.length - 1] = last + piece;
    else lines.push(...foldedPiece(piece, room));
  }
  return lines;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.join("\n") === other.join("\n");
}

function isTorn(lines: readonly string[]): boolean {
  return lines.some(
    (line) => line.length === 1 || TORN.test(line) || counted(line, /[（《]/g) !== counted(line, /[）》]/g),
  );
}

function counted(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

/** Divides a piece into lines: in groups of two if it is short, else into lines of nearly the same length. */
function foldedPiece(piece: string, room: number): string[] {
  const wide = emWidth(piece);
  if (wide <= room) return [piece];
  const line = folded(piece, room);
  if (line !== undefined) return wrapped(piece, line);
  const least = lineCount(piece, room);
  const even = 2 * Math.ceil(wide / least / 2);
  const ways = [even, Math.ceil(wide / least), room]
    .map((width) => wrapped(piece, Math.min(width, room)))
    .filter(({ length }) => length <= least);
  return ways.find((lines) => lines.at(-1)!.length > 1) ?? ways[0]!;
}

/**
 * Ems of a head that must stay on one line: two characters, as the official forms set 结果 above 维持, or a short
 * bracket or title.
 */
export function leastHead(text: string): number {
  const whole = [...text.matchAll(/（[^（）]{1,6}）|《[^《》]{1,6}》/gu)].map(([piece]) => emWidth(piece));
  return Math.max(Math.min(2, emWidth(text)), ...whole);
}

/** Ems of a head folded to two lines, for a table that has no room for one line. */
export function foldedHead(text: string): number {
  const wide = emWidth(text);
  if (wide <= WHOLE) return wide;
  return headLine(text, wide - 1) ?? Math.ceil(wide / 2);
}

function folded(text: string, room: number): number | undefined {
  const length = text.length;
  if (!IDEOGRAPHS.test(text) || length > LONGEST_FOLDED || room < 2) return undefined;
  const least = Math.ceil(length / lineCount(text, room));
  if (length % 2 === 1) return least;
  const even = least + (least % 2);
  return even <= room ? even : 2 * Math.floor(room / 2);
}
