import { mkdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Makes a folder and those above it that are missing. Node's own way to make them all never ends where a folder takes no
 * others and says that it is not there, as /proc does.
 *
 * @param mode of those that are made; Node's own without it
 * @throws the system's error where one cannot be made
 */
export function makeFolder(folder: string, mode?: number): void {
  for (const each of missingOf(folder)) {
    try {
      mkdirSync(each, mode);
    } catch (error) {
      // Another program may have made it in the meantime.
      if (!statSync(each, { throwIfNoEntry: false })?.isDirectory()) throw error;
    }
  }
}

/** The missing ones of a folder and its parents, from the top. */
export function missingOf(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })) return [];
  const above = path.dirname(folder);
  return above === folder ? [folder] : [...missingOf(above), folder];
}
