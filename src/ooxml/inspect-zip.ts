import { unzipSync } from "fflate";

/** A report is a few hundred kilobytes; its pictures make a few megabytes of it. */
const MAX_FILE = 50_000_000;
const MAX_UNPACKED = 200_000_000;
/** The text of a report is one or two megabytes of tags; reading ten takes seconds, and grows faster than they do. */
const MAX_XML = 8_000_000;
const MAX_ENTRIES = 5_000;

export type ZipFault = "broken" | "tooLarge" | "unsafe";

/** Names of the parts of an office file, or why it must not be opened: it is broken, a bomb, or an attack by XML entities. */
export function inspectZip(bytes: Uint8Array): { names: string[] } | { fault: ZipFault } {
  if (bytes.length > MAX_FILE) return { fault: "tooLarge" };
  const names: string[] = [];
  let unpacked = 0;
  let fault: ZipFault | undefined;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        unpacked += originalSize;
        const isXml = /\.(?:xml|rels)$/i.test(name);
        if (names.length > MAX_ENTRIES || unpacked > MAX_UNPACKED || (isXml && originalSize > MAX_XML))
          fault ??= "tooLarge";
        if (/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|^[a-z]:/i.test(name)) fault ??= "unsafe";
        return fault === undefined && isXml;
      },
    });
    if (fault) return { fault };
    const declares = Object.values(parts).some((part) => hasDoctype(part));
    return declares ? { fault: "unsafe" } : { names };
  } catch {
    return { fault: fault ?? "broken" };
  }
}

/** Office files have no document type; one can make entities that grow without end. */
function hasDoctype(part: Uint8Array): boolean {
  const encoding =
    part[0] === 0xff || part[1] === 0 ? "utf-16le" : part[0] === 0xfe || part[0] === 0 ? "utf-16be" : "utf-8";
  return /<!DOCTYPE|<!ENTITY/i.test(new TextDecoder(encoding).decode(part));
}
