import { readFileSync, writeFileSync } from "node:fs";

/** What the system says of a process. */
export interface Usage {
  /** Seconds that processors worked for it, on all of its threads. */
  cpu: number;
  /** The most memory that it held since the peak was last forgotten, in MiB. */
  peak: number;
  /** It waits for something, and would not go on if it had a processor to itself. */
  isWaiting: boolean;
}

/** Ticks a second in /proc, the same on every Linux that Node runs on. */
const TICKS = 100;

/** Only Linux tells this of another process; undefined elsewhere, and when the process is gone. */
export function usageOf(pid: number): Usage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The second field is a name, which may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const status = readFileSync(`/proc/${pid}/status`, "latin1");
    return {
      cpu: (Number(fields[11]) + Number(fields[12])) / TICKS,
      peak: Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024,
      isWaiting: fields[0] === "S" || fields[0] === "D",
    };
  } catch {
    return undefined;
  }
}

/** Lets the peak of a process begin at what it holds now. */
export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, "5");
  } catch {
    // Elsewhere than on Linux there is no peak to forget.
  }
}
