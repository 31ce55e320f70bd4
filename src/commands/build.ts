import path from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import { FORMATS } from "../emit.js";
import { usageFault } from "../inputs.js";
import { writeOutputs } from "../output.js";
import { deliver, exitCode, type ReportingOptions } from "../reporting.js";
import type { Terminal } from "../terminal.js";
import { type Checked, type ComparedFiles, checkFiles, unitsOf } from "./checking.js";

export interface BuildOptions extends ReportingOptions, ComparedFiles {
  format: string[];
  outDir?: string;
  officialNames?: boolean;
}

/** `gov-report build [FILE…]`: the checks, then the outputs of every file that has no error. */
export async function buildCommand(
  names: string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<number> {
  const { files, diagnostics } = await checkFiles(names, options, terminal);
  const targets = files.map((file) => ({ file, outputs: outputNames(file, options) }));
  const clashes = clashingOutputs(targets, terminal.cwd);
  diagnostics.push(...clashes);
  const written: string[] = [];
  for (const { file, outputs } of clashes.length > 0 ? [] : targets) {
    const { document, diagnostics: found } = file.compilation;
    if (!document || found.some(({ severity }) => severity === "error")) continue;
    // All outputs of a file exist before the first one replaces what was there.
    const rendered = [];
    for (const { name, format } of outputs)
      rendered.push({ name, bytes: await FORMATS[format]!.emit(document) });
    const fault = writeOutputs(rendered, terminal.cwd);
    if (fault) diagnostics.push(fault);
    else written.push(...rendered.map(({ name }) => name));
  }
  const checked = files.map(({ name }) => name);
  const outcome = { files: checked, diagnostics, units: unitsOf(files) };
  const faults = await deliver(outcome, options, terminal, "stderr", written);
  return exitCode([...diagnostics, ...faults], options.failOn);
}

interface Output {
  name: string;
  format: string;
}

/** Beside the data file or in --out-dir, under its own name or the report's title. */
function outputNames(
  { name, compilation }: Checked,
  { format, outDir, officialNames }: BuildOptions,
): Output[] {
  const title = officialNames ? compilation.document?.title : undefined;
  const stem = title ? fileName(title) : path.basename(name).replace(/\.ya?ml$/i, "");
  const folder = outDir ?? path.dirname(name);
  return format.map((each) => ({
    name: path.join(folder, `${stem}${FORMATS[each]!.extension}`).replaceAll("\\", "/"),
    format: each,
  }));
}

/** A title as a file name that every system takes: without reserved signs, at most 80 characters. */
function fileName(title: string): string {
  return (
    title
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, "")
      .replace(/^[. ]+|[. ]+$/g, "")
      .slice(0, 80) || "report"
  );
}

function clashingOutputs(targets: { file: Checked; outputs: Output[] }[], cwd: string): Diagnostic[] {
  const owners = new Map<string, { name: string; inputs: string[] }>();
  for (const { file, outputs } of targets) {
    for (const { name } of outputs) {
      const key = path.resolve(cwd, name);
      const owner = owners.get(key) ?? { name, inputs: [] };
      owners.set(key, { name, inputs: [...owner.inputs, file.name] });
    }
  }
  return [...owners.values()]
    .filter(({ inputs }) => inputs.length > 1)
    .map(({ name, inputs }) => usageFault("GR9004", { file: name, inputs }));
}
