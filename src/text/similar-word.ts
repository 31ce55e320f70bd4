import { distance } from "fastest-levenshtein";

/** Whether a text has Chinese characters, and so is one of the official words. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/**
 * The word nearest to a misspelt one, if it is near enough.
 *
 * @param share one wrong letter is allowed for so many letters of a long word; Infinity allows two letters (one
 *   Chinese character, half of 类型) in a word of any length
 */
export function similarWord(typed: string, words: readonly string[], share: number): string | undefined {
  const scored = words.map((word) => ({ word, edits: distance(typed.toLowerCase(), word.toLowerCase()) }));
  const best = scored.sort((a, b) => a.edits - b.edits)[0];
  const slips = Math.max(isChinese(typed) ? 1 : 2, Math.floor(typed.length / share));
  return best && best.edits <= slips ? best.word : undefined;
}
