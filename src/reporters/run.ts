import type { Compilation } from "../compile.js";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";

/** Whose report a file is, as far as it could be read. */
export interface Unit {
  /** agency.name, else the file's name. */
  name: string;
  /** Version of the format that the file was read by, for its labels. */
  version?: string;
  /** The date of the report (ISO), for the metadata of what is made from it. */
  date?: string;
}

/** The result of a command, for reporters. */
export interface RunResult {
  /** Names of the files looked at. */
  files: string[];
  /** Grouped by file, in the order of the file. */
  diagnostics: readonly Diagnostic[];
  tool: { name: string; version: string };
  /** The units behind the files, by file name. */
  units?: ReadonlyMap<string, Unit>;
  /** Warnings and infos of these files that the command leaves to `validate`. */
  leftToValidate?: number;
}

/** Whose report a file is, for the return sheet. */
export function unitOf(name: string, { agency = name, template, document }: Compilation): Unit {
  return {
    name: agency,
    ...(template && { version: template.version }),
    ...(document && { date: document.date }),
  };
}

/** How many of each severity; suppressed ones are in no count but their own. */
export function countSeverities(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity, suppressed } of diagnostics) if (!suppressed) counts[severity]++;
  return counts;
}

/** What was found in each file: those looked at, and others that a finding is about (one that is missing, settings). */
export function byFile({ files, diagnostics }: RunResult): Map<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>(files.map((name) => [name, []]));
  for (const diagnostic of diagnostics) {
    const { name } = diagnostic.place.source;
    const own = found.get(name);
    if (own) own.push(diagnostic);
    else found.set(name, [diagnostic]);
  }
  return found;
}
