import { existsSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";

/** What a run of the command line came to: its exit code and streams, or how the guard ended it. */
export interface Guarded {
  status: number;
  stdout: string;
  stderr: string;
  ended?: "hang" | "memory" | "crash";
}

/** No report takes a hundredth of either. */
export const GUARD = { milliseconds: 20_000, mebibytes: 512 };

const PROGRAM = `
import { parentPort } from "node:worker_threads";
const { runCli } = await import(${JSON.stringify(new URL(`file://${path.resolve("dist/cli/program.js")}`).href)});
parentPort.on("message", async ({ args, cwd, stdin, env }) => {
  const streams = { stdout: "", stderr: "" };
  const output = (name) => ({ isTTY: false, write: (text) => { streams[name] += text; } });
  const terminal = { cwd, env, readStdin: async () => ({ ok: true, value: stdin, diagnostics: [] }), stdout: output("stdout"), stderr: output("stderr") };
  const status = await runCli(args, terminal);
  parentPort.postMessage({ status, ...streams });
});
parentPort.postMessage("ready");`;

/** Runs the built command line in a thread of its own, with little memory and not for long. */
export class GuardedCli {
  private worker: Worker | undefined;
  /** How many runs there were, and the milliseconds that they took together. */
  readonly total = { runs: 0, milliseconds: 0 };

  async run(
    args: string[],
    cwd: string,
    stdin?: Uint8Array,
    env: Record<string, string> = {},
  ): Promise<Guarded> {
    this.worker ??= await this.started();
    const { worker } = this;
    const begun = performance.now();
    return new Promise((resolve) => {
      const finish = (result: Guarded) => {
        this.total.runs++;
        this.total.milliseconds += performance.now() - begun;
        clearTimeout(clock);
        worker.off("message", finish);
        worker.off("error", failed);
        resolve(result);
      };
      const end = (ended: NonNullable<Guarded["ended"]>, stderr = "") => {
        this.worker = undefined;
        finish({ status: -1, stdout: "", stderr, ended });
        void worker.terminate();
      };
      const failed = (error: NodeJS.ErrnoException) =>
        end(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "crash", error.stack);
      const clock = setTimeout(() => end("hang"), GUARD.milliseconds);
      worker.on("message", finish);
      worker.on("error", failed);
      worker.postMessage({ args, cwd, stdin, env });
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }

  private async started(): Promise<Worker> {
    if (!existsSync("dist/cli/program.js")) throw new Error("npm run build first");
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(PROGRAM)}`), {
      resourceLimits: { maxOldGenerationSizeMb: GUARD.mebibytes },
    });
    await new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    return worker;
  }
}
