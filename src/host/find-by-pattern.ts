import { type Dirent, opendirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { inNaturalOrder } from "../text/natural-order.js";
import type { PatternFault } from "./host.js";
import { isInside } from "./inside.js";
import { PATTERN_BOUNDS } from "./limits.js";
import { ANY_FOLDERS, type Step, stepsOf } from "./pattern.js";

/**
 * The files that a pattern in data means, in the order in which people sort names. Data may have been written by anybody: a pattern begins at the data
 * file's folder, goes up and down no more than 8 levels, looks at no more than 20,000 names, and follows no link that
 * leads out of the folder that it begins in.
 *
 * @param folder of the data file
 * @returns names as from `folder`, with `/`
 */
export function findByPattern(pattern: string, folder: string): string[] | PatternFault {
  if (path.isAbsolute(pattern) || /^[a-z]:/i.test(pattern)) return "absolute";
  const alternatives = stepsOf(pattern);
  if (!alternatives) return "alternatives";
  const search = new Search(folder);
  for (const steps of alternatives) search.along(steps);
  return search.fault ?? [...search.found].sort(inNaturalOrder);
}

interface Name {
  name: string;
  kind: "file" | "folder";
}

class Search {
  readonly found = new Set<string>();
  fault: PatternFault | undefined;
  private seen = 0;
  private readonly listings = new Map<string, readonly Name[]>();
  private top = "";
  private visited = new Set<string>();

  constructor(private readonly folder: string) {}

  along(steps: readonly Step[]): void {
    const plain = withoutWayBack(steps);
    const ups = plain.findIndex((step) => step !== "..");
    const start = "../".repeat(Math.max(0, ups));
    if (ups > PATTERN_BOUNDS.levels) this.fault = "levels";
    this.visited = new Set();
    try {
      this.top = realpathSync(path.join(this.folder, start));
    } catch {
      return;
    }
    this.walk(start, plain.slice(Math.max(0, ups)), 0);
  }

  /** @param at as from the data file's folder, empty or with a `/` at the end */
  private walk(at: string, [step, ...rest]: readonly Step[], level: number): void {
    const key = `${rest.length} ${at}`;
    if (step === undefined || this.fault || this.visited.has(key)) return;
    this.visited.add(key);
    if (level > PATTERN_BOUNDS.levels) {
      this.fault = "levels";
      return;
    }
    const names = this.list(at);
    if (step === ANY_FOLDERS) {
      this.walk(at, rest.length > 0 ? rest : [() => true], level);
      for (const { name, kind } of names)
        if (kind === "folder" && !name.startsWith("."))
          this.walk(`${at}${name}/`, [step, ...rest], level + 1);
      return;
    }
    for (const { name, kind } of names) {
      if (typeof step === "string" ? step !== name : !step(name)) continue;
      if (rest.length === 0 && kind === "file") this.found.add(`${at}${name}`);
      if (rest.length > 0 && kind === "folder") this.walk(`${at}${name}/`, rest, level + 1);
    }
  }

  private list(at: string): readonly Name[] {
    const known = this.listings.get(at);
    if (known) return known;
    const names: Name[] = [];
    this.listings.set(at, names);
    try {
      // Entries are read one by one, so that a folder of millions is not read to its end.
      const folder = opendirSync(path.join(this.folder, at || "."));
      try {
        for (let entry = folder.readSync(); entry; entry = folder.readSync()) {
          if (++this.seen > PATTERN_BOUNDS.names) {
            this.fault = "names";
            break;
          }
          const kind = this.kindOf(entry, `${at}${entry.name}`);
          if (kind) names.push({ name: entry.name, kind });
        }
      } finally {
        folder.closeSync();
      }
    } catch {
      // A folder that does not exist or cannot be read has no matching files.
    }
    return names;
  }

  private kindOf(entry: Dirent, name: string): Name["kind"] | undefined {
    if (entry.isDirectory()) return "folder";
    // Devices and pipes never match; a link counts as what it leads to.
    if (!entry.isSymbolicLink()) return entry.isFile() ? "file" : undefined;
    try {
      const real = realpathSync(path.join(this.folder, name));
      if (real !== this.top && !isInside(real, this.top)) return undefined;
      const there = statSync(real);
      return there.isDirectory() ? "folder" : there.isFile() ? "file" : undefined;
    } catch {
      return undefined;
    }
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
