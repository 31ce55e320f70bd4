import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../support/files.js";
import { folder, listing } from "../support/run-cli.js";

const BIN = path.resolve("bin/gov-report.js");
const LAST = replaced(MINIMAL, "2022", "2021");

/** Where there are devices, pipes and /proc, and GNU time to measure with. */
const isLinux = process.platform === "linux" && existsSync("/proc/self/status");

interface Measured {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** Most memory, in MiB, as the kernel saw it. */
  peak: number;
  /** Seconds of the processor. */
  cpu: number;
}

/** A run in a process of its own, measured from outside: memory and processor by what /proc says until it ends. */
function measured(args: string[], cwd: string, stdin: "ignore" | "pipe" = "ignore"): Promise<Measured> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: [stdin, "pipe", "pipe"] });
    const told = { stdout: "", stderr: "" };
    child.stdout?.on("data", (text) => (told.stdout += text));
    child.stderr?.on("data", (text) => (told.stderr += text));
    let [peak, cpu] = [0, 0];
    const look = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
        const [, fields = ""] = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ");
        const [user, system] = fields.split(" ").slice(11, 13).map(Number);
        cpu = Math.max(cpu, ((user ?? 0) + (system ?? 0)) / 100);
      } catch {
        // It has ended.
      }
      if (peak > 512 || cpu > 20) child.kill("SIGKILL");
    }, 5);
    const late = setTimeout(() => child.kill("SIGKILL"), 60_000);
    child.on("close", (status, signal) => {
      clearInterval(look);
      clearTimeout(late);
      resolve({ status, signal, ...told, peak, cpu });
    });
  });
}

/** A folder with a good report, and beside it what is no file. */
function withSpecial(): string {
  const root = folder({ "data.yaml": MINIMAL, "last.yaml": LAST });
  execFileSync("mkfifo", [path.join(root, "pipe.yaml")]);
  symlinkSync("/dev/zero", path.join(root, "zero.yaml"));
  symlinkSync("/proc/kmsg", path.join(root, "kernel.yaml"));
  return root;
}

const SPECIAL = ["pipe.yaml", "zero.yaml", "/dev/tty", "/proc/self/status"];

/** Every place where a file is named, and the code that says what is wrong with it. */
const READERS: Record<string, { args(name: string): string[]; data?(name: string): string; code: string }> = {
  data: { args: (name) => ["validate", name], code: "GR9001" },
  "data to build": { args: (name) => ["build", name, "--out-dir", "out"], code: "GR9001" },
  "--previous": { args: (name) => ["validate", "data.yaml", "--previous", name], code: "GR9001" },
  "--children": { args: (name) => ["validate", "data.yaml", "--children", name], code: "GR9001" },
  "a form's data": { args: (name) => ["form", "x.xlsx", "--from", name], code: "GR9001" },
  "last year of init": { args: (name) => ["init", "new.yaml", "--from", name], code: "GR9001" },
  "what is imported": { args: (name) => ["import", name, "-o", "imported.yaml"], code: "GR9001" },
  "a register": { args: (name) => ["tally", name, "--year", "2022"], code: "GR9001" },
  "one year of two": { args: (name) => ["compare", "data.yaml", name], code: "GR9001" },
  "one of many": { args: (name) => ["aggregate", "data.yaml", name, "-o", "sum.yaml"], code: "GR9001" },
  "a list of agencies": {
    args: (name) => ["aggregate", "data.yaml", "--expect", name, "-o", "sum.yaml"],
    code: "GR9001",
  },
  "previous in data": {
    args: () => ["validate", "made.yaml"],
    data: (name) => `previous: ${name}\n${MINIMAL}`,
    code: "GR2019",
  },
  "a child in data": {
    args: () => ["validate", "made.yaml", "--fail-on", "warning"],
    data: (name) => `children: { files: [${name}] }\n${MINIMAL}`,
    code: "GR3005",
  },
  "an image": {
    args: () => ["validate", "made.yaml"],
    data: (name) => replaced(MINIMAL, "本机关依法公开政府信息。", `"![图](${name})"`),
    code: "GR5005",
  },
};

