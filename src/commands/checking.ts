import { type Compilation, type CompileOptions, compile, type InputFile } from "../compile.js";
import { atLevels, type Config, readConfig } from "../config.js";
import type { Diagnostic } from "../diagnostic.js";
import { mended } from "../fixing.js";
import { diskAround, findConfig, findInputs, isForeign, readInput, usageFault } from "../inputs.js";
import { writeOutputs } from "../output.js";
import type { Unit } from "../reporters/run.js";
import type { Terminal } from "../terminal.js";

export interface Checked {
  name: string;
  compilation: Compilation;
  /** How many faults --fix mended in the file. */
  mends?: number;
}

export interface CheckedFiles {
  files: Checked[];
  /** Findings in the data and faults of use, by file in the order given. */
  diagnostics: Diagnostic[];
}

/**
 * Reads and compiles every file that the arguments name. With `audit` documents and pages (.docx, .html) are checked too;
 * else they are no data files.
 */
export async function checkFiles(
  names: readonly string[],
  compared: ComparedFiles & { fix?: boolean; audit?: boolean },
  terminal: Terminal,
): Promise<CheckedFiles> {
  const inputs = findInputs(names.length > 0 ? names : ["data.yaml"], terminal.cwd);
  const diagnostics = [...inputs.diagnostics];
  const options = compileOptions(compared, terminal);
  if ("code" in options) return { files: [], diagnostics: [...diagnostics, options] };
  const files: Checked[] = [];
  const settings = new Settings(terminal, diagnostics);
  for (const name of inputs.files) {
    const input = readInput(name, terminal.cwd);
    if ("code" in input) {
      diagnostics.push(input);
      continue;
    }
    if (isForeign(name) && (!compared.audit || compared.fix)) {
      diagnostics.push(usageFault("GR9001", { file: name, reason: "notADataFile" }));
      continue;
    }
    const checked = compared.fix
      ? fixInput(input, options, terminal, diagnostics)
      : await checkAny(input, options);
    diagnostics.push(...settings.applied(checked));
    files.push(checked);
  }
  return { files, diagnostics };
}

/** Settings files on the way up from each data file, each read and faulted once. */
class Settings {
  private readonly configs = new Map<string, Config>();

  constructor(
    private readonly terminal: Terminal,
    private readonly diagnostics: Diagnostic[],
  ) {}

  /** The findings of a file at the levels that its settings give. */
  applied({ name, compilation }: Checked): Diagnostic[] {
    const file = findConfig(name, this.terminal.cwd);
    const config = file === undefined ? undefined : this.read(file);
    return config ? atLevels(compilation.diagnostics, config) : compilation.diagnostics;
  }

  private read(file: string): Config | undefined {
    const known = this.configs.get(file);
    if (known) return known;
    const input = readInput(file, this.terminal.cwd);
    const config = "code" in input ? { severity: new Map(), diagnostics: [input] } : readConfig(input);
    this.configs.set(file, config);
    this.diagnostics.push(...config.diagnostics);
    return config;
  }
}

/** Whose reports the files are, for the return sheet. */
export function unitsOf(files: readonly Checked[]): Map<string, Unit> {
  return new Map(
    files.map(({ name, compilation: { agency = name, template, document } }) => [
      name,
      { name: agency, ...(template && { template }), ...(document && { date: document.date }) },
    ]),
  );
}

export function checkInput(input: InputFile, options: CompileOptions): Checked {
  return { name: input.name, compilation: compile(input, options) };
}

/** A data file, or a report in a document or page. What reads those is loaded only for them. */
export async function checkAny(input: InputFile, options: CompileOptions): Promise<Checked> {
  if (!isForeign(input.name)) return checkInput(input, options);
  const { auditReport } = await import("../import/audit.js");
  return { name: input.name, compilation: await auditReport(input, options) };
}

/** Mends the file in its place, then checks what became of it. */
function fixInput(
  input: InputFile,
  options: CompileOptions,
  terminal: Terminal,
  diagnostics: Diagnostic[],
): Checked {
  const unmended = checkInput(input, options);
  const result = mended(input, unmended.compilation, (file) => compile(file, options));
  if (!result) return unmended;
  const fault = writeOutputs([{ name: input.name, bytes: result.bytes }], terminal.cwd);
  if (fault) {
    diagnostics.push(fault);
    return unmended;
  }
  return {
    ...checkInput({ name: input.name, bytes: result.bytes }, options),
    mends: result.count,
  };
}

/** Files that a report is compared with, in place of those that it names itself. */
export interface ComparedFiles {
  previous?: string;
  children?: string[];
}

/** Options of the pipeline from the command line and the environment; a file that cannot be read is a fault. */
export function compileOptions(
  { previous, children }: ComparedFiles,
  terminal: Terminal,
): CompileOptions | Diagnostic {
  const file = previous === undefined ? undefined : readInput(previous, terminal.cwd);
  if (file && "code" in file) return file;
  const found = children && findInputs(children, terminal.cwd);
  if (found?.diagnostics[0]) return found.diagnostics[0];
  const summed: InputFile[] = [];
  for (const name of found?.files ?? []) {
    const input = readInput(name, terminal.cwd);
    if ("code" in input) return input;
    summed.push(input);
  }
  const epoch = terminal.env.SOURCE_DATE_EPOCH;
  return {
    ...diskAround(terminal.cwd),
    ...(file && { previous: file }),
    ...(children && { children: summed }),
    ...(epoch !== undefined && /^\d{1,11}$/.test(epoch) && { epoch: Number(epoch) }),
  };
}
