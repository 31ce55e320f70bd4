import { readFileSync } from "node:fs";

/**
 * A file of this package by its path from the root. The code stands in src/host/, in dist/host/, or bundled in dist/bundle/.
 */
export function packageFile(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}

/** Name and version, as package.json has them. */
export const TOOL = ((): { name: string; version: string } => {
  const { name, version } = JSON.parse(readFileSync(packageFile("package.json"), "utf8"));
  return { name, version };
})();
