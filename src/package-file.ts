/**
 * A file of this package by its path from the root. The code stands in src/ or dist/, or bundled one folder deeper.
 */
export function packageFile(path: string): URL {
  const root = /\/dist\/bundle\/[^/]*$/.test(import.meta.url) ? "../../" : "../";
  return new URL(`${root}${path}`, import.meta.url);
}
