import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { WorkerPoolOptions } from "workerpool";
import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { filePlace } from "../diagnostics/location.js";
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
 * MiB of old objects at which a process collects garbage. With only a limit, V8 starts so low that it collects after
 * every other report, which takes as long as the reports; with more than this, a process would not stay below 200
 * MiB.
 */
const BEFORE_COLLECTING = 72;

/** MiB for half of the new objects, as in Node 20; later versions take twice as much and are no faster. */
const NEW_OBJECTS = 16;

/**
 * Runs a task over every file and hands on each result when it is ready; with several processes that is the order of
 * completion, so that a slow file delays no other. A file that takes longer than a minute is given up.
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
  // A single process pays off too: its memory is limited on its own, and a file that hangs ends with it.
  if (isBatch || processes > 1) return inProcesses(task, names, processes, take);
  const alone = inThisProcess(task);
  for (const name of names) if (!take(await alone(name))) return;
}

/** Does a task with one file after another in this process. */
function inThisProcess(task: Task): (name: string) => Promise<TaskResult> {
  const runner = new TaskRunner(task);
  return async (name) => {
    // Lets signals be handled between two files.
    await new Promise((resolve) => setImmediate(resolve));
    return runner.run(name).catch((error) => failed(name, error));
  };
}

/** Processes, because threads of one process contend for its memory: two were no faster than one. */
async function inProcesses(
  task: Task,
  names: readonly string[],
  processes: number,
  take: (result: TaskResult) => boolean,
): Promise<void> {
  const { default: workerpool } = await import("workerpool");
  const alone = inThisProcess(task);
  let pool: ReturnType<typeof workerpool.pool> | undefined;
  try {
    pool = workerpool.pool(fileURLToPath(WORKER), poolOptions(processes));
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
  /** Where the system starts no more processes, or none at all, the files that are left are done here. */
  let isShort = pool === undefined;
  /** A process that hangs or dies is one file's fault; the pool puts another in its place. */
  const runOne = async (name: string): Promise<TaskResult> => {
    if (isShort || !pool) return alone(name);
    try {
      return await pool.exec("run", [task, name]).timeout(LONGEST);
    } catch (error) {
      if (isRefused(error)) {
        isShort = true;
        return alone(name);
      }
      if (error instanceof workerpool.Promise.TimeoutError) return givenUp(name, { seconds: LONGEST / 1000 });
      return error instanceof workerpool.TerminateError ? ended(name, error) : failed(name, error);
    }
  };
  let next = 0;
  let going = true;
  // As many files are in progress as there are processes, so that results never queue up and a stopped run ends soon.
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
    // A process that never began never tells that it has ended.
    const ending = pool?.terminate(true);
    if (!isShort) await ending;
  }
}

/** How the processes of a batch are started. */
function poolOptions(processes: number): WorkerPoolOptions {
  return {
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
      // What Node prints when a process runs out of memory is not for the user.
      silent: true,
      // A signal to the whole group is to reach only the main program, which lets the files in progress finish. (On
      // Windows this would open a window.)
      detached: process.platform !== "win32",
    },
  };
}

/** The system starts no process: there are too many already or too few handles, or it forbids that altogether. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && /\bspawn\b.*\bE[A-Z]+\b/.test(error.message);
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
  return lost(name, diagnostic("GR9003", filePlace(name), { message }));
}

/** One file that takes more than it may. */
function givenUp(name: string, bound: DiagnosticArgs["GR9008"]): TaskResult {
  return lost(name, diagnostic("GR9008", filePlace(name), bound));
}

function lost(name: string, fault: Diagnostic): TaskResult {
  return { name, diagnostics: [fault], unit: { name }, rendered: [], inputs: [] };
}
