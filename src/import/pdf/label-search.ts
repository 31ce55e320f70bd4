import type { TableTemplate } from "../../templates/template.js";
import { bare, explained, likeness, shortened } from "../likeness.js";
import { labelsOf } from "../statutory-labels.js";
import type { Word } from "./words.js";

/** A label where it stands on the pages of a document. */
export interface PlacedLabel {
  text: string;
  words: Word[];
  left: number;
  right: number;
  /** Base lines of its first and its last line, as depths of words. */
  top: number;
  bottom: number;
  size: number;
  page: number;
}

/** A label that may be one of those that are looked for: which one, and how well. */
export interface Candidate {
  label: number;
  score: number;
  placed: PlacedLabel;
}

/** A label has at most so many lines; 社会公益组织 stands in six where each character has one. */
const MOST_LINES = 8;
/** Lines of one label are nearer to each other than this, in heights of a character. */
const PITCH = 4;
/** More candidates than this are no table. */
const MOST_CANDIDATES = 600;

/** Where labels may stand among words: each in any number of lines below one another. */
export function candidatesFor(labels: readonly string[], words: readonly Word[]): Candidate[] {
  const found: Candidate[] = [];
  const starts = new Set(labels.flatMap((label) => pairs(label).slice(0, 4)));
  const wholes = labels.map((label) => [hanOf(label), hanOf(label).replace(/^[一二三四五六七八九十]/u, "")]);
  for (const [index, word] of words.entries()) {
    const han = hanOf(word.text);
    if (han === "") continue;
    for (const [label, official] of labels.entries()) {
      const whole = wholes[label]!.find((each) => each.startsWith(han));
      if (whole === undefined) continue;
      for (const placed of grown(words, index, whole)) {
        const score = scoreOf(placed.text, official);
        if (score >= 1) found.push({ label, score, placed });
      }
    }
    // A label with a damaged word is found in whole lines only.
    if (
      pairs(word.text)
        .slice(0, 2)
        .some((pair) => starts.has(pair))
    )
      found.push(...damaged(labels, words, index));
    if (found.length > MOST_CANDIDATES) return [];
  }
  return found;
}

/** What begins with a word and says no more than a label. */
function grown(words: readonly Word[], from: number, label: string): PlacedLabel[] {
  const found: PlacedLabel[] = [];
  const open: { own: Word[]; at: number }[] = [{ own: [words[from]!], at: from }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { own, at } = next;
    if (!label.startsWith(hanOf(own.map(({ text }) => text).join("")))) continue;
    found.push(placedLabel(own));
    if (own.length > label.length || found.length > MOST_LINES * 4) continue;
    for (const place of [beside(words, at), ...below(words, at, own)])
      if (place !== undefined) open.push({ own: [...own, words[place]!], at: place });
  }
  return found;
}

function damaged(labels: readonly string[], words: readonly Word[], from: number): Candidate[] {
  const found: Candidate[] = [];
  const lines = [words[from]!];
  const longest = Math.max(...labels.map((label) => bare(label).length));
  for (let at: number | undefined = from; at !== undefined && lines.length <= MOST_LINES; ) {
    const placed = placedLabel(lines);
    // No label is so short a part of a text, but where its meaning stands behind it.
    const mayBeOne = /[:：]/.test(placed.text) || bare(placed.text).length <= longest * 2;
    for (const [label, official] of mayBeOne ? labels.entries() : []) {
      const score = scoreOf(placed.text, official);
      if (score > 0 && score < 1) found.push({ label, score, placed });
    }
    at = below(words, at, lines)[0];
    if (at !== undefined) lines.push(words[at]!);
  }
  return found;
}

/**
 * Of all candidates those that together are the most labels in their order.
 *
 * @param follows whether one may come next behind another
 */
