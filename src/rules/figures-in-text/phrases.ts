import { applicationPhrase, carriedPhrase, underwayPhrase } from "./application-phrases.js";
import { decisionPhrase, documentPhrase } from "./disclosure-phrases.js";
import { disputePhrase, outcomePhrase } from "./dispute-phrases.js";
import type { Bag, Phrase, Surroundings } from "./phrase.js";
import { classPhrase, loosePhrase, restPhrase, resultPhrase } from "./result-phrases.js";

/** Each looks for its own words and gives up at any that it does not know. */
const GRAMMAR: readonly ((bag: Bag, around: Surroundings) => Phrase | undefined)[] = [
  restPhrase,
  outcomePhrase,
  disputePhrase,
  documentPhrase,
  decisionPhrase,
  carriedPhrase,
  underwayPhrase,
  resultPhrase,
  loosePhrase,
  classPhrase,
  applicationPhrase,
];

/** What a number with these words around it counts; undefined where it is nothing that the tables hold. */
export function phraseOf(bag: Bag, around: Surroundings): Phrase | undefined {
  for (const rule of GRAMMAR) {
    const phrase = rule(bag, around);
    if (phrase) return phrase;
  }
  return undefined;
}
