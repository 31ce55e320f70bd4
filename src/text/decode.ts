/** Decodes bytes in a charset; undefined where they are not valid in it, or the charset is unknown. */
export function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Decodes text from outside: by its byte order mark, else by the charset that it declares, else as UTF-8, else as GB
 * 18030, which includes GBK and GB 2312 and is what Excel writes in China.
 *
 * @param isExpected tells the right text from one of a charset that is declared wrongly, and has all bytes too
 * @returns undefined where it is in none of these
 */
export function decodeForeign(
  bytes: Uint8Array,
  declared?: string,
  isExpected: (text: string) => boolean = () => true,
): string | undefined {
  let unexpected: string | undefined;
  for (const charset of [markOf(bytes) ?? declared?.toLowerCase(), "utf-8", "gb18030"]) {
    const text = charset === undefined ? undefined : decode(bytes, GBK.test(charset) ? "gb18030" : charset);
    if (text !== undefined && isExpected(text)) return text;
    unexpected ??= text;
  }
  return unexpected;
}

/**
 * Charsets that are decoded as GB 18030: it includes all of them, and GBK as the standard defines it lacks some of
 * its characters.
 */
const GBK = /^(?:gbk|gb2312|gb_2312-80|x-gbk)$/;

/** The charset that a byte order mark says. */
function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

/** Whether bytes that are no UTF-8 are Chinese text as Windows saves it. */
export function looksLikeGbk(bytes: Uint8Array): boolean {
  return decode(bytes, "gb18030") !== undefined;
}
