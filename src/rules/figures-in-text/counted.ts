import type { Prose } from "../../narrative/prose.js";
import type { WrittenNumber } from "./numbers.js";
import { Bag, type Phrase } from "./phrase.js";
import type { ValuedReading } from "./readings.js";
import { isMark, type Segment, type Sentence, segmentAt, startsStatement, type Token } from "./sentences.js";

/** A number that a phrase ties to figures. */
export interface Claim {
  prose: Prose;
  number: WrittenNumber;
  phrase: Phrase;
  /** The phrase as its message quotes it. */
  said: string;
  readings: ValuedReading[];
  /** Whether it equals one of the readings, or one of their tolerated variants. */
  agrees: boolean;
  /** Whether it is said of only a part of what the tables hold, such as 市本级. */
  narrowed: boolean;
}

/** A number in its sentence, whether the tables hold it or not. */
export interface Counted {
  number: WrittenNumber;
  sentence: Sentence;
  /** Its place among the tokens of the sentence. */
  at: number;
  bag: Bag;
  /** The number that it is told to be a part of. */
  owner?: Counted | undefined;
  claim?: Claim;
}

export function countedAt(sentence: Sentence, at: number, owner: Counted | undefined): Counted {
  const segment = segmentAt(sentence.tokens, at);
  const { body, right, lead } = wordsOf(segment);
  const words = [...body, ...right];
  const isCarried = words.some(({ sense }) => sense === "carry");
  const times = isCarried
    ? lead.filter(({ sense }) => sense === "period" || sense === "lastYear" || sense === "thisYear")
    : [];
  return {
    number: sentence.tokens[at]!.number!,
    sentence,
    at,
    bag: new Bag([...times, ...words]),
    ...(owner && { owner }),
  };
}

const NO_HEAD: ReadonlySet<Token["sense"]> = new Set([
  "filler",
  "thisYear",
  "lastYear",
  "period",
  "self",
  "all",
  "already",
  "onTime",
  "open",
  "mark",
  "unknown",
]);

/**
 * Divides a segment: `lead` is its subject and time, `body` its own words before the number, `right` those behind.
 */
export function wordsOf({ left, right }: Segment): { lead: Token[]; body: Token[]; right: Token[] } {
  const head = left.findIndex(({ sense }) => !NO_HEAD.has(sense));
  if (head < 0) return { lead: left, body: [], right };
  const end = right.findIndex((token) => startsStatement(token));
  return { lead: left.slice(0, head), body: left.slice(head), right: end < 0 ? right : right.slice(0, end) };
}

/** “予以公开、部分公开分别为22件、8件”: the label in the number's place, where there are as many. */
export function respectiveToken(tokens: readonly Token[], at: number): Token | undefined {
  const from = tokens.slice(0, at).findLastIndex(({ text }) => /^分别/.test(text));
  if (from < 1) return undefined;
  const isListed = (token: Token) =>
    token.number !== undefined || isMark(token, "、，") || token.text === "和";
  if (!tokens.slice(from + 1, at).every(isListed)) return undefined;
  const labels: Token[] = [];
  for (let index = from - 1; index >= 0; index--) {
    const token = tokens[index]!;
    if (LABELS.has(token.sense)) labels.unshift(token);
    else if (
      !isMark(token, "、") &&
      token.sense !== "filler" &&
      token.sense !== "tail" &&
      token.sense !== "request"
    )
      break;
  }
  let end = at + 1;
  while (end < tokens.length && isListed(tokens[end]!)) end++;
  const numbers = tokens.slice(from + 1, end).filter(({ number }) => number);
  const place = numbers.indexOf(tokens[at]!);
  return labels.length > 1 && labels.length === numbers.length ? labels[place] : undefined;
}

const LABELS: ReadonlySet<Token["sense"]> = new Set(["result", "row", "class", "dispute"]);
