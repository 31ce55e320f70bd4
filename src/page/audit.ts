import type { Compilation } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import { visible } from "../diagnostics/visible.js";
import { TOOL } from "../host/package.js";
import { isForeign } from "../host/sniff.js";
import { checkReport } from "../import/audit.js";
import { countSeverities, type RunResult, unitOf } from "../reporters/run.js";
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
}

/** Checks many files one after another and keeps what the return sheet needs, not the files. */
export class Audit {
  private readonly names: string[] = [];
  /** Names that were given, those of files that are not read here among them. */
  private readonly taken = new Set<string>();
  private readonly diagnostics: Diagnostic[] = [];
  private readonly units = new Map<string, ReturnType<typeof unitOf>>();

  /** Files of one name, from several folders, are told apart by a number. */
  async add(file: GivenFile, language: Language): Promise<Audited> {
    const name = freeName(
      visible(file.name),
      (each) => this.taken.has(each),
      (number) => `（${number}）`,
    );
    this.taken.add(name);
    const { compilation, canOpen } = await checkedAs(file, name);
    const { diagnostics, report, agency = "" } = compilation;
    this.names.push(name);
    for (const one of diagnostics) this.diagnostics.push(one);
    this.units.set(name, unitOf(name, compilation));
    const { error, warning } = countSeverities(diagnostics);
    const told = toldOf(diagnostics, language, this.units);
    return { name, agency, year: yearOf(report), errors: error, warnings: warning, told, canOpen };
  }

  /** One return sheet for all. */
  sheet(language: Language): Promise<Uint8Array> {
    const run: RunResult = {
      files: this.names,
      diagnostics: this.diagnostics,
      tool: TOOL,
      units: this.units,
    };
    return reportSheet(run, language);
  }
}

/** @param name under which the file is told */
async function checkedAs(
  file: GivenFile,
  name: string,
): Promise<{ compilation: Compilation; canOpen: boolean }> {
  try {
    const read = await readDocument(file, name);
    if (!read.ok) return { compilation: { diagnostics: [...read.diagnostics] }, canOpen: false };
    const input = { ...read.value, name };
    const compilation = await checkReport(input);
    // A document of which no format is known was not read as a report.
    const canOpen = isForeign(input) ? compilation.template !== undefined : draftOf(input).ok;
    return { compilation, canOpen };
  } catch (error) {
    return { compilation: { diagnostics: [failureAt(name, error)] }, canOpen: false };
  }
}

function yearOf(report: Compilation["report"]): string {
  return report ? String(report.year) : "";
}
