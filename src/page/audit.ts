import type { Compilation } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Language } from "../diagnostics/language.js";
import type { InputFile } from "../host/host.js";
import { TOOL } from "../host/package.js";
import { signatureOf } from "../host/sniff.js";
import { checkReport } from "../import/audit.js";
import { countSeverities, type RunResult, unitOf } from "../reporters/run.js";
import { reportSheet } from "../reporters/sheet.js";
import { freeName } from "../text/file-name.js";
import { pdfNotHere, type Told, toldOf } from "./told.js";

/** The findings of one of many files. */
export interface Audited {
  name: string;
  agency: string;
  year: string;
  errors: number;
  warnings: number;
  told: Told[];
}

/** Checks many files one after another and keeps what the return sheet needs, not the files. */
export class Audit {
  private readonly names: string[] = [];
  /** Names that were given, those of files that are not read here among them. */
  private readonly taken = new Set<string>();
  private readonly diagnostics: Diagnostic[] = [];
  private readonly units = new Map<string, ReturnType<typeof unitOf>>();

  /** Files of one name, from several folders, are told apart by a number. */
  async add({ name, bytes }: InputFile, language: Language): Promise<Audited> {
    const own = freeName(
      name,
      (each) => this.taken.has(each),
      (number) => `（${number}）`,
    );
    this.taken.add(own);
    const input = { name: own, bytes };
    if (signatureOf(input.bytes) === "pdf") {
      const told = [pdfNotHere(input.name, language)];
      return { name: input.name, agency: "", year: "", errors: 1, warnings: 0, told };
    }
    const compilation = await checkReport(input);
    const { diagnostics, report, agency = "" } = compilation;
    this.names.push(input.name);
    this.diagnostics.push(...diagnostics);
    this.units.set(input.name, unitOf(input.name, compilation));
    const { error, warning } = countSeverities(diagnostics);
    const told = toldOf(diagnostics, language, this.units);
    return { name: input.name, agency, year: yearOf(report), errors: error, warnings: warning, told };
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

function yearOf(report: Compilation["report"]): string {
  return report ? String(report.year) : "";
}
