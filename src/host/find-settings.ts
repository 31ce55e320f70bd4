import { existsSync } from "node:fs";
import path from "node:path";
import { CONFIG } from "./host.js";
import { slashes } from "./slashes.js";

/** The settings file that counts for a data file: in its folder, or in the nearest one above. Named as from `cwd`. */
export function findSettings(name: string, cwd: string): string | undefined {
  let folder = path.dirname(path.resolve(cwd, name));
  for (;;) {
    const file = path.join(folder, CONFIG);
    if (existsSync(file)) return slashes(path.isAbsolute(name) ? file : path.relative(cwd, file));
    const parent = path.dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}