describe.runIf(isLinux)("what is not an ordinary file is told, not read", () => {
  test.each(Object.keys(READERS))("as %s", async (kind) => {
    const { args, data, code } = READERS[kind]!;
    const root = withSpecial();
    for (const name of SPECIAL) {
      if (data) writeFileSync(path.join(root, "made.yaml"), data(name));
      const run = await measured(args(name), root);
      const said = run.stdout + run.stderr;
      expect(run.signal, `${name}: ${said}`).toBeNull();
      expect([1, 2], said).toContain(run.status);
      expect(said.match(/GR\d{4}/g), `${name}: ${said}`).toEqual([code]);
      expect(said).not.toContain("    at ");
      expect(run.peak).toBeLessThan(512);
      expect(run.cpu).toBeLessThan(20);
    }
    expect(listing(root).filter((name) => name.startsWith(".gov-report-"))).toEqual([]);
  });

  test("in a folder, beside files that are read", async () => {
    const root = withSpecial();
    const run = await measured(["validate", ".", "--reporter", "short"], root);
    expect(run.status).toBe(2);
    expect(run.stdout.match(/GR\d{4}/g)).toEqual(["GR9001", "GR9001", "GR9001"]);
  });

  test("as settings", async () => {
    const root = folder({ "data.yaml": MINIMAL });
    execFileSync("mkfifo", [path.join(root, "gov-report.config.yaml")]);
    const run = await measured(["validate", "data.yaml", "--reporter", "pretty"], root);
    expect(run.status).toBe(2);
    expect(run.stdout.match(/GR\d{4}/g)).toEqual(["GR9001"]);
    // Settings do not come from standard input.
    expect(run.stdout).not.toContain("validate -");
  });

  test("a file of 1.5 GB is refused by its size", async () => {
    const root = folder();
    execFileSync("truncate", ["-s", "1500M", path.join(root, "data.yaml"), path.join(root, "page.html")]);
    for (const [args, code] of [
      [["validate", "data.yaml"], "GR1013"],
      [["import", "page.html"], "GR9001"],
      [["validate", "page.html"], "GR9001"],
    ] as const) {
      const run = await measured([...args], root);
      expect((run.stdout + run.stderr).match(/GR\d{4}/g)).toEqual([code]);
      expect(run.peak).toBeLessThan(200);
    }
  });

  test("standard input without end is left at the limit, and a wait for it ends with a signal", async () => {
    const endless = spawnSync("sh", ["-c", `"$0" "$1" validate - < /dev/zero`, process.execPath, BIN], {
      encoding: "utf8",
      timeout: 60_000,
    });
    expect(endless.status).toBe(2);
    expect(endless.stdout).toContain("GR9001");
    const child = spawn(process.execPath, [BIN, "validate", "-"], { stdio: ["pipe", "pipe", "pipe"] });
    setTimeout(() => child.kill("SIGTERM"), 1_500);
    expect(await new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)))).toBe("SIGTERM");
  });
});

