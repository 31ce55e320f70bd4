// What a program costs: CPU (its own and its children's) and wall-clock time, in milliseconds. Programs take turns, so that what else
// the machine does falls on all of them. CPU time is what a program needs on any machine; on one that does other work too, the least
// of its runs is the nearest to it.
import { spawnSync } from "node:child_process";
import os from "node:os";

// NODE_EXTRA_CA_CERTS makes Node 20 read certificates at every start, which is nobody's work here.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const TIMED = 'TIMEFORMAT="%R %U %S"; time "$0" "$@" >/dev/null 2>/dev/null';

/** @returns {{ wall: number, cpu: number }} */
export function run(command, args, { cwd, more = {}, statuses = [0] } = {}) {
  const { status, error, stderr } = spawnSync("bash", ["-c", TIMED, command, ...args], {
    cwd,
    env: { ...env, ...more },
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (error || !statuses.includes(status))
    throw new Error(`${command} ${args.join(" ")}: ${error ?? `exit ${status}`}`);
  const [real, user, system] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { wall: real * 1000, cpu: (user + system) * 1000 };
}

/** Whether a program can be started at all. */
export const has = (command, args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

/**
 * Programs that take turns: of each the least and the median of its runs.
 *
 * @param isShort the first run of each counts for nothing: what it finds cold is long past where a run takes seconds
 */
export function alternating(programs, rounds, isShort = true) {
  const names = Object.keys(programs);
  const all = Object.fromEntries(names.map((name) => [name, []]));
  if (isShort) for (const name of names) programs[name]();
  for (let round = 0; round < rounds; round++) for (const name of names) all[name].push(programs[name]());
  return Object.fromEntries(
    names.map((name) => [
      name,
      { cpu: summary(all[name].map(({ cpu }) => cpu)), wall: summary(all[name].map(({ wall }) => wall)) },
    ]),
  );
}

export function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return { min: sorted[0], median: sorted[Math.floor(sorted.length / 2)] };
}

/** What else the machine did: the processes that waited for a core, a core, and whether that makes walls unsure. */
export function load() {
  const waiting = os.loadavg()[0];
  return { waiting, noisy: waiting > os.availableParallelism() };
}
