import type { Fix } from "../../diagnostics/diagnostic.js";
import type { Prose } from "../../narrative/prose.js";
import type { Finding } from "../rule.js";

/** A match of a rule's pattern: the characters to be named. */
export interface Hit {
  prose: Prose;
  start: number;
  end: number;
  found: string;
  groups: readonly (string | undefined)[];
}

type Span = readonly [start: number, end: number];

/** The signs that open a pair, and those that close it. */
export type Brackets = readonly [openers: string, closers: string];

/** Half-width brackets count as full-width ones here: GR6001 reports them. */
export const ROUND: Brackets = ["（(", "）)"];

export const isHan = (character: string | undefined): boolean =>
  character !== undefined && /\p{Script=Han}/u.test(character);

/**
 * Matches in what was typed by hand: not in URLs, addresses and file names, not in what a reference inserts, not
 * in quoted notices, whose characters are not the reporter's own.
 */
export function* hits(
  all: readonly Prose[],
  pattern: RegExp,
  skip: readonly Prose["kind"][] = ["quote"],
): Generator<Hit> {
  for (const prose of all) {
    if (skip.includes(prose.kind)) continue;
    for (const match of matches(prose.text, pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (isOwn(prose, start, end)) yield { prose, start, end, found: match[0], groups: match.slice(1) };
    }
  }
}

const NO_MATCHES: readonly RegExpExecArray[] = [];

/**
 * As matchAll finds them, without the copy of the pattern that it makes for each text: most texts have no match.
 */
function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NO_MATCHES;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}

/** Whether the characters were typed as they read: not inserted, in no URL or file name, at no empty reference. */
export function isOwn(prose: Prose, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (prose.isInserted(index)) return false;
  return !overlaps(foreignSpans(prose), start, end) && !hasGap(prose, start, end);
}

/** Whether a reference without a value (GR5001) stands at these characters: what it would insert is unknown. */
function hasGap(prose: Prose, start: number, end: number): boolean {
  const [from, to] = [Math.max(0, start - 1), Math.min(prose.text.length, end + 1)];
  for (let index = from; index < to; index++) if (prose.isInserted(index)) return false;
  return typedAt(prose, from, to).includes("{{");
}

export function typedAt(prose: Prose, start: number, end: number): string {
  const place = prose.place(start, end);
  return place.source.text.slice(place.start, place.end);
}

/** A finding at a match, with the text that mends it. */
export function at<Args extends object>(
  { prose, start, end }: Hit,
  args: Args,
  wanted?: string,
): Finding<Args> {
  const fix = wanted === undefined ? undefined : fixOf(prose, start, end, wanted);
  return { at: prose.place(start, end), args, ...(fix && { fix }) };
}

/**
 * A fix, where the file holds the very characters that are read: no escapes, Markdown or line breaks between them.
 */
export function fixOf(prose: Prose, start: number, end: number, text: string): Fix | undefined {
  return typedAt(prose, start, end) === prose.text.slice(start, end)
    ? { place: prose.place(start, end), text }
    : undefined;
}

export function overlaps(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some(([from, to]) => from < end && start < to);
}

/**
 * Schemes, labels and mailboxes have the greatest length that is allowed, so that no start is searched farther.
 */
