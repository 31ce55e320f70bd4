import { type Dirent, lstatSync, opendirSync, realpathSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { isInside } from "./inside.js";
import type { NamesLookedAt, SearchBounds } from "./limits.js";

/** What stands in a folder; a link counts as what it leads to. Devices and pipes are left out. */
export interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** The folders that a search in all folders enters. */
  readonly below: readonly string[];
  /** Whether it is there and nobody may look into it. */
  readonly isClosed: boolean;
  /** Links that lead to where nobody may look. */
  readonly closed: readonly string[];
}

/** What stands in folders, each looked at once, and no more names in all than the bounds allow. */
export class FolderListings {
  /** Whether there are more names than may be looked at. What was listed is incomplete then. */
  isTooMany = false;
  private top: string | undefined;
  private readonly known = new Map<string, Listing>();

  /**
   * @param folder that names begin at
   * @param looked at before, by what keeps to the bounds together with these
   */
  constructor(
    private readonly folder: string,
    private readonly bounds: SearchBounds,
    private readonly looked: NamesLookedAt,
  ) {}

  /** Tells where the names that are asked for next lie; where links may not lead out, they may not lead out of it. */
  beginAt(start: string): void {
    if (!this.bounds.isNear) return;
    try {
      this.top = realpathSync(this.full(start));
    } catch {
      this.top = undefined;
    }
  }

  /** @param at empty or with a `/` at the end */
  of(at: string): Listing {
    const known = this.known.get(at);
    if (known) return known;
    const listing = {
      files: [] as string[],
      folders: [] as string[],
      below: [] as string[],
      isClosed: false,
      closed: [] as string[],
    };
    this.known.set(at, listing);
    try {
      // Entries are read one by one, so that a folder of millions is not read to its end.
      const folder = opendirSync(this.full(at));
      try {
        for (let entry = folder.readSync(); entry && this.isOneMore(); entry = folder.readSync()) {
          const kind = this.kindAmong(entry, at + entry.name);
          if (kind === "file") listing.files.push(entry.name);
          if (kind === "closed") listing.closed.push(entry.name);
          if (kind !== "folder") continue;
          listing.folders.push(entry.name);
          // A link can lead in a circle, which only bounds of levels would end.
          if (this.bounds.isNear || !entry.isSymbolicLink()) listing.below.push(entry.name);
        }
      } finally {
        folder.closeSync();
      }
    } catch (error) {
      listing.isClosed = isForbidden(error);
    }
    return listing;
  }

  /**
   * What stands at a name; `closed` for a link to where nobody may look, `inClosed` in such a folder, undefined for nothing,
   * what is neither file nor folder, and a link that leads out.
   */
  kindOf(name: string): "file" | "folder" | "closed" | "inClosed" | undefined {
    if (!this.isOneMore()) return undefined;
    try {
      return this.kindAmong(lstatSync(this.full(name)), name);
    } catch (error) {
      return isForbidden(error) ? "inClosed" : undefined;
    }
  }

  private kindAmong(entry: Dirent | Stats, name: string): "file" | "folder" | "closed" | undefined {
    const there = entry.isSymbolicLink() ? this.atEndOf(name) : entry;
    if (there === "closed") return there;
    return there?.isDirectory() ? "folder" : there?.isFile() ? "file" : undefined;
  }

  private atEndOf(link: string): Stats | "closed" | undefined {
    try {
      if (!this.bounds.isNear) return statSync(this.full(link));
      const real = realpathSync(this.full(link));
      const { top } = this;
      return top !== undefined && (real === top || isInside(real, top)) ? statSync(real) : undefined;
    } catch (error) {
      return isForbidden(error) ? "closed" : undefined;
    }
  }

  private full(name: string): string {
    return path.resolve(this.folder, name);
  }

  private isOneMore(): boolean {
    if (++this.looked.names > this.bounds.names) this.isTooMany = true;
    return !this.isTooMany;
  }
}

function isForbidden(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "EACCES" || code === "EPERM";
}
