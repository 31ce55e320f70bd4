import type { Template } from "../templates/template.js";
import { bare, type Vocabulary, vocabularyOf } from "./vocabulary.js";

/**
 * A word of the register with the meaning that the user gives it: a class or an outcome, by any word or key that is
 * known.
 */
export interface ExplainedWord {
  word: string;
  meaning: string;
}

/** WORD=MEANING as one; undefined where it is not written so. */
export function explainedWord(text: string): ExplainedWord | undefined {
  const at = text.indexOf("=");
  const [word, meaning] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  return at === -1 || bare(word) === "" || bare(meaning) === "" ? undefined : { word, meaning };
}

/**
 * Adds the user's words to the vocabulary of a format; of a word that is explained twice the last explanation counts.
 *
 * @returns also the words whose meaning the format does not have
 */
export function explainedVocabulary<W extends ExplainedWord>(
  template: Template,
  words: readonly W[],
): { vocabulary: Vocabulary; unknown: W[] } {
  const known = vocabularyOf(template);
  const unknown = words.filter(
    ({ meaning }) =>
      known.classWord(meaning) === undefined &&
      known.outcomeOf(meaning) === undefined &&
      !known.isOpen(meaning),
  );
  const own = new Map(words.map(({ word, meaning }) => [bare(word), meaning]));
  return { vocabulary: vocabularyOf(template, own), unknown };
}

/** What a word of the register can mean, by the official labels: the classes, then the outcomes. */
export function meaningsOf({ schema, applications }: Template): string[] {
  const { classes, received, resultRows } = applications;
  return [...classes.map((key) => `${received}.${key}`), ...resultRows].map((path) => schema.title(path));
}
