import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readlinkSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { MINIMAL } from "../support/files.js";
import { gr, whose } from "../support/injected.js";
import { startBin, until } from "../support/run-bin.js";
import { folder, listing, type Result } from "../support/run-cli.js";
import { runTool, testWith } from "../support/tools.js";

// What the processes of a batch owe to the run: one that dies costs its own file only, none outlives the run, and signals
// are the program's to hear.

const BIN = path.resolve("bin/gov-report.js");
const HANGS = pathToFileURL(path.resolve("tests/support/hangs.mjs")).href;
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

testWith(["bash"], "where the system starts no more processes, the files are done in this one", async () => {
  const root = batch(20);
  const run = `ulimit -n 30; exec "${process.execPath}" "${BIN}" build . --jobs 4`;
  const { status, stderr } = runTool("bash", ["-c", run], {}, root);
  expect([status, stderr]).toEqual([0, expect.stringContaining("检查了20个文件：没有问题")]);
  expect(listing(root)).toHaveLength(3 * 20);
});

test("a file that takes more than a minute is given up, the others are built, and its process ends", async () => {
  const root = batch(3);
  const { result } = start(["build", ".", "--jobs", "2"], root, {
    NODE_OPTIONS: `--import=${HANGS}`,
    HANGS_AT: "001.yaml",
  });
  const { status, stderr } = await result;
  expect(stderr.match(/GR\d{4}/g), stderr).toEqual(["GR9008"]);
  expect(stderr).toContain("001.yaml");
  expect(stderr).toContain("60秒");
  expect(status).toBe(3);
  const outputs = listing(root).filter((name) => !name.endsWith(".yaml"));
  expect(outputs).toEqual(["000.docx", "000.xlsx", "002.docx", "002.xlsx"]);
  if (process.platform === "linux") await until(() => working(root) === 0);
});

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

describe("a batch of 200 reports that is stopped at a write", () => {
  const batch = (count = 200) =>
    folder(
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`${String(i).padStart(3, "0")}.yaml`, MINIMAL]),
      ),
    );
  const stopped = (what: string, jobs: number, operation = 41) => {
    const root = batch();
    const run = gr(["build", ".", "--jobs", `${jobs}`], root, { operation, what, names: "renameSync" });
    const left = listing(root).filter((name) => !name.endsWith(".yaml"));
    return { root, run, left };
  };

  test.each([
    ["SIGINT", 130, 1],
    ["SIGINT", 130, 2],
    ["SIGTERM", 143, 1],
    ["SIGTERM", 143, 2],
  ])(
    "%s: exit code %i with --jobs %i; the report under way is finished, no other begun",
    (what, code, jobs) => {
      const { root, run, left } = stopped(what, jobs);
      expect(run.status).toBe(code);
      expect(run.stderr).not.toContain("    at ");
      // The 41st rename is the first output of the 21st report; a thread may have handed in one more by then.
      expect(left.length).toBeGreaterThanOrEqual(42);
      expect(left.length).toBeLessThanOrEqual(42 + 2 * jobs);
      expect(left.filter((name) => name.startsWith("."))).toEqual([]);
      expect(new Set(left.map((name) => name.replace(/\.\w+$/, ""))).size * 2).toBe(left.length);
      for (const name of left) expect(whose(path.join(root, name))).toBe("某省科学技术厅");
    },
  );

  test.each([1, 2])(
    "SIGKILL with --jobs %i: outputs are whole, and the next run removes what was left",
    async (jobs) => {
      const { root, run, left } = stopped("SIGKILL", jobs);
      expect(run.signal).toBe("SIGKILL");
      const outputs = left.filter((name) => !name.startsWith("."));
      expect(outputs).toHaveLength(40);
      for (const name of outputs) expect(whose(path.join(root, name))).toBe("某省科学技术厅");
      const remains = left.filter((name) => name.startsWith("."));
      // Both new outputs and the plan.
      expect(remains).toHaveLength(3);
      // Another run that is alive, and one of another machine, are none of this run's business.
      const living = `.gov-report-${process.ppid.toString(36)}${remains[0]!.slice(remains[0]!.indexOf("-", 12))}`;
      const elsewhere = ".gov-report-zzz-zzz-abcdefgh-0.new";
      for (const name of [living, elsewhere]) writeFileSync(path.join(root, name), "");
      const next = await startBin(["build", "000.yaml"], root).result;
      expect(next.status).toBe(0);
      expect(listing(root).filter((name) => name.startsWith("."))).toEqual([living, elsewhere].sort());
      for (const name of [living, elsewhere]) unlinkSync(path.join(root, name));
    },
  );

  test("two runs at the same time in the same folder: both end well, every output is whole", async () => {
    const root = batch(40);
    const runs = [1, 2].map(() => startBin(["build", ".", "--jobs", "1"], root).result);
    for (const { status, stderr } of await Promise.all(runs)) expect(status, stderr).toBe(0);
    const outputs = listing(root).filter((name) => !name.endsWith(".yaml"));
    expect(outputs).toHaveLength(80);
    for (const name of outputs) expect(whose(path.join(root, name))).toBe("某省科学技术厅");
  });

  test.each([
    ["SIGINT", "SIGTERM"],
    ["SIGTERM", "SIGINT"],
  ] as const)("%s asks it to stop, %s after it stops it at once", async (first, second) => {
    const program = `import { processTerminal } from ${JSON.stringify(pathToFileURL(path.resolve("dist/host/terminal.js")).href)};
      const { interrupt, stdout } = processTerminal();
      interrupt.addEventListener("abort", () => stdout.write(interrupt.reason));
      setInterval(() => {}, 1000);
      stdout.write("ready");`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program]);
    child.stdout.on("data", (text) => child.kill(String(text) === "ready" ? first : second));
    const signal = await new Promise((resolve) => child.on("close", (_, name) => resolve(name)));
    expect(signal).toBe(second);
  });
});
