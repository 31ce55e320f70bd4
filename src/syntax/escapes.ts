/** An escape that YAML knows in double quotes; a backslash alone where none follows it. */
const ESCAPE =
  /\\(?:[0abtnvfre "/\\N_LP\t\r\n]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U00(?:0[\da-fA-F]|10)[\da-fA-F]{4})?/g;

/**
 * The token of a text in double quotes, of the same length and lines, with no escape behind its first unknown one: the
 * parser makes an error of each, of which a text can have two million, and only the first is told. What stands for an
 * escape is no hexadecimal digit, which would complete `\x`.
 */
export function untilBadEscape(token: string): string {
  for (const { 0: found, index } of token.matchAll(ESCAPE)) {
    if (found.length > 1) continue;
    const read = token.slice(0, index + 2);
    const rest = token
      .slice(index + 2)
      .replace(/\\([\r\n]?)[^\r\n]?/g, (all, end: string) =>
        end ? `.${all.slice(1)}` : ".".repeat(all.length),
      );
    return read + rest;
  }
  return token;
}
