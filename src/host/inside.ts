import path from "node:path";

/** Whether a file or folder lies in a folder or below it; both with their links resolved where that is to count. */
export function isInside(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way !== "" && way.split(path.sep)[0] !== ".." && !path.isAbsolute(way);
}
