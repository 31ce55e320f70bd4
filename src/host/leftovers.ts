import { readdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { finish, placementsOf, takeBack } from "./plan.js";

/** Temporary files: of which process, on which machine, and which of its writes. Short, as names may be long already. */
const NAME = /^\.gov-report-([0-9a-z]+)-([0-9a-z]+)-[0-9a-z]+-\d+\.(new|old|part|plan|undo)$/;

/** No write takes so long, in milliseconds; whether a process of another machine is alive cannot be asked. */
const LONG_AGO = 24 * 60 * 60 * 1000;

/** The beginning of a temporary file's name, unlike any other's. No secret, so that nothing of OpenSSL is loaded for it. */
export function temporaryMark(): string {
  const random = Math.random().toString(36).slice(2, 10);
  return `.gov-report-${process.pid.toString(36)}-${machine()}-${random}`;
}

const mended = new Set<string>();

/**
 * Ends what a run that was killed began in a folder, once a process, and removes what it left; never what a run that is
 * alive is writing. A folder that cannot be looked through is for the write itself to tell of.
 */
export function mendLeftovers(folder: string): void {
  if (mended.has(folder)) return;
  mended.add(folder);
  const left = staleIn(folder);
  for (const [file, suffix] of left) {
    if (suffix === "plan") attempt(() => finish(file));
    if (suffix === "undo") attempt(() => takeBack(placementsOf(file)));
  }
  for (const [file] of left) attempt(() => rmSync(file, { force: true }));
}

/** Another run may be doing the same. */
function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // What it has done already need not be done.
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
