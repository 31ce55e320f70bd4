import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../support/files.js";
import { startBin } from "../support/run-bin.js";
import { folder, gov, listing } from "../support/run-cli.js";

const BIN = path.resolve("bin/gov-report.js");
const PRELOAD = path.resolve("tests/support/at-operation.mjs");
const NEW = replaced(MINIMAL, "某省科学技术厅", "某省教育厅");

interface At {
  operation: number;
  what: string;
  names?: string;
}

/** The program with the disk failing, or a signal coming, at a counted operation. */
function gr(args: string[], cwd: string, { operation, what, names }: At) {
  const env = {
    ...process.env,
    AT_OPERATION: `${operation}`,
    AT_WHAT: what,
    ...(names && { AT_NAMES: names }),
  };
  const run = spawnSync(process.execPath, ["--import", PRELOAD, BIN, ...args], {
    cwd,
    env,
    encoding: "utf8",
  });
  return { status: run.status, signal: run.signal, stdout: run.stdout, stderr: run.stderr };
}

/** Whose report an output is; throws where the file is not whole. */
function whose(file: string): string {
  const parts = unzipSync(readFileSync(file));
  const text = Object.entries(parts)
    .filter(([name]) => name.endsWith(".xml"))
    .map(([, bytes]) => strFromU8(bytes))
    .join("");
  expect(Object.keys(parts)).toContain("[Content_Types].xml");
  return ["某省科学技术厅", "某省教育厅"].filter((name) => text.includes(name)).join();
}

/** A folder where a report was built already and its data file says something else now. */
async function rebuilt(): Promise<string> {
  const root = folder({ "data.yaml": MINIMAL });
  expect((await gov(["build"], root)).status).toBe(0);
  writeFileSync(path.join(root, "data.yaml"), NEW);
  return root;
}

describe("a disk that fails at any one operation", () => {
  // mkdir, write, mkdir, write, then copy and rename of each.
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "operation %i: both outputs are the old ones, nothing is left over",
    async (operation) => {
      const root = await rebuilt();
      const { status, stderr } = gr(["build"], root, { operation, what: "ENOSPC" });
      expect(stderr).toContain("GR9002");
      expect(stderr).toContain("磁盘空间不够");
      expect(stderr).not.toContain("    at ");
      expect(status).toBe(2);
      expect(listing(root)).toEqual(["data.docx", "data.xlsx", "data.yaml"]);
      for (const name of ["data.docx", "data.xlsx"])
        expect(whose(path.join(root, name))).toBe("某省科学技术厅");
    },
  );

  test("there is no operation 9", async () => {
    const root = await rebuilt();
    expect(gr(["build"], root, { operation: 9, what: "ENOSPC" }).status).toBe(0);
    expect(whose(path.join(root, "data.docx"))).toBe("某省教育厅");
  });

  test.each([
    ["EACCES", "没有写入权限"],
    ["EBUSY", "正被别的程序使用"],
    ["EROFS", "只读"],
  ])("%s at the last rename is told in its own words", async (what, words) => {
    const root = await rebuilt();
    const { status, stderr } = gr(["build"], root, { operation: 2, what, names: "renameSync" });
    expect(stderr).toContain(words);
    expect(status).toBe(2);
    for (const name of ["data.docx", "data.xlsx"])
      expect(whose(path.join(root, name))).toBe("某省科学技术厅");
  });

  test("one report of a batch fails, the others are written", () => {
    const root = folder(Object.fromEntries([1, 2, 3].map((index) => [`${index}.yaml`, MINIMAL])));
    const { status, stdout, stderr } = gr(["build", "."], root, {
      operation: 3,
      what: "ENOSPC",
      names: "renameSync",
    });
    expect(stderr).toContain("2.docx 无法写入");
    expect(status).toBe(2);
    expect(stdout.split("\n").filter(Boolean)).toEqual(["1.docx", "1.xlsx", "3.docx", "3.xlsx"]);
    expect(listing(root).filter((name) => !name.endsWith(".yaml"))).toEqual([
      "1.docx",
      "1.xlsx",
      "3.docx",
      "3.xlsx",
    ]);
  });
});

