import type { Attachment } from "postal-mime";
import { type Outcome, success } from "../diagnostics/outcome.js";
import { endingOf } from "../host/endings.js";
import type { InputFile } from "../host/host.js";
import { toBase64 } from "../text/base64.js";
import { decodePage, namesReport } from "./html.js";
import { MAX_PICTURES } from "./limits.js";
import { unreadable } from "./unreadable.js";

/** A page with its pictures and styles is a few megabytes. */
const MAX_BYTES = 30_000_000;
/** Those of more bytes or lines are not read once more in another charset: that takes twenty times as much memory. */
const MAX_REREAD = { bytes: 10_000_000, lines: 100_000 };
/** Parts in one another; browsers and Word have two levels. */
const MAX_NESTING = 20;
/** Headers of one part, in bytes. */
const MAX_HEADERS = 100_000;

/** Its lines, and those that may part it: postal-mime takes long over each. A page of 13 MB has so many. */
const MAX_LINES = 180_000;
const MAX_PARTS = 3000;

/** Whether a file is a web page with its pictures in one, as browsers, Word and WPS save it (RFC 2557). */
export function isWebArchive(head: string): boolean {
  return /^MIME-Version:/im.test(head) || /^Content-Type:\s*multipart\/related/im.test(head);
}

/**
 * The page of a web archive, or of a mail that has one, by postal-mime. Pictures that it names by their Content-ID stand in
 * it as data; those that it names by an address are left out with those of web pages.
 */
export async function mhtToHtml({ name, bytes }: InputFile): Promise<Outcome<string>> {
  const unread = () => unreadable(name, endingOf(name) === "eml" ? "mail" : "webArchive");
  if (bytes.length > MAX_BYTES || hasTooManyLines(bytes)) return unreadable(name, "tooLarge");
  try {
    const { html: asDeclared, attachments } = await parsed(bytes);
    if (asDeclared === undefined) return unread();
    const html = namesReport(asDeclared) ? asDeclared : ((await inOtherCharset(bytes)) ?? asDeclared);
    if (html.includes("\0")) return unreadable(name, "broken");
    if (isGarbled(html)) return unreadable(name, "encoding");
    return success(withPictures(html, picturesOf(attachments)));
  } catch {
    // It throws beyond its bounds, and where a part is none.
    return unread();
  }
}

async function parsed(bytes: Uint8Array) {
  const { default: PostalMime } = await import("postal-mime");
  return PostalMime.parse(bytes, { maxNestingDepth: MAX_NESTING, maxHeadersSize: MAX_HEADERS });
}

/**
 * The page of an archive that declares none or the wrong charset for it, where it is a report in the charset of its own
 * head or a usual one. postal-mime gives text alone: of the one charset that has a character for each byte.
 */
async function inOtherCharset(bytes: Uint8Array): Promise<string | undefined> {
  if (bytes.length > MAX_REREAD.bytes || hasTooManyLines(bytes, MAX_REREAD.lines)) return undefined;
  const declared = asCharacters(bytes)
    .replace(/\bcharset(?=[*\d]*\s*=)/gi, "was")
    .replace(/^Content-Type:\s*text\/html/gim, `$&; charset=${SINGLE_BYTES}`);
  const { html = "" } = await parsed(bytesOf(declared)!);
  const own = bytesOf(html);
  const page = own && decodePage(own);
  return page && namesReport(page) ? page : undefined;
}

const SINGLE_BYTES = "windows-1252";

function asCharacters(bytes: Uint8Array): string {
  return new TextDecoder(SINGLE_BYTES).decode(bytes);
}

/** What `asCharacters` made a text of; undefined where it has characters of other charsets. */
function bytesOf(text: string): Uint8Array | undefined {
  const all = asCharacters(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const byteOf = new Map(Array.from(all, (character, byte) => [character.charCodeAt(0), byte]));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = byteOf.get(text.charCodeAt(at));
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

/** Whether more than one sign in 200 stands for bytes that its charset does not have. */
function isGarbled(text: string): boolean {
  let left = text.length / 200;
  for (let at = text.indexOf("\ufffd"); at !== -1; at = text.indexOf("\ufffd", at + 1))
    if (--left < 0) return true;
  return false;
}

/** Pictures as data of a page, by the Content-ID of their part. */
function picturesOf(attachments: readonly Attachment[]): ReadonlyMap<string, string> {
  return new Map(
    attachments.flatMap(({ contentId, mimeType, content }) =>
      contentId && /^image\/(?:png|jpeg)$/.test(mimeType) && typeof content !== "string"
        ? [[contentId.replace(/^<|>$/g, ""), `data:${mimeType};base64,${toBase64(new Uint8Array(content))}`]]
        : [],
    ),
  );
}

/** A page with its pictures in it; those beyond so much stay names of what is not there, and are told as left out. */
function withPictures(html: string, pictures: ReadonlyMap<string, string>): string {
  let left = MAX_PICTURES;
  return html.replace(/cid:([^"'\s>]{1,200})/g, (whole, id: string) => {
    const data = pictures.get(id) ?? whole;
    left -= data.length;
    return left < 0 ? whole : data;
  });
}

function hasTooManyLines(bytes: Uint8Array, most = MAX_LINES): boolean {
  let [lines, parts] = [0, 0];
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
    lines++;
    if (bytes[at + 1] === 45 && bytes[at + 2] === 45) parts++;
    if (lines > most || parts > MAX_PARTS) return true;
  }
  return false;
}
