/** What a diagnostic says in one language; official labels stay Chinese in all of them. */
export interface Message {
  text: string;
  /** Ways out, most likely first. */
  hints: string[];
}

/** A message; hints that are false or undefined do not apply and are left out. */
export function say(text: string, ...hints: (string | undefined | false)[]): Message {
  return { text, hints: hints.filter((hint): hint is string => Boolean(hint)) };
}

/** How far two numbers are apart: a difference without its sign, since a message gives both numbers. */
export function apart(difference: number | string): string {
  return String(difference).replace(/^-/, "");
}
