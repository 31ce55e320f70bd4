import { type Success, success } from "../diagnostics/outcome.js";
import { unpackEntry, zipEntries } from "./zip.js";

/** Why a package must not be opened: it is broken, a bomb, or an attack by the names of its parts. */
type PackageFault = "broken" | "tooLarge" | "unsafe";

/** Limits in bytes that no honest file exceeds. */
interface PackageLimits {
  file: number;
  /** All parts unpacked. */
  unpacked: number;
  /** One XML part unpacked. */
  xml: number;
}

const MAX_PARTS = 5_000;

/** The parts of an Office Open XML package. */
export interface OpenedPackage {
  names: readonly string[];
  /**
   * The bytes of a part; undefined where there is none.
   *
   * @throws {Error} where it is damaged or holds more than it says
   */
  part(name: string): Uint8Array | undefined;
}

/**
 * Opens a package that anyone may have written. Sizes are known before anything is unpacked, and are kept to: a part is
 * unpacked when it is asked for, and not beyond the size that it says.
 *
 * @param refuse makes the answer where it must not be opened
 */
export function openPackage<Refusal>(
  bytes: Uint8Array,
  limits: PackageLimits,
  refuse: (fault: PackageFault) => Refusal,
): Success<OpenedPackage> | Refusal {
  if (bytes.length > limits.file) return refuse("tooLarge");
  try {
    const entries = zipEntries(bytes, 65_535);
    if (entries.length > MAX_PARTS) return refuse("tooLarge");
    let unpacked = 0;
    for (const { name, size } of entries) {
      unpacked += size;
      if (unpacked > limits.unpacked || (/\.(?:xml|rels)$/i.test(name) && size > limits.xml))
        return refuse("tooLarge");
      if (/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|^[a-z]:/i.test(name)) return refuse("unsafe");
    }
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    // Of two parts of one name each program reads another one.
    if (byName.size < entries.length && hasTwice(entries.map(({ name }) => name))) return refuse("broken");
    return success({
      names: entries.map(({ name }) => name),
      part(name) {
        const entry = byName.get(name);
        return entry && unpackEntry(entry);
      },
    });
  } catch {
    return refuse("broken");
  }
}

/** Whether a part is there twice; a folder may be. */
function hasTwice(names: readonly string[]): boolean {
  const parts = names.filter((name) => !name.endsWith("/"));
  return new Set(parts).size < parts.length;
}
