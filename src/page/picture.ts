import { escapeText } from "../import/escape.js";
import type { Files } from "./files.js";

/**
 * The path under which a picture goes into a report, and the narrative that shows it. Another picture of the same name keeps its own.
 *
 * @param file name of the picture's file
 * @param files those of the report so far
 */
export function pictureNamed(file: string, files: Files, bytes: Uint8Array): { path: string; text: string } {
  const [, stem = "", ending = ""] = /^(.*?)(\.[^.]*)?$/s.exec(file.replace(/[^\p{L}\p{N}._-]/gu, "-")) ?? [];
  const isFree = (path: string) => !Object.hasOwn(files, path) || isSame(files[path]!, bytes);
  let path = `images/${stem}${ending}`;
  for (let number = 2; !isFree(path); number++) path = `images/${stem}-${number}${ending}`;
  return { path, text: `\n\n![${escapeText(file.replace(/\.[^.]*$/, ""))}](${path})\n\n` };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
