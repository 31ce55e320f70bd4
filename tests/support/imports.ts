import type { Imported } from "../../src/data-file/imported.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { importFile } from "../../src/import/open.js";
import { TO_FILL } from "../../src/syntax/placeholder.js";

/** What was read out of a file, with what was said of it. */
export interface ImportedReport extends Imported {
  diagnostics: readonly Diagnostic[];
}

/** Imports a file that can be read. */
export async function importedReport(name: string, bytes: Uint8Array): Promise<ImportedReport> {
  const outcome = await importFile({ name, bytes });
  const { diagnostics } = outcome;
  if (!outcome.ok)
    throw new Error(diagnostics.map(({ code, args }) => `${code} ${JSON.stringify(args)}`).join());
  return { ...outcome.value, diagnostics };
}

/**
 * The number at the path of a figure in what was read: 待填 where it is left open, undefined where nothing stands. A class
 * that has one value stands for all its figures.
 */
export function figureAt({ values }: Imported, path: string): string | undefined {
  let node: unknown = values;
  for (const name of path.split("."))
    if (node !== 0 && node !== TO_FILL) node = (node as Record<string, unknown> | undefined)?.[name];
  const typed = typeof node === "object" ? (node as { value: unknown }).value : node;
  return typed === undefined ? undefined : String(typed);
}
