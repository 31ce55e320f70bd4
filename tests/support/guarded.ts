import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { forgetPeak, usageOf } from "./process-usage.js";

/** What a run of the command line came to: its exit code and streams, or how the guard ended it. */
export interface Guarded {
  status: number;
  stdout: string;
  stderr: string;
  ended?: "hang" | "memory" | "crash";
  /** Seconds that processors worked on it, and the most that its process held in MiB. */
  cpu: number;
  peak: number;
}

/** What SECURITY.md promises of every file. No report takes a hundredth of either. */
export const GUARD = { seconds: 20, mebibytes: 512 };

/**
 * A process that holds this many MiB is ended; below, the case runs again in a process of its own, without others'
 * garbage.
 */
const FAR_TOO_MUCH = 4 * GUARD.mebibytes;

/** Looks at a process per second; one that only waited through WAITED of them is taken to wait for ever. */
const LOOKS = 4;
const WAITED = 30 * LOOKS;

/** Milliseconds after which a run is ended where the system tells nothing of other processes. */
const BY_THE_CLOCK = 300_000;

interface Request {
  args: string[];
  cwd: string;
  stdin?: Uint8Array | undefined;
  env: Record<string, string>;
}

type Answer = Pick<Guarded, "status" | "stdout" | "stderr"> & { used: NodeJS.CpuUsage; held: number };

/**
 * Runs the built command line in a process of its own. What a run costs is measured from outside, in seconds of
 * the processors and in memory: a machine that is busy with other things makes no difference.
 */
export class GuardedCli {
  private child: ChildProcess | undefined;
  /** How many runs there were, and the seconds that processors worked on them. */
  readonly total = { runs: 0, cpu: 0 };

  /** @param env all that the program sees of the environment */
  async run(
    args: string[],
    cwd: string,
    stdin?: Uint8Array,
    env: Record<string, string> = {},
  ): Promise<Guarded> {
    const request = { args, cwd, stdin, env };
    let result = await this.asked(request);
    if (!result.ended && result.peak > GUARD.mebibytes) {
      this.stop();
      result = await this.asked(request);
      if (!result.ended && result.peak > GUARD.mebibytes) {
        this.stop();
        result = { ...result, ended: "memory", stderr: `${Math.round(result.peak)} MiB ${result.stderr}` };
      }
    }
    this.total.runs++;
    return result;
  }

  /** The next run is the first one of a fresh process. */
  stop(): void {
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }

  private async asked(request: Request): Promise<Guarded> {
    this.child ??= await started();
    const child = this.child;
    const pid = child.pid!;
    forgetPeak(pid);
    const before = usageOf(pid);
    let said = "";
    return new Promise((resolve) => {
      const finish = (result: Omit<Guarded, "cpu" | "peak">, own?: Answer) => {
        clearInterval(watch);
        child.removeAllListeners();
        child.stderr!.removeAllListeners();
        child.stderr!.resume();
        const usage = usageOf(pid) ?? last;
        if (result.ended) this.stop();
        const cpu =
          usage && before ? usage.cpu - before.cpu : own ? (own.used.user + own.used.system) / 1e6 : 0;
        this.total.cpu += cpu;
        resolve({
          ...result,
          cpu,
          peak: usage?.peak ?? (own ? own.held / 1048576 : 0),
        });
      };
      const end = (ended: NonNullable<Guarded["ended"]>, stderr = said) =>
        finish({ status: -1, stdout: "", stderr, ended });
      let [last, waited] = [before, 0];
      const begun = Date.now();
      const watch = setInterval(() => {
        const now = usageOf(pid);
        if (!now || !before) {
          if (Date.now() - begun > BY_THE_CLOCK) end("hang");
          return;
        }
        waited = now.isWaiting && now.cpu === last?.cpu ? waited + 1 : 0;
        last = now;
        if (now.cpu - before.cpu > GUARD.seconds) end("hang", `${GUARD.seconds} s of CPU ${said}`);
        else if (now.peak > FAR_TOO_MUCH) end("memory", `${Math.round(now.peak)} MiB ${said}`);
        else if (waited > WAITED) end("hang", `waits ${said}`);
      }, 1000 / LOOKS);
      child.stderr!.on("data", (text) => {
        said += text;
      });
      child.on("message", (answer: Answer) => {
        const { status, stdout, stderr } = answer;
        finish({ status, stdout, stderr }, answer);
      });
      child.on("exit", (code, signal) =>
        end(said.includes("heap out of memory") ? "memory" : "crash", `${signal ?? code} ${said}`),
      );
      child.send(request);
    });
  }
}

const PROGRAM = path.resolve("tests/support/guarded-program.mjs");

async function started(): Promise<ChildProcess> {
  if (!existsSync("dist/cli/program.js")) throw new Error("npm run build first");
  const child = fork(PROGRAM, [], {
    execArgv: ["--expose-gc"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    // No other program is started: what LibreOffice takes is not promised.
    env: { ...process.env, PATH: "" },
  });
  await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", reject);
  });
  child.removeAllListeners();
  return child;
}
