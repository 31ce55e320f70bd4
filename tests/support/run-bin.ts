import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import type { Result } from "./run-cli.js";

const BIN = path.resolve("bin/gov-report.js");

/** The command line as users start it: a process of its own, from the built program. */
export function startBin(args: string[], cwd: string): { child: ChildProcess; result: Promise<Result> } {
  const child = spawn(process.execPath, [BIN, ...args], { cwd });
  const streams = { stdout: "", stderr: "" };
  child.stdout.on("data", (text) => {
    streams.stdout += text;
  });
  child.stderr.on("data", (text) => {
    streams.stderr += text;
  });
  const result = new Promise<Result>((resolve) => {
    child.on("close", (code, signal) =>
      resolve({ status: code ?? -1, ...streams, ...(signal && { signal }) }),
    );
  });
  return { child, result };
}

/** Waits until something is so; fails when it never becomes so. */
export async function until(what: () => boolean, seconds = 30): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !what(); ) {
    if (Date.now() > end) throw new Error(`never came to be: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
