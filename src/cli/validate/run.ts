import { findInputs } from "../../host/find.js";
import type { Terminal } from "../../host/terminal.js";
import { usageFault } from "../../host/usage-fault.js";
import type { ReportingOptions } from "../../reporters/deliver.js";
import { type ComparedFiles, taskOf } from "../../run/compared.js";
import { type RunOutcome, runFiles } from "../../run/run.js";
import { type Task, TaskRunner } from "../../run/task.js";
import { report } from "../finish.js";
import { type Say, sayIn } from "../say.js";

export interface ValidateOptions extends ReportingOptions, ComparedFiles {
  stdinFilename?: string;
  fix?: boolean;
  jobs?: number;
}

/** `gov-report validate [FILE…]`: every check; nothing is written but what --fix mends in the files. */
export async function validateCommand(
  names: string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<number> {
  const run = await checked(names, options, terminal);
  const say = sayIn(options.lang);
  const mends = run.results.flatMap(({ name, mended }) => (mended ? [mendedText(name, mended, say)] : []));
  const { diagnostics, units } = run;
  const outcome = {
    files: run.results.map(({ name }) => name),
    diagnostics,
    units,
    read: run.results.flatMap(({ inputs }) => inputs.map(({ name }) => name)),
  };
  const code = await report(outcome, options, terminal, "stdout", mends);
  return run.stopped ?? code;
}

/** So many changed lines are named. */
const MOST_LINES = 20;

/** How much --fix mended in a file, and on which lines. */
function mendedText(name: string, { count, lines }: { count: number; lines: number[] }, say: Say): string {
  const named = lines.slice(0, MOST_LINES);
  const more = lines.length > named.length;
  const where =
    lines.length === 0
      ? ""
      : say(
          `（第${named.join("、")}${more ? "…" : ""}行）`,
          ` (line ${named.join(", ")}${more ? " …" : ""})`,
        );
  return say(`${name}：改了${count}处${where}`, `${name}: ${count} mended${where}`);
}

async function checked(names: string[], options: ValidateOptions, terminal: Terminal): Promise<RunOutcome> {
  const nothing = { results: [], units: new Map() };
  const task = taskOf(options, terminal);
  if (names.includes("-")) {
    if (names.length > 1)
      return { ...nothing, diagnostics: [usageFault("GR9001", { file: "-", reason: "notAlone" })] };
    if (options.fix)
      return { ...nothing, diagnostics: [usageFault("GR9001", { file: "-", reason: "notFixable" })] };
    if (!task.ok) return { ...nothing, diagnostics: [...task.diagnostics] };
    return stdinChecked(task.value, options, terminal);
  }
  const inputs = findInputs(names.length > 0 ? names : ["data.yaml"], terminal.cwd);
  if (!task.ok) return { ...nothing, diagnostics: [...inputs.diagnostics, ...task.diagnostics] };
  const files = inputs.ok ? inputs.value : [];
  const { fix } = options;
  const run = await runFiles({ ...task.value, ...(fix && { fix }) }, files, options, terminal);
  return { ...run, diagnostics: [...inputs.diagnostics, ...run.diagnostics] };
}

async function stdinChecked(task: Task, options: ValidateOptions, terminal: Terminal): Promise<RunOutcome> {
  const name = options.stdinFilename ?? "<stdin>";
  const bytes = await terminal.readStdin();
  if (!bytes.ok) return { results: [], units: new Map(), diagnostics: [...bytes.diagnostics] };
  const { rendered: _, ...result } = await new TaskRunner(task).runOn({ name, bytes: bytes.value });
  return {
    results: [result],
    diagnostics: [...(result.settings?.diagnostics ?? []), ...result.diagnostics],
    units: new Map([[name, result.unit]]),
  };
}
