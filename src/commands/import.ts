import { writeDataFile } from "../data-file.js";
import type { Diagnostic } from "../diagnostic.js";
import { readInput } from "../inputs.js";
import { overwriteFaults, writeOutputs } from "../output.js";
import { deliver, exitCode, type ReportingOptions } from "../reporting.js";
import type { Terminal } from "../terminal.js";

export interface ImportOptions extends ReportingOptions {
  output?: string;
  force?: boolean;
}

/** `gov-report import FILE`: the data file that a filled form makes. */
export async function importCommand(
  name: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const { output } = options;
  const input = readInput(name, terminal.cwd);
  const stop =
    "code" in input
      ? input
      : output && overwriteFaults([output], [], Boolean(options.force), terminal.cwd)[0];
  const diagnostics: Diagnostic[] = [];
  const written: string[] = [];
  if (stop) diagnostics.push(stop);
  else if (!("code" in input)) {
    const { importForm } = await import("../import/form.js");
    const imported = await importForm(input);
    diagnostics.push(...imported.diagnostics);
    if (Object.keys(imported.values).length > 0) {
      const text = writeDataFile(imported);
      const bytes = new TextEncoder().encode(text);
      const fault = output ? writeOutputs([{ name: output, bytes }], terminal.cwd) : undefined;
      if (fault) diagnostics.push(fault);
      else if (output) written.push(output);
      else terminal.stdout.write(text);
    }
  }
  const faults = await deliver({ files: [name], diagnostics }, options, terminal, "stderr", written);
  return exitCode([...diagnostics, ...faults], options.failOn);
}
