import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { readInput, realName } from "../host/read.js";
import type { Terminal } from "../host/terminal.js";
import { usageFault } from "../host/usage-fault.js";
import { writeOutputs } from "../host/write.js";
import type { Unit } from "../reporters/run.js";
import { runAll } from "./processes.js";
import { NO_PROGRESS, progressOn } from "./progress.js";
import type { Task, TaskResult } from "./task.js";

/** What a run over many files found, in the order of the names. */
export interface RunOutcome {
  results: Omit<TaskResult, "rendered">[];
  diagnostics: Diagnostic[];
  units: Map<string, Unit>;
  /** The exit code of a run that a signal stopped: 130 for SIGINT, 143 for SIGTERM. */
  stopped?: number;
}

/**
 * Runs the task over every file. All writing happens here, one file's outputs after another's, as soon as they are
 * ready; rendered bytes are then released, so that a batch needs no more memory than its largest file.
 *
 * @param write writes the outputs of a file; its faults join the findings of that file
 */
export async function runFiles(
  task: Task,
  names: readonly string[],
  { jobs, quiet = false }: { jobs?: number | undefined; quiet?: boolean | undefined },
  terminal: Terminal,
  write: (result: TaskResult) => Outcome<unknown> = success,
): Promise<RunOutcome> {
  const results = new Map<string, RunOutcome["results"][number]>();
  const progress = quiet ? NO_PROGRESS : await progressOn(terminal, names.length);
  await runAll(task, names, jobs, (result) => {
    const mended = task.fix === "write" ? mend(result, terminal) : success(undefined);
    const { diagnostics } = mended.ok ? write(result) : mended;
    const { rendered: _, ...kept } = result;
    kept.diagnostics = [...kept.diagnostics, ...diagnostics];
    results.set(result.name, kept);
    progress.step();
    return !terminal.interrupt?.aborted;
  });
  progress.end();
  const inOrder = names.flatMap((name) => results.get(name) ?? []);
  return {
    results: inOrder,
    diagnostics: joined(inOrder),
    units: new Map(inOrder.map(({ name, unit }) => [name, unit])),
    ...(terminal.interrupt?.aborted && { stopped: terminal.interrupt.reason === "SIGTERM" ? 143 : 130 }),
  };
}

/** Writes the mended file into its place, of a link where that leads; where that fails, the file is as it was and so are its findings. */
function mend(result: TaskResult, { cwd }: Terminal): Outcome<unknown> {
  if (!result.mended) return success(undefined);
  const { bytes, before, from } = result.mended;
  const wrote = isUnchanged(result.name, from, cwd)
    ? writeOutputs([{ name: realName(result.name, cwd), bytes }], cwd)
    : failure(usageFault("GR9002", { file: result.name, reason: "changed" }));
  if (!wrote.ok) {
    result.diagnostics = before;
    delete result.mended;
  }
  return wrote;
}

/** A file that was saved while it was being checked must not be overwritten. */
function isUnchanged(name: string, bytes: Uint8Array, cwd: string): boolean {
  const now = readInput(name, cwd);
  return now.ok && Buffer.from(now.value.bytes).equals(bytes);
}

/** The findings of all files; a fault of a shared settings file, and a font that several lack, is reported once. */
function joined(results: readonly Omit<TaskResult, "rendered">[]): Diagnostic[] {
  const told = new Set<string>();
  const once = (key: string, found: readonly Diagnostic[]) => {
    if (told.has(key)) return [];
    told.add(key);
    return found;
  };
  return results.flatMap(({ diagnostics, settings, surroundings = [] }) => [
    ...(settings ? once(settings.name, settings.diagnostics) : []),
    ...diagnostics,
    ...surroundings.flatMap((each) => once(JSON.stringify([each.code, each.args]), [each])),
  ]);
}
