import path from "node:path";
import type { Compilation } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diskAround } from "../host/disk.js";
import { findInputs } from "../host/find.js";
import type { InputFile } from "../host/host.js";
import { readInput } from "../host/read.js";
import type { Terminal } from "../host/terminal.js";
import { ReportCompiler } from "../import/compile-report.js";
import { type Unit, unitOf } from "../reporters/run.js";
import { SettingsFiles } from "./settings-files.js";

/** A report with what the pipeline made of it, for commands that put many of them together. */
export interface Compiled {
  name: string;
  compilation: Compilation;
}

/**
 * Reads and compiles every file that the arguments name; findings by file in the order given.
 *
 * @param isSkipped told of each file that is no argument itself, but in a folder or pattern that is one
 */
export async function compiledFiles(
  names: readonly string[],
  terminal: Terminal,
  isSkipped: (input: InputFile) => boolean = () => false,
): Promise<{ files: Compiled[]; diagnostics: Diagnostic[] }> {
  const inputs = findInputs(names, terminal.cwd);
  const diagnostics = [...inputs.diagnostics];
  const files: Compiled[] = [];
  const settings = new SettingsFiles(terminal.cwd);
  const reports = new ReportCompiler();
  const full = (name: string) => path.resolve(terminal.cwd, name);
  const named = new Set(names.map(full));
  for (const name of inputs.ok ? inputs.value : []) {
    const read = readInput(name, terminal.cwd);
    if (!read.ok) {
      diagnostics.push(...read.diagnostics);
      continue;
    }
    const input = read.value;
    if (!named.has(full(name)) && isSkipped(input)) continue;
    const compilation = await reports.compile(input, diskAround(terminal.cwd));
    diagnostics.push(...settings.faultsOnce(name), ...settings.applied(name, compilation.diagnostics));
    files.push({ name, compilation });
  }
  return { files, diagnostics };
}

/** Whose reports the files are, for the return sheet. */
export function unitsOf(files: readonly Compiled[]): ReadonlyMap<string, Unit> {
  return new Map(files.map(({ name, compilation }) => [name, unitOf(name, compilation)]));
}

/** What a command itself finds in a file, at the levels of its settings; their own faults have been told. */
export function atSetLevels(name: string, found: Diagnostic[], terminal: Terminal): Diagnostic[] {
  return new SettingsFiles(terminal.cwd).applied(name, found);
}
