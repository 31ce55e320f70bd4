import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { findInputs, readInput } from "../host/disk.js";
import type { InputFile } from "../host/host.js";
import type { Terminal } from "../host/terminal.js";
import type { Task } from "./task.js";

/** Files that a report is compared with, in place of those that it names itself. */
export interface ComparedFiles {
  previous?: string;
  children?: string[];
}

/** The part of a task that the command line and the environment give; a file that cannot be read is a fault. */
export function taskOf({ previous, children }: ComparedFiles, terminal: Terminal): Task | Diagnostic {
  const file = previous === undefined ? undefined : readInput(previous, terminal.cwd);
  if (file && "code" in file) return file;
  const found = children && findInputs(children, terminal.cwd);
  if (found?.diagnostics[0]) return found.diagnostics[0];
  const summed: InputFile[] = [];
  for (const name of found?.files ?? []) {
    const input = readInput(name, terminal.cwd);
    if ("code" in input) return input;
    summed.push(input);
  }
  const epoch = terminal.env.SOURCE_DATE_EPOCH;
  return {
    cwd: terminal.cwd,
    formats: [],
    ...(file && { previous: file }),
    ...(children && { children: summed }),
    ...(epoch !== undefined && /^\d{1,11}$/.test(epoch) && { epoch: Number(epoch) }),
  };
}
