import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, statSync } from "node:fs";

/** Why a file was not read. */
export type Unread =
  | { readonly reason: NotOpened | "isFolder" | "notAFile" }
  | { readonly reason: "tooLarge"; readonly maximum: number; readonly actual: number };

/** Why nothing is at a path that could be looked at; circle: of links. */
export type NotOpened = "missing" | "badName" | "brokenLink" | "circle" | "unreadable";

/**
 * Opens and reads a file of the user's; all files are read through here. It must be a regular file of a known and
 * allowed size, and no more is read than that. Devices, pipes and sockets are not even opened, because some of them
 * block for ever and others never end; neither are files without a size, as in /proc.
 *
 * @param largest bytes allowed, by the first bytes of the file
 */
export function readRegular(file: string, largest: (head: Uint8Array) => number): Uint8Array | Unread {
  let descriptor: number | undefined;
  try {
    const there = statSync(file);
    if (there.isDirectory()) return { reason: "isFolder" };
    if (!there.isFile()) return { reason: "notAFile" };
    // A pipe that has come into the file's place meanwhile must not wait for its writer.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const opened = fstatSync(descriptor);
    if (!opened.isFile()) return { reason: "notAFile" };
    return contentOf(descriptor, opened.size, largest);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { reason: code === "EISDIR" ? "isFolder" : whyNotOpened(file, code) };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function contentOf(
  descriptor: number,
  size: number,
  largest: (head: Uint8Array) => number,
): Uint8Array | Unread {
  const head = read(descriptor, Math.min(size, HEAD));
  const maximum = largest(head);
  if (size > maximum) return { reason: "tooLarge", maximum, actual: size };
  if (size === 0 && read(descriptor, 1).length > 0) return { reason: "notAFile" };
  if (size <= HEAD) return head;
  return read(descriptor, size, head);
}

/** Enough for the signs that files begin with. */
const HEAD = 16;

/** Reads so many bytes from the current position, or fewer at the end of the file. */
function read(descriptor: number, size: number, before: Uint8Array = new Uint8Array()): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set(before);
  let filled = before.length;
  while (filled < size) {
    const more = readSync(descriptor, bytes, filled, size - filled, null);
    if (more === 0) break;
    filled += more;
  }
  return filled < size ? bytes.subarray(0, filled) : bytes;
}

/** Why a file cannot be opened, by the system's code. */
function whyNotOpened(file: string, code: string | undefined): NotOpened {
  if (code === "ELOOP") return "circle";
  if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "ENAMETOOLONG") return "unreadable";
  // Bytes of a name that are no UTF-8 came here as this sign, and nothing is found by it.
  if (file.includes("\ufffd")) return "badName";
  return isLink(file) ? "brokenLink" : "missing";
}

/** Why nothing can be looked at where a path leads. */
export function notOpened(file: string): NotOpened {
  try {
    statSync(file);
    return "missing";
  } catch (error) {
    return whyNotOpened(file, (error as NodeJS.ErrnoException).code);
  }
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}
