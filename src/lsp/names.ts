import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { slashes } from "../host/slashes.js";

/** The file of a URI by its full name, with `/`; undefined for what is on no disk (an editor's new text). */
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

/** A name in a data file as a full one, with `/`. */
export function namedFrom(named: string, file: string): string {
  return slashes(path.resolve(path.dirname(file), named));
}
