import { unzipSync } from "fflate";
import { diagnostic } from "../diagnostics/diagnostic.js";
import { filePlace } from "../diagnostics/location.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";

/** A report is a few hundred kilobytes; its pictures make a few megabytes of it. */
const MAX_FILE = 50_000_000;
const MAX_UNPACKED = 200_000_000;
/** The text of a report is one or two megabytes of tags; reading ten takes seconds, and grows faster than they do. */
const MAX_XML = 8_000_000;
const MAX_ENTRIES = 5_000;

type ZipFault = "broken" | "tooLarge" | "unsafe";

/** Names of the parts of an office file; GR8001 where it is broken, a bomb, or an attack by XML entities. */
export function inspectZip({ name: file, bytes }: { name: string; bytes: Uint8Array }): Outcome<string[]> {
  const refused = (reason: ZipFault) => failure(diagnostic("GR8001", filePlace(file), { reason }));
  if (bytes.length > MAX_FILE) return refused("tooLarge");
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
    if (fault) return refused(fault);
    const declares = Object.values(parts).some((part) => hasDoctype(part));
    return declares ? refused("unsafe") : success(names);
  } catch {
    return refused(fault ?? "broken");
  }
}

/** Office files have no document type; one can make entities that grow without end. */
function hasDoctype(part: Uint8Array): boolean {
  const encoding =
    part[0] === 0xff || part[1] === 0 ? "utf-16le" : part[0] === 0xfe || part[0] === 0 ? "utf-16be" : "utf-8";
  return /<!DOCTYPE|<!ENTITY/i.test(new TextDecoder(encoding).decode(part));
}
