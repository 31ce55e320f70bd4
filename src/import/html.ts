/** A page of a web site is some hundred kilobytes. */
const MAX_BYTES = 20_000_000;

export type HtmlFault = "tooLarge" | "encoding" | "broken";

/**
 * The text of a web page: by its byte order mark, else the charset that it declares, else UTF-8, else GB 18030 (which
 * reads GBK and GB 2312 too).
 */
export function decodeHtml(bytes: Uint8Array): { html: string } | { fault: HtmlFault } {
  if (bytes.length > MAX_BYTES) return { fault: "tooLarge" };
  const declared = declaredCharset(bytes);
  const candidates = declared ? [declared, "utf-8", "gb18030"] : ["utf-8", "gb18030"];
  for (const charset of candidates) {
    const html = decode(bytes, charset);
    if (html !== undefined) return html.includes("\0") ? { fault: "broken" } : { html };
  }
  return { fault: "encoding" };
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = new TextDecoder("latin1").decode(bytes.slice(0, 4096));
  const charset = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  // GBK as the standard decodes it refuses some of GB 18030, which holds all of it.
  return charset && /^(?:gbk|gb2312|gb_2312-80|x-gbk)$/.test(charset) ? "gb18030" : charset;
}

function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
