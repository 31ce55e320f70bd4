import { readdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { completePlan, placementsOf, undoPlan } from "./write-plan.js";

/** Temporary files: of which process, on which machine, and which of its writes. Short, as names may be long already. */
const NAME = /^\.gov-report-([0-9a-z]+)-([0-9a-z]+)-[0-9a-z]+-\d+\.(new|old|part|plan|undo)$/;

/**
 * Milliseconds after which a write is surely over; a process of another machine cannot be asked whether it is alive.
 */
const LONG_AGO = 24 * 60 * 60 * 1000;

/**
 * A prefix for temporary files that no other run has. It is no secret, so it is made without OpenSSL, which takes
 * time to load.
 */
export function temporaryMark(): string {
  const random = Math.random().toString(36).slice(2, 10);
  return `.gov-report-${process.pid.toString(36)}-${machine()}-${random}`;
}

const mended = new Set<string>();

/**
 * Finishes what a killed run began in a folder and removes its temporary files, once per process and folder; the
 * files of a run that is still alive stay. A folder that cannot be read is left to the write itself to report.
 */
export function mendLeftovers(folder: string): void {
  if (mended.has(folder)) return;
  mended.add(folder);
  const left = staleIn(folder);
  for (const [file, suffix] of left) {
    if (suffix === "plan") attempt(() => completePlan(file));
    if (suffix === "undo") attempt(() => undoPlan(placementsOf(file)));
  }
  for (const [file] of left) attempt(() => rmSync(file, { force: true }));
}

/** Ignores failures: another run may be cleaning up the same files. */
function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // The other run has done it already.
  }
}

/** Temporary files of runs that are over, with their suffixes. */
function staleIn(folder: string): [file: string, suffix: string][] {
  let names: string[] = [];
  attempt(() => {
    names = readdirSync(folder);
  });
  return names.flatMap((name): [string, string][] => {
    const [, pid, host, suffix = ""] = NAME.exec(name) ?? [];
    if (pid === undefined) return [];
    const file = path.join(folder, name);
    const isStale = host === machine() ? !isAlive(Number.parseInt(pid, 36)) : isOld(file);
    return isStale ? [[file, suffix]] : [];
  });
}

function isAlive(pid: number): boolean {
  // Writes of this process are over before it looks at the next folder.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function isOld(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > LONG_AGO;
}

let known: string | undefined;

/** A short mark of this machine's name. */
function machine(): string {
  if (known === undefined) {
    let sum = 0;
    for (const sign of hostname()) sum = (sum * 31 + sign.charCodeAt(0)) >>> 0;
    known = sum.toString(36);
  }
  return known;
}
