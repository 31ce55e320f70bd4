import { lstatSync } from "node:fs";
import path from "node:path";
import { CONFIG } from "./host.js";
import { slashes } from "./slashes.js";

/** The settings file that counts for a data file: in its folder, or in the nearest one above. Named as from `cwd`. */
export function findSettings(name: string, cwd: string): string | undefined {
  let folder = path.dirname(path.resolve(cwd, name));
  for (;;) {
    const file = path.join(folder, CONFIG);
    if (isThere(file)) return slashes(path.isAbsolute(name) ? file : path.relative(cwd, file));
    const parent = path.dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

/** Settings that are a link to nowhere are there: that they do not count has to be told. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // The folder may not be entered.
    return false;
  }
}
