import type { Compilation } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diskAround } from "../host/disk.js";
import { type FoundInputs, leftOut } from "../host/find.js";
import type { InputFile } from "../host/host.js";
import { readInput } from "../host/read.js";
import type { Terminal } from "../host/terminal.js";
import { ReportCompiler } from "../import/compile-report.js";
import { type Unit, unitOf } from "../reporters/run.js";
import { onceEach } from "./copies.js";
import { inputsOf, markFound, type NamedFiles, reportsAmong } from "./inputs.js";
import { SettingsFiles } from "./settings-files.js";

/** A report with its compilation, for commands that combine many. */
export interface Compiled {
  name: string;
  compilation: Compilation;
}

interface CompiledFiles extends Pick<FoundInputs, "foundBy"> {
  files: Compiled[];
  diagnostics: Diagnostic[];
}

/** The reports of one year. Reports of other years in a folder or pattern are left out, with an info. */
export function ofYear(
  { files, diagnostics, foundBy }: CompiledFiles,
  year: number | undefined,
): CompiledFiles {
  const others = new Map<string, string[]>();
  const isMeant = ({ name, compilation: { report } }: Compiled) => {
    const by = foundBy.get(name);
    if (year === undefined || by === undefined || !report || report.year === year) return true;
    others.set(by, [...(others.get(by) ?? []), name]);
    return false;
  };
  const meant = files.filter(isMeant);
  const told = [...others].flatMap(([by, names]) => leftOut(by, "otherYear", names));
  return { files: meant, diagnostics: [...diagnostics, ...told], foundBy };
}

/**
 * Reads and compiles every report that the arguments name, each once, in whatever kinds a folder has it; findings are in
 * the order of the files.
 *
 * @param isSkipped whether to skip a file that no argument names itself, only a folder or pattern
 */
export async function compiledFiles(
  names: readonly string[],
  options: NamedFiles,
  terminal: Terminal,
  isSkipped: (input: InputFile) => boolean = () => false,
): Promise<CompiledFiles> {
  const inputs = await inputsOf(names, options, terminal);
  const diagnostics = [...inputs.diagnostics];
  if (!inputs.ok) return { files: [], diagnostics, foundBy: new Map() };
  const { foundBy } = inputs.value;
  const read: (Compiled & { diagnostics: readonly Diagnostic[] })[] = [];
  const settings = new SettingsFiles(terminal.cwd);
  const reports = new ReportCompiler();
  for (const name of inputs.value.files) {
    const input = readInput(name, terminal.cwd, "report");
    if (!input.ok) {
      const unread = markFound(input.diagnostics, foundBy);
      // One that a folder has is a report that cannot be read, as a damaged one is; a name that was given is a wrong use.
      if (foundBy.has(name)) read.push({ name, compilation: { diagnostics: unread }, diagnostics: unread });
      else diagnostics.push(...unread);
      continue;
    }
    if (foundBy.has(name) && isSkipped(input.value)) continue;
    // What could still be asked about the text keeps all of it; thousands of reports are held here.
    const {
      referenceFixes: _fixes,
      textOf: _text,
      ...compilation
    } = await reports.compile(input.value, diskAround(terminal.cwd));
    read.push({ name, compilation, diagnostics: compilation.diagnostics });
  }
  const among = reportsAmong(read, inputs.value);
  const once = onceEach(among.reports, foundBy);
  diagnostics.push(...among.diagnostics, ...once.diagnostics);
  for (const { name, compilation } of once.reports)
    diagnostics.push(...settings.faultsOnce(name), ...settings.applied(name, compilation.diagnostics));
  return {
    files: once.reports.map(({ name, compilation }) => ({ name, compilation })),
    diagnostics,
    foundBy,
  };
}

/** The compilations by the names of their files. */
export function byName(files: readonly Compiled[]): ReadonlyMap<string, Compilation> {
  return new Map(files.map(({ name, compilation }) => [name, compilation]));
}

/** Whose reports the files are, for the return sheet. */
export function unitsOf(files: readonly Compiled[]): ReadonlyMap<string, Unit> {
  return new Map(files.map(({ name, compilation }) => [name, unitOf(name, compilation)]));
}

/**
 * A command's own findings in a file, at the levels of its settings. Faults of the settings have been reported
 * already.
 */
export function atSetLevels(name: string, found: Diagnostic[], terminal: Terminal): Diagnostic[] {
  return new SettingsFiles(terminal.cwd).applied(name, found);
}
