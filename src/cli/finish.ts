import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Terminal } from "../host/terminal.js";
import type { OutputFile } from "../host/write.js";
import { writeNamed } from "../host/write-named.js";
import { deliver, type Findings, type ReportingOptions } from "../reporters/deliver.js";
import { exitCode } from "../reporters/exit-code.js";

/** The result of a command that makes files, before anything is written. */
export interface Work extends Findings {
  /** All of them are written, or none. */
  outputs?: readonly OutputFile[];
  /** The command's own answer, where it goes to standard output. */
  answer?: string;
  /** What to do next, told before the findings once the outputs are there. */
  next?: string | undefined;
}

/**
 * The end of every command that makes files: writes them, tells what was found and lists what was written.
 *
 * @returns the exit code
 */
export async function writeAndReport(
  { outputs = [], answer, next, ...found }: Work,
  options: ReportingOptions,
  terminal: Terminal,
): Promise<number> {
  const wrote = await writeNamed(outputs, terminal);
  if (wrote.ok && answer !== undefined) terminal.stdout.write(answer);
  if (wrote.ok && next !== undefined && !options.quiet) terminal.stderr.write(next);
  const diagnostics = [...found.diagnostics, ...wrote.diagnostics];
  return report({ ...found, diagnostics }, options, terminal, "stderr", wrote.ok ? wrote.value : []);
}

/**
 * The end of every command: its findings to every reporter.
 *
 * @param home the stream of the findings where no machine reporter owns standard output
 * @param listed paths or lines for standard output
 * @returns the exit code
 */
export async function report(
  found: Findings,
  options: ReportingOptions,
  terminal: Terminal,
  home: "stdout" | "stderr" = "stderr",
  listed: readonly string[] = [],
): Promise<number> {
  const late = await deliver(found, options, terminal, home, listed);
  return exitCode([...found.diagnostics, ...late], options.failOn);
}

/** The reporting options of a command that has none of its own. */
export function plainReporting(lang: ReportingOptions["lang"]): ReportingOptions {
  return { reporter: ["pretty"], failOn: "error", lang, color: "auto" };
}

/** Whether findings keep a command from going on. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