describe("what stands in an output's place", () => {
  test("a folder: it says so and leaves it", async () => {
    const root = folder({ "data.yaml": MINIMAL, "data.xlsx/a.txt": "a" });
    const { status, stderr } = await gov(["build"], root);
    expect(stderr).toContain("同名的文件夹");
    expect(status).toBe(2);
    expect(listing(root)).toEqual(["data.xlsx/a.txt", "data.yaml"]);
  });

  test.each(["outside.docx", "nothing.docx"])(
    "a link to %s is replaced, and not written through",
    async (to) => {
      const root = folder({ "in/data.yaml": MINIMAL, "outside.docx": "not mine" });
      symlinkSync(`../${to}`, path.join(root, "in/data.docx"));
      expect((await gov(["build"], path.join(root, "in"))).status).toBe(0);
      expect(lstatSync(path.join(root, "in/data.docx")).isSymbolicLink()).toBe(false);
      expect(readFileSync(path.join(root, "outside.docx"), "utf8")).toBe("not mine");
      expect(listing(root)).toEqual(["in/data.docx", "in/data.xlsx", "in/data.yaml", "outside.docx"]);
    },
  );

  test("a link comes back as the link it was when a later output fails", () => {
    const root = folder({ "in/data.yaml": MINIMAL, "outside.docx": "not mine" });
    symlinkSync("../outside.docx", path.join(root, "in/data.docx"));
    const run = gr(["build"], path.join(root, "in"), { operation: 2, what: "EACCES", names: "renameSync" });
    expect(run.status).toBe(2);
    expect(lstatSync(path.join(root, "in/data.docx")).isSymbolicLink()).toBe(true);
    expect(listing(root)).toEqual(["in/data.docx", "in/data.yaml", "outside.docx"]);
  });
});

describe("a data file that changes while it is being mended", () => {
  test("is not overwritten", () => {
    const typed = `previous: last.yaml\n${replaced(MINIMAL, "政府信息。", "政府信息,接受监督。")}`;
    const root = folder({ "data.yaml": typed, "last.yaml": replaced(MINIMAL, "2022", "2021") });
    const env = { ...process.env, AT_READING: "last.yaml", AT_SAVES: path.join(root, "data.yaml") };
    const args = ["--import", PRELOAD, BIN, "validate", "--fix", "data.yaml"];
    const run = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
    expect(run.stdout).toContain("核对期间这个文件被改动了");
    expect(run.status).toBe(2);
    const saved = readFileSync(path.join(root, "data.yaml"), "utf8");
    expect(saved.startsWith(`${typed}# saved\n`)).toBe(true);
    expect(listing(root)).toEqual(["data.yaml", "last.yaml"]);
  });

  test("and a link to it is mended where it lies", async () => {
    const root = folder({
      "in/.keep": "",
      "data.yaml": replaced(MINIMAL, "政府信息。", "政府信息,接受监督。"),
    });
    symlinkSync("../data.yaml", path.join(root, "in/data.yaml"));
    await gov(["validate", "--fix"], path.join(root, "in"));
    expect(lstatSync(path.join(root, "in/data.yaml")).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(root, "data.yaml"), "utf8")).toContain("政府信息，接受监督");
  });
});

describe("streams that end", () => {
  test("a reader that closes its pipe early ends the output, not the program", async () => {
    const root = folder(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.yaml`, "year: 1"])));
    const child = spawn(process.execPath, [BIN, "validate", ".", "--jobs", "1"], { cwd: root });
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).not.toContain("    at ");
    expect(status).toBe(1);
  });

  test.runIf(existsSync("/dev/full"))(
    "a full disk behind a redirected stream is exit code 2, without a trace",
    () => {
      const root = folder({ "data.yaml": MINIMAL });
      const full = openSync("/dev/full", "w");
      const run = spawnSync(process.execPath, [BIN, "validate"], {
        cwd: root,
        stdio: ["ignore", full, "pipe"],
        encoding: "utf8",
      });
      expect(run.stderr).not.toContain("    at ");
      expect(run.status).toBe(2);
    },
  );
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
      expect(remains).toHaveLength(2);
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
