import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { slashes } from "../host/slashes.js";

/** The full name, with `/`, of a URI's file; undefined for a text that is on no disk (unsaved in an editor). */
export function fileOf(uri: string): string | undefined {
  try {
    return slashes(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}

export function uriOf(file: string): string {
  return pathToFileURL(file).href;
}

/** The full name, with `/`, of a file that a data file names. */
export function namedFrom(named: string, file: string): string {
  return slashes(path.resolve(path.dirname(file), named));
}
