import type { Compilation } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { visible } from "../diagnostics/visible.js";
import { TOOL } from "../host/package.js";
import { isForeign } from "../host/sniff.js";
import { checkReport } from "../import/audit.js";
import { countSeverities, type RunResult, type Unit, unitOf } from "../reporters/run.js";
import { reportSheet } from "../reporters/sheet.js";
import { freeName } from "../text/file-name.js";
import { draftOf } from "./draft.js";
import { type GivenFile, readDocument } from "./given.js";
import { failureAt, type Told, toldOf } from "./told.js";

/** The findings of one of many files. */
export interface Audited {
  name: string;
  agency: string;
  year: string;
  errors: number;
  warnings: number;
  told: Told[];
  /** Whether the page can open it to be filled in. */
  canOpen: boolean;
  kept: Kept;
}

/** What the return sheet needs of a file: the page keeps it, for a worker may end. */
export interface Kept {
  diagnostics: readonly Diagnostic[];
  unit: Unit;
}

/** The name under which a file is told: files of one name, from several folders, are told apart by a number. */
export function auditedName(name: string, taken: ReadonlySet<string>): string {
  return freeName(
    visible(name),
    (each) => taken.has(each),
    (number) => `（${number}）`,
  );
}

/** Checks one of many files. */
export async function audit(file: GivenFile, name: string, language: Language): Promise<Audited> {
  try {
    const read = await readDocument(file, name);
    if (!read.ok) return audited(name, { diagnostics: [...read.diagnostics] }, false, language);
    const input = { ...read.value, name };
    const compilation = await checkReport(input);
    // A document of which no format is known was not read as a report.
    const canOpen = isForeign(input) ? compilation.template !== undefined : draftOf(input).ok;
    return audited(name, compilation, canOpen, language);
  } catch (error) {
    return brokenAudit(name, error, language);
  }
}

/** A file that the program failed at keeps the others from nothing. */
export function brokenAudit(name: string, error: unknown, language: Language): Audited {
  return audited(name, { diagnostics: [failureAt(name, error)] }, false, language);
}

function audited(name: string, compilation: Compilation, canOpen: boolean, language: Language): Audited {
  const { diagnostics, report, agency = "" } = compilation;
  const unit = unitOf(name, compilation);
  const { error, warning } = countSeverities(diagnostics);
  return {
    name,
    agency,
    year: report ? String(report.year) : "",
    errors: error,
    warnings: warning,
    told: toldOf(diagnostics, language, new Map([[name, unit]])),
    canOpen,
    kept: { diagnostics, unit },
  };
}

/** One return sheet for all, by their names. */
export function auditSheet(all: ReadonlyMap<string, Kept>, language: Language): Promise<Uint8Array> {
  const run: RunResult = {
    files: [...all.keys()],
    diagnostics: [...all.values()].flatMap(({ diagnostics }) => diagnostics),
    tool: TOOL,
    units: new Map([...all].map(([name, { unit }]) => [name, unit])),
  };
  return reportSheet(run, language);
}
