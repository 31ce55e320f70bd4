import { lstatSync, readdirSync, rmSync, type Stats, statSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { makeFolder, missingOf } from "./make-folder.js";

/** So many versions of the program keep their cache; older ones are removed. */
const VERSIONS = 3;

/**
 * The folder for what this version of the program can make again, within the user's own cache folder: XDG_CACHE_HOME,
 * else ~/.cache, on Windows LOCALAPPDATA.
 *
 * @param version letters and digits
 * @returns undefined where no folder belongs to the user alone: another account's, a shared one, a read-only disk
 */
export function ownCache(version: string): string | undefined {
  try {
    const caches = folderOfCaches();
    const missing = missingOf(caches);
    if (!isOwn(statSync(missing[0] === undefined ? caches : path.dirname(missing[0])))) return undefined;
    makeFolder(caches, 0o700);
    const own = path.join(caches, "gov-report");
    const folder = path.join(own, version);
    for (const each of [own, folder]) {
      const isNew = missingOf(each).length > 0;
      makeFolder(each, 0o700);
      if (!isOwnFolder(each)) return undefined;
      if (isNew && each === folder) removeOldest(own, folder);
    }
    return folder;
  } catch {
    return undefined;
  }
}

function folderOfCaches(): string {
  const { XDG_CACHE_HOME: chosen, LOCALAPPDATA: local } = process.env;
  if (process.platform === "win32") return local && path.isAbsolute(local) ? local : noFolder();
  // A relative one counts for nothing (XDG Base Directory Specification), nor does a relative or empty HOME.
  if (chosen && path.isAbsolute(chosen)) return chosen;
  const home = homedir();
  return path.isAbsolute(home) ? path.join(home, ".cache") : noFolder();
}

function noFolder(): never {
  throw new Error("no folder of caches");
}

/**
 * Whether only this user has made a file or folder and can change it. Windows does not tell owners; what lies in the
 * user's folders there is taken as the user's.
 */
export function isOwn({ uid, mode }: Stats): boolean {
  const user = process.getuid?.();
  return user === undefined || (uid === user && (mode & 0o022) === 0);
}

/** A folder itself, not a link to one, which could lead anywhere. */
function isOwnFolder(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && isOwn(found);
}

function removeOldest(own: string, made: string): void {
  const others = readdirSync(own)
    .map((name) => path.join(own, name))
    .filter((folder) => folder !== made)
    .map((folder) => ({ folder, time: lstatSync(folder).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { folder } of others.slice(VERSIONS - 1)) rmSync(folder, { recursive: true, force: true });
}
