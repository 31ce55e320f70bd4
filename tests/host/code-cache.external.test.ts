import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { CodeCache } from "../../src/host/code-cache.js";
import { MINIMAL } from "../support/files.js";
import { BIN } from "../support/injected.js";
import { folder } from "../support/run-cli.js";

const isRoot = process.getuid?.() === 0;
const LONG = `/* ${"long enough to be kept ".repeat(100)} */`;

/** What a program of two files exports; V8 knows a text by its length only, so that what is kept of another can be told. */
function program(root: string, value: string): string {
  writeFileSync(path.join(root, "part.js"), `${LONG} module.exports = () => "${value}";`);
  writeFileSync(path.join(root, "main.js"), `${LONG} exports.value = require("./part.js")();`);
  return path.join(root, "main.js");
}

let programs = 0;

/** Loads a program, as if in a process of its own, and keeps its code. */
function loaded(cache: string, value: string): unknown {
  const root = folder({ [`${programs++}/empty`]: "" });
  const code = new CodeCache(cache);
  const { value: found } = code.load(program(root, value)) as { value: unknown };
  code.keep();
  return found;
}

function ownFolder(): string {
  const root = realpathSync(folder());
  chmodSync(root, 0o700);
  return root;
}

const kept = (cache: string) =>
  readdirSync(cache)
    .filter((name) => !name.startsWith("kind-"))
    .map((name) => path.join(cache, name));

describe("compiled code that is kept", () => {
  test("is used again", () => {
    const cache = ownFolder();
    expect(loaded(cache, "one")).toBe("one");
    expect(kept(cache)).toHaveLength(2);
    for (const file of kept(cache)) expect(statSync(file).mode & 0o777).toBe(0o600);
    // Of a text as long: that it answers the other value shows whose code ran.
    expect(loaded(cache, "two")).toBe("one");
  });

  test("is kept again by a run that loads other files together, for it uses more of them", () => {
    const cache = ownFolder();
    const root = folder({ "many.js": `${LONG} exports.value = "many";` });
    const main = program(root, "one");
    const run = (...names: string[]) => {
      const code = new CodeCache(cache);
      for (const name of names) code.load(path.join(root, name));
      code.keep();
      for (const name of ["main.js", "part.js", "many.js"])
        delete createRequire(main).cache[path.join(root, name)];
      return statSync(kept(cache).find((file) => path.basename(file).startsWith("main.js"))!).ino;
    };
    const first = run("main.js");
    expect(run("main.js")).toBe(first);
    run("many.js", "main.js");
    const both = run("many.js", "main.js");
    expect(both).not.toBe(first);
    expect(run("main.js")).toBe(both);
    run("many.js");
    expect(run("many.js", "main.js")).toBe(both);
  });

  test.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["empty", () => Buffer.alloc(0)],
    ["of other bytes", (bytes: Buffer) => Buffer.alloc(bytes.length, "gov-report")],
    ...[0.1, 0.5, 0.9].map((part) => [
      `of one bit that fell over at ${part}`,
      (bytes: Buffer) => {
        const at = Math.floor(bytes.length * part);
        bytes[at] = bytes[at]! ^ 1;
        return bytes;
      },
    ]),
  ] as [string, (bytes: Buffer) => Buffer][])(
    "counts for nothing when it is %s, and is made anew",
    (_, damage) => {
      const cache = ownFolder();
      loaded(cache, "one");
      for (const file of kept(cache)) writeFileSync(file, damage(readFileSync(file)));
      expect(loaded(cache, "two")).toBe("two");
      expect(loaded(cache, "six")).toBe("two");
    },
  );

  test.each([
    ["a file that others may write", (file: string) => chmodSync(file, 0o666)],
    [
      "a link",
      (file: string) => {
        const elsewhere = path.join(folder(), "elsewhere");
        renameSync(file, elsewhere);
        symlinkSync(elsewhere, file);
      },
    ],
    [
      "a pipe that nobody writes into",
      (file: string) => {
        rmSync(file);
        execFileSync("mkfifo", [file]);
      },
    ],
  ] as [string, (file: string) => void][])("counts for nothing when it is %s", (_, change) => {
    const cache = ownFolder();
    loaded(cache, "one");
    kept(cache).forEach(change);
    expect(loaded(cache, "two")).toBe("two");
  });

  test.runIf(isRoot)("counts for nothing when another account made it", () => {
    const cache = ownFolder();
    loaded(cache, "one");
    for (const file of kept(cache)) chownSync(file, 65534, 65534);
    expect(loaded(cache, "two")).toBe("two");
  });

  test("is not missed where it cannot be kept", () => {
    const cache = path.join(ownFolder(), "none");
    expect(loaded(cache, "one")).toBe("one");
  });
});

