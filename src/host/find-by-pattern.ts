import path from "node:path";
import { inNaturalOrder } from "../text/natural-order.js";
import { FolderListings, type Listing } from "./folder-listings.js";
import type { PatternFault, SearchFault } from "./host.js";
import { type NamesLookedAt, PATTERN_BOUNDS, type SearchBounds } from "./limits.js";
import { ANY_FOLDERS, type NameTest, type Step, stepsOf } from "./pattern.js";
import { isSystemFolder } from "./system-folders.js";

/**
 * The files that a pattern in data means, in the order in which people sort names. Data may have been written by anybody:
 * a pattern begins at the data file's folder, goes up and down no more than 8 levels, looks at no more than 20,000 names with
 * all others of the file, and follows no link that leads out of the folder that it begins in.
 *
 * @param folder of the data file
 * @param search from that folder, which all patterns of the file have together
 * @returns names as from `folder`, with `/`
 */
export function findByPattern(
  pattern: string,
  folder: string,
  search = new PatternSearch(folder, PATTERN_BOUNDS),
): string[] | PatternFault {
  if (path.isAbsolute(pattern) || /^[a-z]:/i.test(pattern)) return "absolute";
  const found = search.filesOf(pattern);
  return typeof found !== "string" && search.closed.size > 0 ? "closed" : found;
}

/** What an absolute pattern begins with, the share of a server among it. */
const ROOT = /^(?:[a-z]:|\/\/[^/*?[{]+\/[^/*?[{]+)?\/+/i;

/** What `**` at the end of a pattern takes of each folder. */
const ANY_NAME: NameTest = Object.assign((name: string) => !name.startsWith("."), { cost: 1 });

/** A folder that is gone through costs as much as so many characters that are compared. */
const COST_OF_A_FOLDER = 500;

/** A search for files by patterns that keep to bounds together. */
export class PatternSearch {
  /** What nobody may look into or at, which the last pattern came to, named as the files. */
  closed = new Set<string>();
  private readonly listings: FolderListings;
  private found = new Set<string>();
  private visited = new Set<string>();
  private fault: SearchFault | undefined;
  private compared = 0;

  /**
   * @param folder that relative patterns begin at
   * @param looked at before, by what keeps to the bounds together with these patterns
   */
  constructor(
    folder: string,
    private readonly bounds: SearchBounds,
    looked: NamesLookedAt = { names: 0 },
  ) {
    this.listings = new FolderListings(folder, bounds, looked);
  }

  /**
   * The files that a pattern means, in the order in which people sort names.
   *
   * @returns names as from the folder that the search begins at, those of an absolute pattern from the root, with `/`
   */
  filesOf(pattern: string): string[] | SearchFault {
    // What is used up for one is used up for all.
    if (this.fault === "names" || this.fault === "comparisons") return this.fault;
    const root = ROOT.exec(pattern)?.[0] ?? "";
    const alternatives = stepsOf(pattern.slice(root.length));
    if (typeof alternatives === "string") return alternatives;
    this.found = new Set();
    this.closed = new Set();
    this.fault = undefined;
    for (const steps of alternatives) {
      this.visited = new Set();
      this.along(root, withoutWayBack(steps));
    }
    return this.fault ?? [...this.found].sort(inNaturalOrder);
  }

  private along(root: string, steps: readonly Step[]): void {
    const ups = steps.filter((step) => step === "..").length;
    if (ups > this.bounds.levels) this.fault = "levels";
    const start = root || "../".repeat(ups);
    this.listings.beginAt(start);
    const further = steps.slice(ups);
    this.walk(start, further.at(-1) === ANY_FOLDERS ? [...further, ANY_NAME] : further, 0);
  }

  /** @param at as from the folder that the search begins at, empty or with a `/` at the end */
  private walk(at: string, [step, ...rest]: readonly Step[], level: number): void {
    const key = `${rest.length} ${at}`;
    if (step === undefined || this.fault || this.visited.has(key)) return;
    this.visited.add(key);
    if (level > this.bounds.levels) this.fault = "levels";
    this.spend(COST_OF_A_FOLDER);
    if (this.fault) return;
    const isLast = rest.length === 0;
    const take = (name: string) => {
      if (isLast) this.found.add(at + name);
      else this.walk(`${at}${name}/`, rest, level + 1);
    };
    if (typeof step === "string") {
      const kind = this.listings.kindOf(at + step);
      if (kind === "inClosed") this.close(at);
      else if (kind === "closed") this.close(`${at}${step}/`);
      else if (kind === (isLast ? "file" : "folder")) take(step);
    } else if (step === ANY_FOLDERS) {
      this.walk(at, rest, level);
      for (const name of this.listingOf(at).below)
        if (!name.startsWith(".")) this.walk(`${at}${name}/`, [step, ...rest], level + 1);
    } else {
      const { files, folders, closed } = this.listingOf(at);
      for (const name of closed) if (step(name)) this.close(`${at}${name}/`);
      for (const name of isLast ? files : folders) {
        this.spend(name.length * step.cost);
        if (this.fault) return;
        if (step(name)) take(name);
      }
    }
    if (this.listings.isTooMany) this.fault = "names";
  }

  private listingOf(at: string): Listing {
    const listing = this.listings.of(at);
    if (listing.isClosed) this.close(at);
    return listing;
  }

  /** @param at empty or with a `/` at the end */
  private close(at: string): void {
    const name = at === "" ? "." : at.slice(0, -1) || "/";
    if (!isSystemFolder(path.posix.basename(name))) this.closed.add(name);
  }

  private spend(characters: number): void {
    this.compared += characters;
    if (this.compared > this.bounds.comparisons) this.fault ??= "comparisons";
  }
}

/** `a/../b` is `b`: only the first steps may go up. */
function withoutWayBack(steps: readonly Step[]): Step[] {
  const plain: Step[] = [];
  for (const step of steps) {
    if (step === ".." && plain.length > 0 && plain.at(-1) !== "..") plain.pop();
    else plain.push(step);
  }
  return plain;
}
