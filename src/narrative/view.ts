import type { Prose } from "./prose.js";

/** Characters that take no room. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const SPACE = /\s/;
const WIDE = /[\p{Script=Han}\u3001-\u303f\uff00-\uffef“”‘’—…·]/u;

/** Characters that {@link viewOf} may change; most paragraphs of a well-kept report have none. */
const UNEVEN =
  /[\s\u00ad\u200b-\u200d\u2060\ufeff,;:!?().[\]【】\uff05\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;

/** A year of a 文号 in whatever brackets: 函[2021]30号. */
const YEAR_IN_BRACKETS = /[〔［【（([]\s*(?:\d\s*){4}[〕］】）)\]](?=\s*第?\s*\d+\s*号)/g;

const FOLDED: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "!": "！", "?": "？" };

const views = new WeakMap<Prose, Prose>();

/**
 * Prose in uniform notation for rules about content, so that a fault of notation never hides one of content. It
 * has no spaces beside Chinese characters and marks, half-width digits and letters, full-width marks beside
 * Chinese characters, and the year of a 文号 in 〔〕. Spaces between Latin words and between two numbers stay. Chinese
 * numerals stay as they are written; text/chinese-numeral.ts reads them. Every character keeps its place in the
 * file.
 */
export function viewOf(prose: Prose): Prose {
  let view = views.get(prose);
  if (!view) {
    view = UNEVEN.test(prose.text) ? fold(prose) : prose;
    views.set(prose, view);
  }
  return view;
}

function fold(prose: Prose): Prose {
  const marks = evenMarks(prose.text);
  const kept: string[] = [];
  const origin: number[] = [];
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]!;
    if (INVISIBLE.test(mark)) continue;
    if (!SPACE.test(mark)) {
      kept.push(mark);
      origin.push(at);
      continue;
    }
    // Thousands of spaces in a row are looked at once.
    const end = pastSpace(marks, at, 1);
    if (staysApart(kept, marks, at, marks[end])) {
      kept.push(" ");
      origin.push(at);
    }
    at = end - 1;
  }
  const from = (index: number) => origin[index] ?? prose.text.length;
  return {
    ...prose,
    text: kept.join(""),
    isInserted: (index) => prose.isInserted(from(index)),
    place: (start, end) => prose.place(from(start), end > start ? from(end - 1) + 1 : from(start)),
  };
}

/** Each UTF-16 unit of a text, with digits, letters and marks in the width that official prose gives them. */
function evenMarks(text: string): string[] {
  const marks = Array.from({ length: text.length }, (_, at) => evenWidth(text, at));
  for (const { 0: found, index } of text.matchAll(YEAR_IN_BRACKETS)) {
    marks[index] = "〔";
    marks[index + found.length - 1] = "〕";
  }
  const open: boolean[] = [];
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === "(") {
      const wide = isBesideWide(marks, at);
      open.push(wide);
      if (wide) marks[at] = "（";
    } else if (marks[at] === ")" && (open.pop() ?? isBesideWide(marks, at))) marks[at] = "）";
    else if (marks[at] === "（") open.push(true);
    else if (marks[at] === "）") open.pop();
  }
  return marks;
}

function evenWidth(text: string, at: number): string {
  const mark = text[at]!;
  const code = text.charCodeAt(at);
  if (mark === "％") return "%";
  if (
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  )
    return String.fromCharCode(code - 0xfee0);
  if (mark === "．") return /[\d０-９]/.test(text[at + 1] ?? "") ? "." : mark;
  const full = FOLDED[mark];
  if (full !== undefined) return isBesideWide(text, at) && !isInNumber(text, at) ? full : mark;
  if (mark === ".") return WIDE.test(text[at - 1] ?? "") && endsThere(text, at) ? "。" : mark;
  return mark;
}

/** Whether a mark stands in a number: 1,234 and 9:30, also if a space follows the mark. */
function isInNumber(text: string, at: number): boolean {
  return /\d/.test(text[at - 1] ?? "") && /^ ?\d/.test(text.slice(at + 1, at + 3));
}

function endsThere(text: string, at: number): boolean {
  const next = neighbour(text, at, 1);
  return next === undefined || WIDE.test(next);
}

/** Whether the nearest character on either side, spaces passed over, is Chinese; the end of the text is not. */
function isBesideWide(text: string | readonly string[], at: number): boolean {
  const [before, after] = [neighbour(text, at, -1), neighbour(text, at, 1)];
  return (before !== undefined && WIDE.test(before)) || (after !== undefined && WIDE.test(after));
}

function neighbour(text: string | readonly string[], at: number, step: 1 | -1): string | undefined {
  return text[pastSpace(text, at + step, step)];
}

/** The index of the nearest character that is no space, from an index on; beyond the text where there is none. */
function pastSpace(text: string | readonly string[], from: number, step: 1 | -1): number {
  let at = from;
  while (text[at] !== undefined && SPACE.test(text[at]!)) at += step;
  return at;
}

/**
 * Whether a space stays: between two Latin words or numbers, but not in the thousands of `1, 234`.
 *
 * @param after the first character behind it that is none
 */
function staysApart(
  kept: readonly string[],
  marks: readonly string[],
  at: number,
  after: string | undefined,
): boolean {
  const before = kept.at(-1);
  if (before === undefined || before === " " || after === undefined) return false;
  if (WIDE.test(before) || WIDE.test(after)) return false;
  const split =
    before === "," &&
    /\d/.test(kept.at(-2) ?? "") &&
    /^\s*\d{3}(?!\d)/.test(marks.slice(at, at + 8).join(""));
  return !split;
}
