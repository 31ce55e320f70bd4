import { readdirSync } from "node:fs";
import path from "node:path";
import { type NamesLookedAt, SEARCH_BOUNDS } from "./limits.js";
import { isSystemFolder } from "./system-folders.js";

/** So many names are looked at for what lies below folders that are not to be looked into. */
const MOST_BELOW = 5000;

/** What stands in a folder: its files, and the folders that could be looked into. */
interface Entries {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

const NO_ENTRIES: Entries = { files: [], folders: [] };

/** What a folder has, and the folders in it that nobody may look into, each as from it. */
export interface FolderFiles {
  readonly files: readonly string[];
  readonly closed: readonly string[];
}

/** The folders that a command line and its list name, in all of which no more is looked at than bounds allow. */
export class Folders {
  private seenBelow = 0;

  /** @param looked at, by the patterns of the same command line too */
  constructor(private readonly looked: NamesLookedAt) {}

  /**
   * The files of a folder, and of all folders in it where it is to be recursive, as from the folder.
   *
   * @returns why there are none: nobody may look into it, or there are more names than may be looked at
   */
  filesOf(root: string, recursive: boolean): FolderFiles | "unreadable" | "names" {
    const own = this.entriesOf(root);
    if (!own) return "unreadable";
    const [files, closed] = [[...own.files], [] as string[]];
    const queue = recursive ? [...own.folders] : [];
    for (let inside = queue.pop(); inside !== undefined && !this.isTooMany; inside = queue.pop()) {
      const there = this.entriesOf(path.join(root, inside));
      if (!there) closed.push(inside);
      for (const name of there?.files ?? []) files.push(path.join(inside, name));
      for (const name of there?.folders ?? []) queue.push(path.join(inside, name));
    }
    return this.isTooMany ? "names" : { files, closed };
  }

  /**
   * How many files the folders in a folder have that are meant, in each of these and all below it. It looks at no more
   * than some thousand names.
   *
   * @param isMeant told of a file's name and of the names of the files in the folder itself
   */
  below(root: string, isMeant: (name: string, own: ReadonlySet<string>) => boolean): Map<string, number> {
    const { files, folders } = this.entriesOf(root) ?? NO_ENTRIES;
    const own = new Set(files);
    const found = new Map<string, number>();
    const queue = folders.map((top) => ({ top, inside: top }));
    // What is put at the end is come to in its turn.
    for (const { top, inside } of queue) {
      if (this.seenBelow > MOST_BELOW) break;
      const there = this.entriesOf(path.join(root, inside)) ?? NO_ENTRIES;
      const count = there.files.filter((name) => isMeant(name, own)).length;
      if (count > 0) found.set(top, (found.get(top) ?? 0) + count);
      for (const name of there.folders) queue.push({ top, inside: path.join(inside, name) });
      this.seenBelow += there.files.length + 1;
    }
    return found;
  }

  private get isTooMany(): boolean {
    return this.looked.names > SEARCH_BOUNDS.names;
  }

  /** Undefined where nobody may look into it. Folders that are links count as files: they can lead in a circle. */
  private entriesOf(folder: string): Entries | undefined {
    if (this.isTooMany) return NO_ENTRIES;
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      this.looked.names += entries.length;
      const isFolder = (entry: (typeof entries)[number]) => entry.isDirectory();
      return {
        files: entries.filter((entry) => !isFolder(entry)).map(({ name }) => name),
        folders: entries
          .filter(isFolder)
          .map(({ name }) => name)
          .filter((name) => !isHidden(name)),
      };
    } catch {
      return undefined;
    }
  }
}

function isHidden(folder: string): boolean {
  return folder.startsWith(".") || folder === "node_modules" || isSystemFolder(folder);
}
