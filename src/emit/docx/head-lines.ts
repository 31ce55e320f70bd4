import { emWidth, lineCount, wrapped } from "./measure.js";

/** A head of at most this many characters is folded by twos, as the official forms fold 商业企业 and 社会公益组织. */
const LONGEST_FOLDED = 8;

/** Ems of a head that stay on one line as long as its table has room. */
const WHOLE = 4;

/** Ems that a line may be wider than its characters before another one goes onto it, with room for rounding. */
const SLACK = 0.4;

/** Where a head is divided by sense: after a comma, before a bracket that closes it. */
const SENSE = /(?<=[，、；])(?=.)|(?=（[^（）]*）$)/gu;

const IDEOGRAPHS = /^\p{Script=Han}+$/u;

/**
 * Ems of the line at which a head that is too long for its cell breaks by sense: at a comma or before a bracket (收费金额
 * above （单位：元）), else by twos (商业 above 企业, not 商业企 above 业). Undefined where it fits on one line or nothing
 * says where it should break.
 *
 * A cell is given side margins that leave just such a line, so that its text stays as it is, without breaks in it.
 *
 * @param room ems of the cell's line
 */
export function headLine(text: string, room: number): number | undefined {
  if (text.includes("\n") || emWidth(text) <= room) return undefined;
  for (const { index } of text.matchAll(SENSE)) {
    const first = emWidth(text.slice(0, index));
    // The rest must not be longer: its beginning would go up to the first line.
    if (index > 0 && first <= room && emWidth(text.slice(index)) <= first) return first;
  }
  return folded(text, room);
}

/**
 * Side margin in twips that leaves a head's cell the line at which it breaks by sense; undefined where it needs none.
 *
 * @param width of the cell, `margin` its side margin, in twips; `size` in half-points
 */
export function headMargin(text: string, cell: HeadCell): number | undefined {
  const { width, margin, size } = cell;
  const em = size * 10;
  const line = headLine(text, (width - 2 * margin) / em);
  // Less than a character more than the line needs.
  return line === undefined ? undefined : Math.max(margin, Math.floor((width - (line + SLACK) * em) / 2));
}

/** The cell of a head: its width and side margin in twips, half-points of its text. */
export interface HeadCell {
  width: number;
  margin: number;
  size: number;
}

/** What stays together in a head, with the comma behind it: a title in its marks, a bracket, the words between them. */
const PIECES = /（[^（）]*）[，、；：]?|《[^《》]*》[，、；：]?|[^（《，、；]+[，、；]?|[\s\S]/gu;

const BRACKET = /^（[^（）]*）/;

/** Where a head is badly broken: behind an opening mark, before a closing one. */
const TORN = /[（《“〈]$|^[）》”〉，、；：。！？]/;

/** How the cell of a head is set, so that its lines break by sense. */
export interface HeadSetting {
  /** Its side margin in twips, where it needs another one than the table has. */
  margin?: number;
  /** Its lines, where no margin makes them break so. */
  lines?: string[];
}

/**
 * How a head that is too long for its cell is set: 《 is not torn from 》, a bracket has a line of its own, as （条） in the official
 * forms, no character stands alone where another line holds two more.
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

/** A piece on lines of its own: by twos where it is short, else on lines of nearly the same length. */
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

/** Ems of a short head that stay on one line: two characters, as the official forms set 结果 above 维持; a
 * short bracket or title. */
export function leastHead(text: string): number {
  const whole = [...text.matchAll(/（[^（）]{1,6}）|《[^《》]{1,6}》/gu)].map(([piece]) => emWidth(piece));
  return Math.max(Math.min(2, emWidth(text)), ...whole);
}

/** Ems of a head folded to two lines where its table has no room for one. */
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
