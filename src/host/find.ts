import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { CONFIG } from "./host.js";
import { kindAt } from "./read.js";
import { slashes } from "./slashes.js";
import { usageFault } from "./usage-fault.js";

/**
 * The files that the command's arguments name: a file, a folder (its *.yaml and *.yml, not deeper, not the config), or
 * a quoted glob. Names come back as given, with `/`, each once and in order. A name that leads nowhere is an error that
 * comes with the files of the others.
 */
export function findInputs(names: readonly string[], cwd: string): Outcome<string[]> {
  const files = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const add = (name: string) => files.set(path.resolve(cwd, name), slashes(name));
  for (const name of names) {
    const kind = kindAt(name, cwd);
    if (kind === "folder") {
      const inside = listed(path.resolve(cwd, name));
      if (!inside || inside.length === 0)
        diagnostics.push(
          usageFault("GR9001", { file: slashes(name), reason: inside ? "folder" : "unreadable" }),
        );
      for (const file of inside ?? []) add(path.join(name, file));
      continue;
    }
    if (kind !== undefined) {
      add(name);
      continue;
    }
    const matches = isDynamicPattern(name) ? globSync(slashes(name), { cwd, onlyFiles: true }).sort() : [];
    // Word keeps a `~$` file beside each document that is open.
    const data = matches.filter(
      (file) => path.basename(file) !== CONFIG && !path.basename(file).startsWith("~$"),
    );
    if (data.length === 0) diagnostics.push(usageFault("GR9001", { file: slashes(name), reason: "missing" }));
    data.forEach(add);
  }
  const [first, ...others] = diagnostics;
  return first && files.size === 0 ? failure(first, ...others) : success([...files.values()], diagnostics);
}

/** The data files of a folder; undefined where nobody may look into it. */
function listed(folder: string): string[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && /\.ya?ml$/i.test(entry.name) && entry.name !== CONFIG)
      .map((entry) => entry.name)
      .sort();
  } catch {
    return undefined;
  }
}

/** The settings file that counts for a data file: in its folder, or in the nearest one above. Named as from `cwd`. */
export function findConfig(name: string, cwd: string): string | undefined {
  let folder = path.dirname(path.resolve(cwd, name));
  for (;;) {
    const file = path.join(folder, CONFIG);
    if (existsSync(file)) return slashes(path.isAbsolute(name) ? file : path.relative(cwd, file));
    const parent = path.dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}
