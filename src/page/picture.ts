import { escapeText } from "../import/escape.js";
import { freeName } from "../text/file-name.js";
import { isSame } from "../text/same-bytes.js";
import type { Files } from "./files.js";

/**
 * The path under which a picture goes into a report, and the narrative that shows it. Another picture of the same name keeps its own.
 *
 * @param file name of the picture's file
 * @param files those of the report so far
 */
export function pictureNamed(file: string, files: Files, bytes: Uint8Array): { path: string; text: string } {
  const isTaken = (path: string) => Object.hasOwn(files, path) && !isSame(files[path]!, bytes);
  const named = `images/${file.replace(/[^\p{L}\p{N}._-]/gu, "-")}`;
  const path = freeName(named, isTaken, (number) => `-${number}`);
  return { path, text: `\n\n![${escapeText(file.replace(/\.[^.]*$/, ""))}](${path})\n\n` };
}
