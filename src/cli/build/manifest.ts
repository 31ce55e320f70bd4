import { TOOL } from "../../host/package.js";
import type { TakenInput } from "../../run/task.js";

/** A file of a manifest. */
interface Entry {
  path: string;
  sha256?: string;
}

/** What was built from what: the record that a filing is kept with (schemas/manifest.schema.json). */
export interface ManifestFile {
  input: Entry & { agency: string; template?: string };
  /** Other files that were used: last year's report, those summed up, images, settings. */
  used: (Entry & { role: Exclude<TakenInput["role"], "data"> })[];
  outputs: (Entry & { format: string; bytes: number; draft?: true })[];
  errors: number;
  warnings: number;
}

/** `build --manifest`: every file with its SHA-256 and no time, so that the same filing gives the same bytes. */
export function manifest(files: readonly ManifestFile[]): Uint8Array {
  const { name, version } = TOOL;
  const text = JSON.stringify({ version: 1, tool: { name, version }, files }, null, 2);
  return new TextEncoder().encode(`${text}\n`);
}
