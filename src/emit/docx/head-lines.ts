import { emWidth, lineCount } from "./measure.js";

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
export function headMargin(
  text: string,
  { width, margin, size }: { width: number; margin: number; size: number },
): number | undefined {
  const em = size * 10;
  const line = headLine(text, (width - 2 * margin) / em);
  // Less than a character more than the line needs.
  return line === undefined ? undefined : Math.max(margin, Math.floor((width - (line + SLACK) * em) / 2));
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
