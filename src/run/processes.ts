import module from "node:module";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../diagnostics/source.js";
import { type Task, type TaskResult, TaskRunner } from "./task.js";

/** Below this many files a run is over before a process has started. */
const WORTH_PROCESSES = 16;

/** This code stands in src/run/, in dist/run/, or bundled in dist/bundle/. */
const WORKER = new URL("../../dist/bundle/worker.js", import.meta.url);

/** How long one file may take, in milliseconds; an ordinary report takes some 50. */
const LONGEST = 60_000;

/** How much a process may hold, in MiB; a report of the largest allowed size needs less than half. */
const LARGEST = 512;

/**
 * How much a process holds, in MiB, before it looks for garbage among what it has kept for long. Told a limit, V8 begins
 * with so little that it looks after every other report, which takes as long as the reports. With more than this a
 * process would not stay below 200 MiB.
 */
const BEFORE_COLLECTING = 72;

/** Half of what it keeps for new objects, in MiB, as in Node 20; later ones take twice as much and are no faster. */
const NEW_OBJECTS = 16;

/**
 * Does a task with every file and hands each result on as soon as it is there: with several processes in the order of
 * completion, so that a slow file holds up no other. One that takes longer than a minute is given up.
 *
 * @param jobs processes; undefined for one a core where there are enough files
 * @param take called once a file; false ends the run
 */
export async function runAll(
  task: Task,
  names: readonly string[],
  jobs: number | undefined,
  take: (result: TaskResult) => boolean,
): Promise<void> {
  const isBatch = names.length >= WORTH_PROCESSES;
  const processes = Math.min(jobs ?? (isBatch ? availableParallelism() : 1), names.length);
  // One process is worth it too: its memory has a bound of its own, and a file that hangs ends with it.
  if (isBatch || processes > 1) return inProcesses(task, names, processes, take);
  const runner = new TaskRunner(task);
  for (const name of names) {
    if (!take(await runner.run(name).catch((error) => failed(name, error)))) return;
    // Signals are heard between two files.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Processes and not threads: those of one process contend for its memory, and two did no more than one. */
async function inProcesses(
  task: Task,
  names: readonly string[],
  processes: number,
  take: (result: TaskResult) => boolean,
): Promise<void> {
  const { default: workerpool } = await import("workerpool");
  const pool = workerpool.pool(fileURLToPath(WORKER), {
    workerType: "process",
    minWorkers: processes,
    maxWorkers: processes,
    forkOpts: {
      execArgv: [
        `--max-old-space-size=${LARGEST}`,
        `--initial-old-space-size=${BEFORE_COLLECTING}`,
        `--max-semi-space-size=${NEW_OBJECTS}`,
        // Where every core has a process, V8's own helpers only take turns with them.
        ...(processes >= availableParallelism() ? ["--single-threaded"] : []),
      ],
      serialization: "advanced",
      env: workerEnvironment(),
      // A signal for the whole group is for the program to hear: it lets the files under way finish. (Windows would open
      // a window.)
      detached: process.platform !== "win32",
    },
    // What Node prints when a process runs out of memory is not for the user.
    emitStdStreams: true,
  });
  /** A process that hangs or dies is one file's fault; the pool puts another in its place. */
  const runOne = async (name: string): Promise<TaskResult> => {
    try {
      return await pool.exec("run", [task, name]).timeout(LONGEST);
    } catch (error) {
      if (error instanceof workerpool.Promise.TimeoutError) return givenUp(name, { seconds: LONGEST / 1000 });
      return error instanceof workerpool.TerminateError ? ended(name, error) : failed(name, error);
    }
  };
  let next = 0;
  let going = true;
  // As many are under way as there are processes: results wait nowhere, and a run that is stopped ends soon.
  const line = async () => {
    while (going && next < names.length) {
      const name = names[next++]!;
      const result = await runOne(name);
      if (going) going = take(result);
    }
  };
  try {
    await Promise.all(Array.from({ length: processes }, line));
  } finally {
    await pool.terminate(true);
  }
}

/** From Node 22 on the processes take compiled code from where the program keeps it (bin/gov-report.js). */
function workerEnvironment(): NodeJS.ProcessEnv {
  const { getCompileCacheDir } = module as { getCompileCacheDir?: () => string | undefined };
  const kept = getCompileCacheDir?.();
  return { ...process.env, ...(kept !== undefined && { NODE_COMPILE_CACHE: kept }) };
}

/** A process that V8 or the system ends for want of memory ends by a signal, or with 134 where there are none. */
function ended(name: string, { message }: Error): TaskResult {
  const code = /exitCode: `(\d+)`/.exec(message)?.[1];
  if (code === undefined || code === "134") return givenUp(name, { memory: LARGEST });
  return failed(name, new Error(`process ended with exit code ${code}`));
}

/** One file that the tool itself could not do; the others go on. */
function failed(name: string, error: unknown): TaskResult {
  const message = error instanceof Error ? error.message : String(error);
  return lost(name, diagnostic("GR9003", placeOfFile(name), { message }));
}

/** One file that takes more than it may. */
function givenUp(name: string, bound: DiagnosticArgs["GR9008"]): TaskResult {
  return lost(name, diagnostic("GR9008", placeOfFile(name), bound));
}

function lost(name: string, fault: Diagnostic): TaskResult {
  return { name, diagnostics: [fault], unit: { name }, rendered: [], inputs: [] };
}

function placeOfFile(name: string): Place {
  return { source: { name, text: "" }, start: 0, end: 0, pointer: "" };
}
