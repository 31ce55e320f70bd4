import { usageFault } from "../inputs.js";
import { deliver, exitCode, type ReportingOptions } from "../reporting.js";
import type { Terminal } from "../terminal.js";
import {
  type CheckedFiles,
  type ComparedFiles,
  checkAny,
  checkFiles,
  compileOptions,
  unitsOf,
} from "./checking.js";

export interface ValidateOptions extends ReportingOptions, ComparedFiles {
  stdinFilename?: string;
  fix?: boolean;
}

/** `gov-report validate [FILE…]`: every check; nothing is written but what --fix mends in the files. */
export async function validateCommand(
  names: string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<number> {
  const checked = names.includes("-")
    ? await checkStdin(names, options, terminal)
    : await checkFiles(names, { ...options, audit: true }, terminal);
  const files = checked.files.map(({ name }) => name);
  const mends = checked.files.flatMap(({ name, mends: count = 0 }) =>
    count === 0 ? [] : [options.lang === "en" ? `${name}: ${count} mended` : `${name}：改了${count}处`],
  );
  const outcome = { files, diagnostics: checked.diagnostics, units: unitsOf(checked.files) };
  const faults = await deliver(outcome, options, terminal, "stdout", mends);
  return exitCode([...checked.diagnostics, ...faults], options.failOn);
}

async function checkStdin(
  names: string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<CheckedFiles> {
  if (names.length > 1)
    return { files: [], diagnostics: [usageFault("GR9001", { file: "-", reason: "notAlone" })] };
  if (options.fix)
    return { files: [], diagnostics: [usageFault("GR9001", { file: "-", reason: "notFixable" })] };
  const settings = compileOptions(options, terminal);
  if ("code" in settings) return { files: [], diagnostics: [settings] };
  const input = { name: options.stdinFilename ?? "<stdin>", bytes: await terminal.readStdin() };
  const checked = await checkAny(input, settings);
  return { files: [checked], diagnostics: checked.compilation.diagnostics };
}
