// What the processes of a batch owe to the run: one that dies costs its own file only, none outlives the run, and signals
// are the program's to hear.
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readlinkSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { MINIMAL } from "../support/files.js";
import { until } from "../support/run-bin.js";
import { folder, listing, type Result } from "../support/run-cli.js";

const BIN = path.resolve("bin/gov-report.js");
const EATS = pathToFileURL(path.resolve("tests/support/eats-memory.mjs")).href;

const batch = (count: number) =>
  folder(
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`${String(i).padStart(3, "0")}.yaml`, MINIMAL]),
    ),
  );

interface Run {
  child: ChildProcess;
  told: { stdout: string; stderr: string };
  result: Promise<Result>;
}

/** The program in a group of processes of its own, as a shell starts it. */
function start(args: string[], cwd: string, env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
  });
  const told = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name]!.on("data", (text) => {
      told[name] += text;
    });
  const result = new Promise<Result>((resolve) => {
    child.on("close", (code) => resolve({ status: code ?? -1, ...told }));
  });
  return { child, told, result };
}

/** How many processes work in a folder (Linux). */
function working(root: string): number {
  return readdirSync("/proc").filter((name) => {
    try {
      return /^\d+$/.test(name) && readlinkSync(`/proc/${name}/cwd`) === root;
    } catch {
      // Gone, or not ours.
      return false;
    }
  }).length;
}

test.each([1, 2])(
  "--jobs %i: a file that takes all memory is given up, the others are built",
  async (jobs) => {
    const root = batch(20);
    const { result } = start(["build", ".", "--jobs", `${jobs}`], root, {
      NODE_OPTIONS: `--import=${EATS}`,
      EATEN: "007.yaml",
    });
    const { status, stderr } = await result;
    expect(status).toBe(3);
    expect(stderr).toContain("007.yaml");
    expect(stderr).toContain("GR9008");
    expect(stderr).toContain("512 MiB");
    // Neither V8's last words nor a stack trace.
    expect(stderr).not.toMatch(/FATAL|GCs| {4}at |node:/);
    const outputs = listing(root).filter((name) => !name.endsWith(".yaml"));
    expect(outputs).toHaveLength(2 * 19);
    expect(outputs.filter((name) => name.startsWith("007"))).toEqual([]);
  },
);

describe.runIf(process.platform === "linux")("signals", () => {
  const begun = async (run: Run) => until(() => run.told.stderr.includes("20/200"));

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)(
    "%s for the whole group, as from a terminal: no report is called faulty",
    async (signal, code) => {
      const root = batch(200);
      const run = start(["build", ".", "--jobs", "2"], root);
      await begun(run);
      process.kill(-run.child.pid!, signal);
      const { status, stderr } = await run.result;
      expect(status).toBe(code);
      expect(stderr).not.toMatch(/GR9\d{3}| {4}at /);
      const outputs = listing(root).filter((name) => !name.endsWith(".yaml"));
      expect(outputs.length).toBeLessThan(400);
      expect(outputs.filter((name) => name.startsWith("."))).toEqual([]);
      await until(() => working(root) === 0);
    },
  );

  test("SIGKILL leaves no process behind", async () => {
    const root = batch(200);
    const run = start(["build", ".", "--jobs", "2"], root);
    await begun(run);
    expect(working(root)).toBe(3);
    process.kill(run.child.pid!, "SIGKILL");
    await run.result;
    await until(() => working(root) === 0);
  });
});
