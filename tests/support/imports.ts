import type { Imported } from "../../src/data-file/imported.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { importFile } from "../../src/import/open.js";

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