describe.runIf(isLinux)("what is not an ordinary file is never replaced", () => {
  const run = (args: string[], cwd: string) =>
    spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: "utf8", timeout: 60_000 });

  test.each([
    ["/dev/null", 0],
    ["/dev/full", 2],
  ])("%s is written into", (device, status) => {
    const root = folder({ "data.yaml": MINIMAL });
    const before = statSync(device).rdev;
    for (const args of [
      ["validate", "data.yaml", "--reporter", `json=${device}`],
      ["build", "data.yaml", "--manifest", device],
    ]) {
      const { status: code, stderr, stdout } = run(args, root);
      expect(code, stderr).toBe(status);
      if (status === 2) expect(stdout + stderr).toContain("磁盘空间不够");
    }
    expect(statSync(device).isCharacterDevice()).toBe(true);
    expect(statSync(device).rdev).toBe(before);
    expect(listing(root)).toEqual(["data.docx", "data.xlsx", "data.yaml"]);
  });

  test("another device is refused, and stays", ({ skip }) => {
    const root = folder({ "data.yaml": MINIMAL });
    // The null device under a name of its own: only the system's own names are known to be harmless.
    const device = path.join(root, "disk");
    if (spawnSync("mknod", [device, "c", "1", "3"]).status !== 0) return skip();
    for (const args of [
      ["validate", "data.yaml", "--reporter", "json=disk"],
      ["build", "data.yaml", "--manifest", "disk"],
    ]) {
      const { status, stdout, stderr } = run(args, root);
      expect(status).toBe(2);
      expect((stdout + stderr).match(/GR\d{4}/g)).toEqual(["GR9002"]);
    }
    expect(statSync(device).isCharacterDevice()).toBe(true);
  });

  test("a manifest that cannot be written does not hide that the outputs are", () => {
    const root = folder({ "data.yaml": MINIMAL });
    const { stderr, stdout } = run(["build", "data.yaml", "--manifest", "/dev/full"], root);
    expect(stderr).toContain("这次生成的2个文件已经写好，只缺清单");
    expect(stdout).toBe("data.docx\ndata.xlsx\n");
  });

  test("/dev/stdout is this program's standard output, also where that is a file", () => {
    const root = folder({ "data.yaml": MINIMAL, "last.yaml": LAST, "out.json": "before\n" });
    const link = lstatSync("/dev/stdout").isSymbolicLink();
    const command = `"$0" "$1" compare last.yaml data.yaml --format json -o /dev/stdout 2>/dev/null`;
    spawnSync("sh", ["-c", `${command} >> out.json`, process.execPath, BIN], { cwd: root });
    const [first, ...rest] = readFileSync(path.join(root, "out.json"), "utf8").split("\n");
    expect(first).toBe("before");
    expect(rest.join("\n")).toContain('"agency": "某省科学技术厅"');
    const piped = spawnSync("sh", ["-c", `${command} | cat`, process.execPath, BIN], {
      cwd: root,
      encoding: "utf8",
    });
    expect(piped.stdout).toContain('"agency": "某省科学技术厅"');
    expect(lstatSync("/dev/stdout").isSymbolicLink()).toBe(link);
  });

  test("a pipe is written into where somebody reads it, and not waited for without end where nobody does", () => {
    const root = folder({ "data.yaml": MINIMAL });
    execFileSync("mkfifo", [path.join(root, "pipe")]);
    const alone = run(["validate", "data.yaml", "--reporter", "json=pipe"], root);
    expect(alone.status).toBe(2);
    expect(alone.stdout).toContain("没有程序在读这个管道");
    const script = `cat pipe > got & "$0" "$1" validate data.yaml --reporter json=pipe; wait`;
    const read = spawnSync("sh", ["-c", script, process.execPath, BIN], { cwd: root, timeout: 60_000 });
    expect(read.status).toBe(0);
    expect(JSON.parse(readFileSync(path.join(root, "got"), "utf8")).summary.errors).toBe(0);
    expect(statSync(path.join(root, "pipe")).isFIFO()).toBe(true);
  });

  test("a pipe in the place of a report is refused, and stays", () => {
    const root = folder({ "data.yaml": MINIMAL });
    execFileSync("mkfifo", [path.join(root, "data.docx")]);
    const { status, stderr } = run(["build", "data.yaml"], root);
    expect(status).toBe(2);
    expect(stderr.match(/GR\d{4}/g)).toEqual(["GR9002"]);
    expect(statSync(path.join(root, "data.docx")).isFIFO()).toBe(true);
    expect(existsSync(path.join(root, "data.xlsx"))).toBe(false);
  });
});
