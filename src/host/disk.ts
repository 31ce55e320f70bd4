import { realpathSync } from "node:fs";
import path from "node:path";
import { findByPattern, PatternSearch } from "./find-by-pattern.js";
import type { FoundFile, Host } from "./host.js";
import { isInside } from "./inside.js";
import { LARGEST, PATTERN_BOUNDS } from "./limits.js";
import { readRegular } from "./open.js";
import { isPattern } from "./pattern.js";
import { kindAt } from "./read.js";
import { isReportName, isUnmeant, withoutCopies } from "./report-names.js";
import { slashes } from "./slashes.js";
import { isForeign } from "./sniff.js";

/**
 * The disk as the pipeline may see it: other data files and a template anywhere, images only inside the data file's folder.
 *
 * @param note told of every file that was asked for, with its bytes where it could be read
 */
export function diskAround(
  cwd: string,
  note: (
    name: string,
    role: "previous" | "child" | "image" | "reference",
    bytes?: Uint8Array,
  ) => void = () => {},
): Required<Host> {
  const searches = new Map<string, PatternSearch>();
  const searchFrom = (folder: string) => {
    const search = searches.get(folder) ?? new PatternSearch(folder, PATTERN_BOUNDS);
    searches.set(folder, search);
    return search;
  };
  return {
    readFile(named, from) {
      const name = nameFrom(named, from);
      const bytes = read(name, cwd);
      const isRead = bytes instanceof Uint8Array;
      note(name, "previous", isRead ? bytes : undefined);
      return isRead ? { name, bytes } : bytes.reason;
    },
    readFiles(named, from) {
      const own = path.resolve(cwd, from);
      const found = namedFiles(named, from, cwd, searchFrom);
      if (typeof found === "string") return found;
      // A report is not its own child, even where the pattern matches it; one that names no other names none that is there.
      const others = found.filter(({ name }) => path.resolve(cwd, name) !== own);
      if (found.length > 0 && others.length === 0) return [{ name: nameFrom(named, from) }];
      // The documents of a folder together may be more than fits into the memory.
      return (others.length > 0 ? others : [{ name: nameFrom(named, from) }]).map((file) => ({
        ...file,
        get bytes() {
          const bytes = read(file.name, cwd);
          const isRead = bytes instanceof Uint8Array;
          note(file.name, "child", isRead ? bytes : undefined);
          return isRead ? bytes : undefined;
        },
      }));
    },
    readReference(named, from) {
      const name = nameFrom(named, from);
      const bytes = readRegular(path.resolve(cwd, name), () => LARGEST.template);
      const isRead = bytes instanceof Uint8Array;
      note(name, "reference", isRead ? bytes : undefined);
      return isRead ? bytes : bytes.reason;
    },
    readImage(named, from) {
      const folder = path.dirname(path.resolve(cwd, from));
      const found = imageInside(path.resolve(folder, named), folder);
      // A picture outside the folder is not watched either.
      if (found !== "outside")
        note(
          slashes(path.join(path.dirname(from), named)),
          "image",
          typeof found === "string" ? undefined : found,
        );
      return found;
    },
  };
}

/** A name in the data, relative to the working folder; an address of the web stays as it is, and is nowhere on the disk. */
function nameFrom(named: string, from: string): string {
  if (/^[a-z]{2,}:\/\//i.test(named)) return named;
  return slashes(path.isAbsolute(named) ? named : path.join(path.dirname(from), named));
}

function read(name: string, cwd: string) {
  return readRegular(path.resolve(cwd, name), (head) =>
    isForeign({ name, bytes: head }) ? LARGEST.document : LARGEST.data,
  );
}

/** A file itself, or those of a pattern or folder, which may only lie near the data file. */
function namedFiles(
  named: string,
  from: string,
  cwd: string,
  searchFrom: (folder: string) => PatternSearch,
): ReturnType<Required<Host>["readFiles"]> {
  const isFolder = kindAt(nameFrom(named, from), cwd) === "folder";
  if (!isFolder && !isPattern(named)) return [{ name: nameFrom(named, from) }];
  const pattern = isFolder ? `${slashes(named)}/*` : slashes(named);
  const folder = path.dirname(path.resolve(cwd, from));
  const found = findByPattern(pattern, folder, searchFrom(folder));
  if (typeof found === "string") return found;
  const meant = found.filter((name) => !isUnmeant(name) && isReportName(name));
  const { files } = withoutCopies(meant);
  return files.map((name): FoundFile => ({ name: nameFrom(name, from), pattern: named }));
}

/** Links are followed before the folder is compared, so that no link leads out of it. */
function imageInside(file: string, folder: string): ReturnType<Required<Host>["readImage"]> {
  if (!isInside(file, folder)) return "outside";
  try {
    const real = realpathSync(file);
    if (!isInside(real, realpathSync(folder))) return "outside";
    const bytes = readRegular(real, () => LARGEST.image);
    if (bytes instanceof Uint8Array) return bytes;
    return bytes.reason === "notAFile" || bytes.reason === "tooLarge" ? bytes.reason : "missing";
  } catch {
    return "missing";
  }
}