export function bestInOrder(
  candidates: readonly Candidate[],
  follows: (before: PlacedLabel, next: PlacedLabel) => boolean,
): Candidate[] {
  const best: { score: number; before: number }[] = [];
  let last = -1;
  for (const [index, { label, score, placed }] of candidates.entries()) {
    const own = { score, before: -1 };
    for (let at = 0; at < index; at++) {
      const other = candidates[at]!;
      const sum = best[at]!.score + score;
      if (other.label < label && sum > own.score && follows(other.placed, placed))
        Object.assign(own, { score: sum, before: at });
    }
    best.push(own);
    if (last === -1 || own.score > best[last]!.score) last = index;
  }
  const chain: Candidate[] = [];
  for (let at = last; at !== -1; at = best[at]!.before) chain.unshift(candidates[at]!);
  return chain;
}

/** The Chinese word that stands next to another one, in the same line. */
function beside(words: readonly Word[], from: number): number | undefined {
  const [last, next] = [words[from]!, words[from + 1]];
  const isNear = next && next.page === last.page && Math.abs(next.depth - last.depth) < 1;
  return isNear && hanOf(next.text) !== "" && next.left - last.right < APART * last.size
    ? from + 1
    : undefined;
}

/** Words of a label stand no further apart than this in a line, in widths of a character. */
const APART = 1.2;

/** The words that may go on with a label, in the line below its last one. */
function below(words: readonly Word[], from: number, own: readonly Word[]): number[] {
  const last = own.at(-1)!;
  const line = {
    left: Math.min(...own.map(({ left }) => left)),
    right: Math.max(...own.map(({ right }) => right)),
  };
  const found: number[] = [];
  for (let at = from + 1; at < words.length; at++) {
    const word = words[at]!;
    const nearest = words[found[0] ?? -1]?.depth ?? word.depth;
    if (word.page !== last.page || word.depth - last.depth > PITCH * last.size || word.depth > nearest + 1)
      break;
    if (word.depth - last.depth < last.size * 0.5) continue;
    const narrower = Math.min(word.right - word.left, line.right - line.left);
    const isBelow = shared(word, line) > narrower / 2;
    if (isBelow && Math.abs(word.size - last.size) < last.size * 0.3) found.push(at);
  }
  return found;
}

function placedLabel(lines: readonly Word[]): PlacedLabel {
  const [first] = lines as [Word];
  return {
    text: lines.map(({ text }) => text).join(""),
    words: [...lines],
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: first.depth,
    bottom: lines.at(-1)!.depth,
    size: first.size,
    page: first.page,
  };
}

function scoreOf(text: string, official: string): number {
  const alike = likeness(text, official);
  // 1.重复申请 is no damaged 2.重复申请, whatever its words.
  if (alike > 0 && alike < 1 && numberOf(text) !== numberOf(official)) return 0;
  const score = alike || shortened(text, official) || explained(text, official);
  if (score < 1) return score;
  return (
    score +
    (numberOf(text) === numberOf(official) ? EXACT : 0) +
    (hanOf(text) === hanOf(official) ? EXACT : 0)
  );
}

/** A label with its number, or with its note in brackets, is more than its words alone. */
const EXACT = 0.1;

/** How far two words or labels stand above one another, in points. */
export function shared(one: { left: number; right: number }, other: { left: number; right: number }): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

function numberOf(text: string): string {
  return /^[（(]?([一二三四五六七八九十]+|\d{1,2})[）)、.．]/u.exec(text.normalize("NFKC"))?.[1] ?? "";
}

/** Tells whether a text is a part of the official words of a statutory table, or no word at all. */
export function partOfForm(statutory: TableTemplate): (text: string) => boolean {
  const official = labelsOf(statutory).map(hanOf);
  const known = new Map<string, boolean>();
  const isPart = (text: string) => {
    const own = hanOf(text);
    return own === "" ? /^[\p{P}\p{S}]*$/u.test(text) : official.some((label) => label.includes(own));
  };
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = isPart(text);
    known.set(text, found);
    return found;
  };
}

/** The Chinese characters of a text alone. */
export function hanOf(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{Script=Han}]/gu, "");
}

function pairs(text: string): string[] {
  const han = hanOf(text);
  return [...han].slice(1).map((sign, at) => han[at]! + sign);
}
