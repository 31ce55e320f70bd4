import { readdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";

/** Temporary files: of which process, on which machine, and which of its writes. Short, as names may be long already. */
const NAME = /^\.gov-report-([0-9a-z]+)-([0-9a-z]+)-[0-9a-z]+-\d+\.(?:new|old)$/;

/** No write takes so long, in milliseconds; whether a process of another machine is alive cannot be asked. */
const LONG_AGO = 24 * 60 * 60 * 1000;

/** The beginning of a temporary file's name, unlike any other's. No secret, so that nothing of OpenSSL is loaded for it. */
export function temporaryMark(): string {
  const random = Math.random().toString(36).slice(2, 10);
  return `.gov-report-${process.pid.toString(36)}-${machine()}-${random}`;
}

const cleaned = new Set<string>();

/** Removes what a run that was killed left in a folder, once a process; never what a run that is alive is writing. */
export function removeLeftovers(folder: string): void {
  if (cleaned.has(folder)) return;
  cleaned.add(folder);
  for (const name of readdirSync(folder)) {
    const [, pid, host] = NAME.exec(name) ?? [];
    if (pid === undefined) continue;
    const file = path.join(folder, name);
    const isStale = host === machine() ? !isAlive(Number.parseInt(pid, 36)) : isOld(file);
    if (isStale) rmSync(file, { force: true });
  }
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
