import { type Say, sayIn } from "../../diagnostics/language.js";
import type { Terminal } from "../../host/terminal.js";
import { usageFault } from "../../host/usage-fault.js";
import type { ReportingOptions } from "../../reporters/deliver.js";
import { inputsOf, listOf, type NamedFiles, withoutOthers } from "../../run/inputs.js";
import { type RunOutcome, runFiles } from "../../run/run.js";
import { type Task, TaskRunner } from "../../run/task.js";
import { type ComparedFiles, taskOf } from "../../run/task-options.js";
import { report } from "../finish.js";

interface ValidateOptions extends ReportingOptions, ComparedFiles, NamedFiles {
  stdinFilename?: string;
  fix?: boolean;
  diff?: boolean;
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
  const { patchOf } = options.diff ? await import("./patch.js") : {};
  const mends = run.results.flatMap(({ name, mended }) => {
    if (!mended) return [];
    return patchOf
      ? [...patchOf(name, mended), shownText(name, mended, say)]
      : [mendedText(name, mended, say)];
  });
  const { diagnostics, units } = run;
  const outcome = {
    files: run.results.map(({ name }) => name),
    diagnostics,
    units,
    read: [...listOf(options), ...run.results.flatMap(({ inputs }) => inputs.map(({ name }) => name))],
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

/** How much --fix would mend in a file. */
function shownText(name: string, { count }: { count: number }, say: Say): string {
  return say(`${name}：可改${count}处，没有写入`, `${name}: ${count} can be mended, nothing is written`);
}

async function checked(names: string[], options: ValidateOptions, terminal: Terminal): Promise<RunOutcome> {
  const nothing = { results: [], units: new Map() };
  const task = taskOf(options, terminal);
  if (names.includes("-")) {
    if (names.length > 1 || options.filesFrom !== undefined)
      return { ...nothing, diagnostics: [usageFault("GR9001", { file: "-", reason: "notAlone" })] };
    if (options.fix && !options.diff)
      return { ...nothing, diagnostics: [usageFault("GR9001", { file: "-", reason: "notFixable" })] };
    if (!task.ok) return { ...nothing, diagnostics: [...task.diagnostics] };
    return stdinChecked({ ...task.value, ...(options.diff && { fix: "show" }) }, options, terminal);
  }
  const fix = options.diff ? "show" : options.fix ? "write" : undefined;
  const inputs = await inputsOf(names, options, terminal, { wanted: fix ? "dataFiles" : "reports" });
  if (!inputs.ok || !task.ok)
    return { ...nothing, diagnostics: [...inputs.diagnostics, ...task.diagnostics] };
  const run = await runFiles({ ...task.value, ...(fix && { fix }) }, inputs.value.files, options, terminal);
  return withoutOthers({ ...run, diagnostics: [...inputs.diagnostics, ...run.diagnostics] }, inputs.value);
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
