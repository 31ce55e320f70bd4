/** Chinese characters, and the marks that are set in their width. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u;

/** Whether a line break between two characters prints nothing (contract section 2); elsewhere it is a space. */
export function printsNothingBetween(before: string, after: string): boolean {
  return WIDE.test(before) && WIDE.test(after);
}
