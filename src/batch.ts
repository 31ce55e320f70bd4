import { availableParallelism } from "node:os";
import type { Tinypool } from "tinypool";
import { diagnostic } from "./diagnostic.js";
import { type Task, type TaskResult, TaskRunner } from "./task.js";

/** Below this many files a run is over before a thread has started. */
const WORTH_THREADS = 16;

/** How long one file may take, in milliseconds; an ordinary report takes some 50. */
const LONGEST = 60_000;

/** How much a thread may hold, in MiB; a report of the largest allowed size needs less than half. */
const LARGEST = 512;

/**
 * Does a task with every file and hands each result on as soon as it is there: with several threads in the order of
 * completion, so that a slow file holds up no other. One that takes longer than a minute is given up.
 *
 * @param jobs threads; undefined for one a core where there are enough files
 * @param take called once a file; false ends the run
 */
export async function runAll(
  task: Task,
  names: readonly string[],
  jobs: number | undefined,
  take: (result: TaskResult) => boolean,
): Promise<void> {
  const isBatch = names.length >= WORTH_THREADS;
  const threads = Math.min(jobs ?? (isBatch ? availableParallelism() : 1), names.length);
  // One thread is worth it too: its memory has a bound of its own, and a file that hangs ends with it.
  if (isBatch || threads > 1) return inThreads(task, names, threads, take);
  const runner = new TaskRunner(task);
  for (const name of names) {
    if (!take(await runner.run(name).catch((error) => failed(name, error)))) return;
    // Signals are heard between two files.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function inThreads(
  task: Task,
  names: readonly string[],
  threads: number,
  take: (result: TaskResult) => boolean,
): Promise<void> {
  const { default: Pool } = await import("tinypool");
  const pool = new Pool({
    filename: new URL("./worker.js", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: LARGEST },
  });
  let next = 0;
  let going = true;
  // As many are under way as there are threads, so that the clock of each starts when its work does.
  const line = async () => {
    while (going && next < names.length) {
      const name = names[next++]!;
      const result = await runOne(pool, name);
      if (going) going = take(result);
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, line));
  } finally {
    await pool.destroy();
  }
}

/** A thread that hangs or dies is one file's fault; the pool puts another in its place. */
async function runOne(pool: Tinypool, name: string): Promise<TaskResult> {
  const limit = new AbortController();
  const clock = setTimeout(() => limit.abort(), LONGEST);
  try {
    return (await pool.run(name, { signal: limit.signal })) as TaskResult;
  } catch (error) {
    return failed(name, limit.signal.aborted ? "slow" : error);
  } finally {
    clearTimeout(clock);
  }
}

/** One file that the tool itself could not do; the others go on. */
function failed(name: string, error: unknown): TaskResult {
  const place = { source: { name, text: "" }, start: 0, end: 0, pointer: "" };
  const fault =
    error === "slow"
      ? diagnostic("GR9008", place, { seconds: LONGEST / 1000 })
      : diagnostic("GR9003", place, { message: error instanceof Error ? error.message : String(error) });
  return { name, diagnostics: [fault], unit: { name }, rendered: [], inputs: [] };
}
