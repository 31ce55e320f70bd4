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
  const html = decodePage(bytes);
  if (html === undefined) return unreadable(name, "encoding");
  return html.includes("\0") ? unreadable(name, "broken") : success(html);
}

/** The text of a page, whatever charset its head declares; undefined where it is in none that is usual. */
export function decodePage(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.slice(0, 4096));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return decodeForeign(bytes, declared, namesReport);
}

/** Whether words of the title of every report stand in a text, as in no other than its own charset. */
export function namesReport(text: string): boolean {
  return text.includes("信息公开");
}
