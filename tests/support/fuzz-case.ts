import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type fc from "fast-check";
import type { Guarded, GuardedCli } from "./guarded.js";
import { listing } from "./run-cli.js";

/** Commands of the program, the files that they find in the folder that they run in, and what surrounds them. */
export interface Case {
  files: Record<string, Uint8Array>;
  commands: string[][];
  env?: Record<string, string>;
  stdin?: Uint8Array;
  /** Creates what is no ordinary file (a pipe, a socket …). */
  stage?: (folder: string) => void;
  /** Whether what was staged still stands in its place. */
  kept?: (folder: string) => boolean;
  /** Files in the working folder that the commands may write, too. */
  writes?: readonly string[];
}

/**
 * What must be so after all commands of a case; returns what is not. `root` holds `in` and `out`; `after` has, for each
 * command, what the files that it may write held then.
 */
export type Identity = (
  runs: readonly Guarded[],
  root: string,
  one: Case,
  after: readonly Readonly<Record<string, Buffer>>[],
) => Promise<string | undefined> | string | undefined;

/** One way of making cases. Those that cost much have a small share. */
export interface Kind {
  arbitrary: fc.Arbitrary<Case>;
  share: number;
  /** All commands of a case are needed for it. */
  identity?: Identity;
  /** A further check after each command; returns what is wrong. `root` holds `in` and `out`. */
  check?: (ran: Guarded, args: readonly string[], root: string) => Promise<string | undefined>;
}

/** What a terminal or a log would obey: controls, turns of direction, separators of lines. */
const OBEYED = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/u;

/** Bytes for the largest cases that are under way at once, and their outputs. */
const ENOUGH = 1_000_000_000;

/** Where the folders of cases are made: in memory where the system has such a folder, as every case makes and removes one. */
const ROOM = (() => {
  try {
    accessSync("/dev/shm", constants.W_OK);
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize > ENOUGH ? "/dev/shm" : tmpdir();
  } catch {
    return tmpdir();
  }
})();

/** The folder of a case below its room: a name with `..` in it does not lead among files of others. */
const DEEP = "a/b/c";

const STACK = /^\s+at .*(?:\.[cm]?js|node:)/m;

/**
 * What is wrong with how the commands took a case; undefined where nothing is. What is found in a process that ran other
 * cases before is asked again in a fresh one: a fault that shows only after others is one as well, and is told as such.
 */
export async function faultOf(
  one: Case,
  kind: Pick<Kind, "check" | "identity">,
  cli: GuardedCli,
): Promise<string | undefined> {
  const warm = await foundIn(one, kind, cli);
  if (warm === undefined) return undefined;
  cli.stop();
  return (await foundIn(one, kind, cli)) ?? `only behind other cases: ${warm}`;
}

async function foundIn(
  one: Case,
  { check, identity }: Pick<Kind, "check" | "identity">,
  cli: GuardedCli,
): Promise<string | undefined> {
  const { files, commands, env = {}, stdin, stage, kept, writes = [] } = one;
  const room = mkdtempSync(path.join(ROOM, "gov-report-fuzz-"));
  const root = path.join(room, DEEP);
  const cwd = path.join(root, "in");
  try {
    for (const folder of ["in", "out"]) mkdirSync(path.join(root, folder), { recursive: true });
    for (const [name, bytes] of Object.entries(files)) {
      if (name.includes("/")) mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), bytes);
    }
    stage?.(cwd);
    const staged = new Set(listing(room));
    const [runs, after]: [Guarded[], Record<string, Buffer>[]] = [[], []];
    for (const args of commands) {
      const ran = await cli.run(args, cwd, stdin, env);
      const found =
        wrong(ran, args, failsOn(files)) ??
        written(room, files, staged, writes) ??
        (await check?.(ran, args, root));
      if (kept?.(cwd) === false) return `${args.join(" ")}: replaced what stood there`;
      if (found) return `${args.join(" ")}: ${found}`;
      if (!identity) continue;
      runs.push(ran);
      after.push(Object.fromEntries(writes.map((name) => [name, readFileSync(path.join(cwd, name))])));
    }
    return await identity?.(runs, root, one, after);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** Severities that end with exit code 1. */
type Failing = readonly string[];

/** Settings may have a run fail at warnings too. */
function failsOn(files: Case["files"]): Failing {
  const settings = Object.entries(files).filter(([name]) => /config\.yaml$|^base\.yaml$/.test(name));
  const isStrict = settings.some(([, text]) => new TextDecoder().decode(text).includes("fail-on: warning"));
  return isStrict ? ["error", "warning"] : ["error"];
}

function wrong(
  { status, stdout, stderr, ended }: Guarded,
  args: readonly string[],
  failing: Failing,
): string | undefined {
  if (ended) return `${ended} ${stderr.slice(0, 500)}`;
  const said = stdout + stderr;
  const shown = JSON.stringify(said.slice(-500));
  if (![0, 1, 2].includes(status)) return `exit code ${status}: ${shown}`;
  if (STACK.test(said)) return `a stack trace: ${shown}`;
  if (/Cannot read prop|is not a function|is not iterable|Maximum call stack/.test(said))
    return `a bug: ${shown}`;
  const obeyed = OBEYED.exec(said);
  if (obeyed)
    return `what is obeyed: ${JSON.stringify(said.slice(Math.max(0, obeyed.index - 80), obeyed.index + 20))}`;
  const reporter = args[args.indexOf("--reporter") + 1];
  if (reporter !== "github" && /^\s*::|##\[/m.test(said)) return `a command of a workflow: ${shown}`;
  if (status > 0 && !/GR\d{4}/.test(said)) return `nothing was said: ${shown}`;
  if (reporter === "json" || reporter === "sarif" || reporter === "codequality")
    return notJson(stdout, status, reporter, failing);
  return undefined;
}

function notJson(stdout: string, status: number, reporter: string, failing: Failing): string | undefined {
  try {
    const told = JSON.parse(stdout) as { diagnostics: { severity: string }[] };
    const hasError =
      reporter !== "json" || told.diagnostics.some(({ severity }) => failing.includes(severity));
    return status === 1 && !hasError ? "exit code 1 without an error" : undefined;
  } catch {
    return `no JSON: ${stdout.slice(0, 300)}`;
  }
}

/** Whether a file is the allowed one, or in it: a reporter of several files makes a folder of the given name. */
const isAt = (name: string, allowed: string) => name === allowed || name.startsWith(`${allowed}/`);

/** Nothing is written but into the output folder, and nothing of that is half of a file. */
function written(
  room: string,
  files: Case["files"],
  staged: ReadonlySet<string>,
  writes: readonly string[],
): string | undefined {
  const there = listing(room);
  const made = there.filter((name) => !staged.has(name));
  const strangers = made.filter(
    (name) => !name.startsWith(`${DEEP}/out/`) && !writes.some((each) => isAt(name, `${DEEP}/in/${each}`)),
  );
  if (strangers.length > 0) return `written elsewhere: ${strangers}`;
  const left = there.filter((name) => /(?:^|\/)\.gov-report-/.test(name));
  if (left.length > 0) return `left over: ${left}`;
  for (const [name, bytes] of Object.entries(files)) {
    if (writes.includes(name)) continue;
    if (!readFileSync(path.join(room, DEEP, "in", name)).equals(bytes)) return `${name} was changed`;
  }
  return undefined;
}
