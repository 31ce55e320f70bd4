import type { Outcome } from "../diagnostics/outcome.js";
import { success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { decodeForeign } from "../text/decode.js";
import { unreadable } from "./unreadable.js";

/** A page of a web site is some hundred kilobytes. */
const MAX_BYTES = 20_000_000;

/** The text of a web page, in the charset that it declares in its head or any that is usual. */
export function decodeHtml({ name, bytes }: InputFile): Outcome<string> {
  if (bytes.length > MAX_BYTES) return unreadable(name, "tooLarge");
  const head = new TextDecoder("latin1").decode(bytes.slice(0, 4096));
  const html = decodeForeign(bytes, /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]);
  if (html === undefined) return unreadable(name, "encoding");
  return html.includes("\0") ? unreadable(name, "broken") : success(html);
}
