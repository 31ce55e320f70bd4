import { type Outcome, success } from "../diagnostics/outcome.js";
import { endingOf } from "../host/endings.js";
import type { InputFile } from "../host/host.js";
import { toBase64 } from "../text/base64.js";
import { unreadable } from "./unreadable.js";

/** A page with its pictures and styles is a few megabytes. */
const MAX_BYTES = 30_000_000;
/** Parts in one another; browsers and Word have two levels. */
const MAX_NESTING = 20;
/** Headers of one part, in bytes. */
const MAX_HEADERS = 100_000;

/** Its lines, and those that may part it: postal-mime takes long over each. A page of 12 MB has so many. */
const MAX_LINES = 200_000;
const MAX_PARTS = 3000;

/** Whether a file is a web page with its pictures in one, as browsers, Word and WPS save it (RFC 2557). */
export function isWebArchive(head: string): boolean {
  return /^MIME-Version:/im.test(head) || /^Content-Type:\s*multipart\/related/im.test(head);
}

/**
 * The page of a web archive, or of a mail that has one, by postal-mime: its text in the charset of its part. Pictures
 * that it names by their Content-ID stand in it as data; those that it names by an address are left out with those of
 * web pages.
 */
export async function mhtToHtml({ name, bytes }: InputFile): Promise<Outcome<string>> {
  const unread = () => unreadable(name, endingOf(name) === "eml" ? "mail" : "webArchive");
  if (bytes.length > MAX_BYTES || hasTooManyLines(bytes)) return unreadable(name, "tooLarge");
  const { default: PostalMime } = await import("postal-mime");
  try {
    const { html, attachments } = await PostalMime.parse(bytes, {
      maxNestingDepth: MAX_NESTING,
      maxHeadersSize: MAX_HEADERS,
    });
    if (html === undefined) return unread();
    if (html.includes("\0")) return unreadable(name, "broken");
    if ((html.match(/\ufffd/g)?.length ?? 0) > html.length / 200) return unreadable(name, "encoding");
    const pictures = new Map(
      attachments.flatMap(({ contentId, mimeType, content }) =>
        contentId && /^image\/(?:png|jpeg)$/.test(mimeType) && typeof content !== "string"
          ? [
              [
                contentId.replace(/^<|>$/g, ""),
                `data:${mimeType};base64,${toBase64(new Uint8Array(content))}`,
              ],
            ]
          : [],
      ),
    );
    return success(html.replace(/cid:([^"'\s>]{1,200})/g, (whole, id: string) => pictures.get(id) ?? whole));
  } catch {
    // It throws beyond its bounds, and where a part is none.
    return unread();
  }
}

function hasTooManyLines(bytes: Uint8Array): boolean {
  let [lines, parts] = [0, 0];
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
    lines++;
    if (bytes[at + 1] === 45 && bytes[at + 2] === 45) parts++;
    if (lines > MAX_LINES || parts > MAX_PARTS) return true;
  }
  return false;
}
