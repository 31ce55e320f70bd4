import type { Host } from "../host/host.js";

/** Files that belong to a report, by the names that its data file calls them: pictures, and last year's report. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** A host without a disk: the files that were handed to the page, and nothing else. */
export function hostOf(files: Files): Host {
  const own = (name: string) => (Object.hasOwn(files, name) ? files[name] : undefined);
  return {
    readFile: (name) => {
      const bytes = own(name);
      return bytes && { name, bytes };
    },
    readFiles: (pattern) => [{ name: pattern, ...(own(pattern) && { bytes: own(pattern)! }) }],
    readReference: own,
    readImage: (name) => own(name) ?? "missing",
  };
}
