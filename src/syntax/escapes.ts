/** An escape that YAML knows in double quotes; a backslash alone where none follows it. */
const ESCAPE =
  /\\(?:[0abtnvfre "/\\N_LP\t\r\n]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U00(?:0[\da-fA-F]|10)[\da-fA-F]{4})?/g;

/**
 * The token of a text in double quotes, of the same length, with nothing wrong behind its first unknown escape: the
 * parser makes an error of each, of which a text can have two million, and only the first is told.
 */
export function untilBadEscape(token: string): string {
  for (const { 0: found, index } of token.matchAll(ESCAPE)) {
    if (found.length > 1) continue;
    const read = token.slice(0, index + 2);
    const last = token.slice(Math.max(index + 2, token.length - 1));
    return read + "a".repeat(token.length - read.length - last.length) + last;
  }
  return token;
}