const FOREIGN =
  /[a-z][a-z0-9+.-]{0,30}:\/\/[\x21-\x7e]*|www\.[\x21-\x7e]+|[\w.+-]{1,64}@[\w.-]+|(?<![a-z0-9-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,9}\.(?:cn|com|net|org|gov|edu|info|top|vip|site)\b(?:[/?#:][\x21-\x7e]*)?|\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|txt|csv|zip|rar|jpe?g|png|html?|mp[34]|ya?ml|json|xml)\b/gi;

const foreign = new WeakMap<Prose, Span[]>();

/** URLs, e-mail addresses, domain and file names: their characters are not punctuation. */
function foreignSpans(prose: Prose): Span[] {
  const known = foreign.get(prose);
  if (known) return known;
  const spans = [...prose.text.matchAll(FOREIGN)].map((match): Span => {
    const [name] = match;
    const beforeHan = isHan(prose.text[match.index + name.length]);
    let surplus = name.split(")").length - name.split("(").length;
    let { length } = name;
    for (; length > 0; length--) {
      const last = name[length - 1];
      if (last === ")" && surplus > 0) surplus--;
      else if (!(beforeHan && (last === "," || last === ";"))) break;
    }
    return [match.index, match.index + length];
  });
  foreign.set(prose, spans);
  return spans;
}

/**
 * A 文号 and what stands around its year. Numbers of orders, announcements and verdicts are none, nor is （2022）48号楼.
 */
const DOCUMENT_NUMBER =
  /(?<=\p{Script=Han}) *([〔[［【(（〈<{]) *(\d{4}) *([〕\]］】)）〉>}]) *(第?) *(\d{1,5}) *号(?![楼院线馆门厅室机路桥井库池])/gu;

interface DocumentNumber extends Hit {
  /** As it should be; the number keeps its digits. */
  wanted: string;
  /** Whether mending it changes brackets and spaces only. */
  certain: boolean;
}

const documentNumbers = new WeakMap<Prose, DocumentNumber[]>();

/** 文号 that are not written 机关代字〔2022〕48号. */
export function wrongDocumentNumbers(prose: Prose): DocumentNumber[] {
  const known = documentNumbers.get(prose) ?? findDocumentNumbers(prose);
  documentNumbers.set(prose, known);
  return known;
}

function findDocumentNumbers(prose: Prose): DocumentNumber[] {
  return [...hits([prose], DOCUMENT_NUMBER)].flatMap((hit) => {
    const [open, year, close, ordinal, number] = hit.groups;
    const code = prose.text.slice(Math.max(0, hit.start - 20), hit.start).trimEnd();
    if (/[令告案诉院]$/.test(code)) return [];
    const ordinalIsUsual = /[字罚复决裁]$/.test(code);
    // （2022）48号 without a code of an agency before it may be anything.
    if (/[（(]/.test(open!) && !/[函发字办文规议政通知批复呈报]$/.test(code)) return [];
    const kept = ordinal !== "" && ordinalIsUsual ? "第" : "";
    const digits = number!.replace(/^0+(?=\d)/, "");
    const wanted = `〔${year}〕${kept}${digits}号`;
    if (hit.found === wanted || open === undefined || close === undefined) return [];
    return [{ ...hit, wanted, certain: digits === number && ordinal === kept }];
  });
}

export function documentNumberSpans(prose: Prose): Span[] {
  return wrongDocumentNumbers(prose).map(({ start, end }) => [start, end]);
}

const NUMERAL = "[一二三四五六七八九十]{1,3}";

/** A sequence mark at the beginning of a text or of a sentence in it. */
const SEQUENCE_MARK = new RegExp(
  `(?<=^|[。；：])(?:(\\d{1,2})、(?=\\p{Script=Han})(?!${NUMERAL}[、，])|(${NUMERAL})[.．](?=\\p{Script=Han})|[（(](${NUMERAL}|\\d{1,2})[）)]、(?![（(]))`,
  "gu",
);

/** Sequence marks with the wrong sign behind them, without those that should not be there at all (GR6006). */
export function wrongSequenceMarks(prose: Prose): (Hit & { wanted: string })[] {
  const hand = handNumbers(prose);
  return [...hits([prose], SEQUENCE_MARK)].flatMap((hit) => {
    if (hand.some(({ start, end }) => start < hit.end && hit.start < end)) return [];
    const [arabic, chinese, bracketed] = hit.groups;
    const wanted = arabic ? `${arabic}.` : chinese ? `${chinese}、` : `（${bracketed}）`;
    return [{ ...hit, wanted }];
  });
}

const TITLE_NUMBER = new RegExp(
  `^(?:${NUMERAL}[、.．](?!${NUMERAL}|\\d)|[（(](?:${NUMERAL}|\\d{1,2})[）)]、?|\\d{1,2}(?:、|[.．](?!\\d))(?!\\d)|[①-⑳]) *(?=[\\p{Script=Han}《“])`,
  "gu",
);
const ATTACHMENT_NUMBER = new RegExp(`^附件 ?(?:(?:\\d{1,2}|${NUMERAL}) ?[：:、.．]?|[：:]) *(?=\\S)`, "gu");
const BODY_NUMBER = new RegExp(
  `^(?:${NUMERAL}、(?!${NUMERAL})|[（(]${NUMERAL}[）)]、?) *(?=[\\p{Script=Han}《“])`,
  "gu",
);

/** A number written by hand before a title that the program numbers, or repeated before its body. */
export function handNumbers(prose: Prose): Hit[] {
  if (prose.kind === "heading" || /\/sections\/\d+\/title$/.test(prose.pointer))
    return [...hits([prose], TITLE_NUMBER)];
  if (prose.kind === "paragraph" && /\/sections\/\d+\/body$/.test(prose.pointer))
    return [...hits([prose], BODY_NUMBER)];
  if (/^\/attachments\/\d+\/title$/.test(prose.pointer))
    return [...hits([prose], ATTACHMENT_NUMBER), ...hits([prose], TITLE_NUMBER)];
  return [];
}

const patterns = new Map<string, RegExp>();

function signs(characters: string): RegExp {
  const known = patterns.get(characters) ?? new RegExp(`[${characters}]`, "g");
  patterns.set(characters, known);
  return known;
}

/** Matching pairs of brackets of one kind, and those that have no other half. */
export function pairs(
  prose: Prose,
  [openers, closers]: Brackets,
  owned: readonly Span[] = [],
): { closed: [number, number][]; open: number[]; stray: number[] } {
  const closed: [number, number][] = [];
  const open: number[] = [];
  const stray: number[] = [];
  for (const { 0: sign, index } of prose.text.matchAll(signs(openers + closers))) {
    const opens = openers.includes(sign);
    if (!isOwn(prose, index, index + 1) || overlaps(owned, index, index + 1)) continue;
    if (opens) open.push(index);
    else if (open.length > 0) closed.push([open.pop()!, index]);
    else stray.push(index);
  }
  return { closed, open, stray };
}

/** Whether a place lies inside 《》 or “”, where a name is quoted as it is. */
export function isQuoted(text: string, index: number): boolean {
  const before = text.slice(0, index);
  const count = (sign: string) => before.split(sign).length;
  return count("《") > count("》") || count("“") > count("”");
}

/** `1)` and `a)` before an item of a list have no opening bracket. */
export function isListMark(text: string, closer: number): boolean {
  return new RegExp(`(?:^|[\\s，。；：、,;:])(?:\\d{1,2}|[a-zA-Z]|${NUMERAL})$`).test(text.slice(0, closer));
}
