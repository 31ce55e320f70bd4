import type { WrittenNumber } from "./text-numbers.js";
import type { Phrase } from "./text-phrase.js";
import { PHRASES } from "./text-phrases.js";
import { composed } from "./text-words.js";

const ENDS = /^(?=$|[，。；、：（）！？\s,;…”]|均|全部|都|已|同比|较|比|和|及|占|将)/;

/** Longer phrases there are not, but for lists of labels. */
const REACH = 56;
const LIST_REACH = 120;

export interface Match {
  phrase: Phrase;
  /** Where the phrase begins. */
  at: number;
}

/** The phrase that a number ends, in a sentence that begins at `start`. */
export function matchPhrase(
  number: WrittenNumber,
  text: string,
  start: number,
  year: number,
): Match | undefined {
  const sentence = text.slice(start, number.start);
  const before = sentence.slice(-REACH);
  const after = text.slice(number.after);
  const ends = ENDS.test(after);
  const near = `${before} ${after.slice(0, REACH)}`;
  for (const phrase of candidates(sentence, after)) {
    if (phrase.word && !near.includes(phrase.word)) continue;
    if (phrase.after ? !inYear(phrase.after, year).test(after) : !ends) continue;
    const reach = phrase.list ? sentence.slice(-LIST_REACH) : before;
    const match = inYear(phrase.before, year).exec(reach);
    if (!match) continue;
    // A sign that the pattern only looked at is no part of the phrase.
    const sign = /^[，。；、：（）]/.test(match[0]) ? 1 : 0;
    return { phrase, at: number.start - reach.length + match.index + sign };
  }
  return undefined;
}

function* candidates(sentence: string, after: string): Generator<Phrase> {
  yield* PHRASES;
  yield* composed(sentence.slice(-LIST_REACH), sentence, after);
}

const compiled = new WeakMap<RegExp, { year: number; pattern: RegExp }>();

/** The years that a phrase can name, put into its pattern. */
function inYear(pattern: RegExp, year: number): RegExp {
  let known = compiled.get(pattern);
  if (known?.year !== year) {
    const source = pattern.source
      .replaceAll("PREVIOUS", `${year - 1}`)
      .replaceAll("THIS", `${year}`)
      .replaceAll("NEXT", `${year + 1}`);
    known = { year, pattern: source === pattern.source ? pattern : new RegExp(source) };
    compiled.set(pattern, known);
  }
  return known.pattern;
}
