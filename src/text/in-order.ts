/**
 * Whether every character of a text stands in a longer one, in the same order, as those of a shortened name do: 发改 in
 * 发展和改革. The empty text stands in any.
 */
export function standsInOrder(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