describe("the program", () => {
  /** Validates a report with a folder of caches. */
  function validate(XDG_CACHE_HOME: string, more: NodeJS.ProcessEnv = {}): void {
    const { NODE_COMPILE_CACHE: _, NODE_DISABLE_COMPILE_CACHE: __, ...env } = process.env;
    const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, "validate", "--lang", "en"], {
      cwd: folder({ "data.yaml": MINIMAL }),
      env: { ...env, XDG_CACHE_HOME, ...more },
      encoding: "utf8",
    });
    expect({ stdout, stderr, status }).toEqual({
      stdout: "1 file checked: no problems\n",
      stderr: "",
      status: 0,
    });
  }

  const files = (root: string) => readdirSync(root, { recursive: true }).length;

  test("keeps its code in the user's own folder of caches, which it makes, and finds it again", () => {
    const root = path.join(ownFolder(), "caches");
    validate(root);
    expect(files(root)).toBeGreaterThan(2);
    expect(statSync(path.join(root, "gov-report")).mode & 0o777).toBe(0o700);
    const before = files(root);
    validate(root);
    expect(files(root)).toBe(before);
  });

  test("keeps nothing in a folder that others may write in, through a link, or when told not to", () => {
    const shared = ownFolder();
    chmodSync(shared, 0o1777);
    validate(shared);
    expect(files(shared)).toBe(0);
    const ours = ownFolder();
    mkdirSync(path.join(ours, "gov-report"));
    chmodSync(path.join(ours, "gov-report"), 0o777);
    validate(ours);
    const [linked, elsewhere] = [ownFolder(), ownFolder()];
    symlinkSync(elsewhere, path.join(linked, "gov-report"));
    validate(linked);
    expect(files(elsewhere)).toBe(0);
    const off = ownFolder();
    validate(off, { NODE_DISABLE_COMPILE_CACHE: "1" });
    expect(files(off)).toBe(0);
  });

  test.runIf(isRoot)("keeps nothing in a folder of another account", () => {
    const root = ownFolder();
    chownSync(root, 65534, 65534);
    validate(root);
    expect(files(root)).toBe(0);
  });

  test.each(["/dev/null/caches", "/proc/caches", "caches"])(
    "works where the folder of caches is %s",
    (where) => {
      validate(where);
    },
  );

  test.each(["", "here"])("keeps nothing where HOME is %j", (home) => {
    const root = folder({ "data.yaml": MINIMAL });
    const env = { ...process.env, HOME: home, XDG_CACHE_HOME: "" };
    expect(spawnSync(process.execPath, [BIN, "validate"], { cwd: root, env }).status).toBe(0);
    expect(readdirSync(root)).toEqual(["data.yaml"]);
  });

  test("of four versions keeps the newest three", () => {
    const root = ownFolder();
    mkdirSync(path.join(root, "gov-report"), { mode: 0o700 });
    for (const version of ["a", "b", "c"]) mkdirSync(path.join(root, "gov-report", version));
    validate(root);
    expect(readdirSync(path.join(root, "gov-report"))).toHaveLength(3);
  });
});
