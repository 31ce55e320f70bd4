import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { sourceDateEpoch } from "../host/epoch.js";
import { findInputs } from "../host/find.js";
import type { InputFile } from "../host/host.js";
import { readInput } from "../host/read.js";
import type { Terminal } from "../host/terminal.js";
import type { Task } from "./task.js";

/** Files that a report is compared with, in place of those that it names itself. */
export interface ComparedFiles {
  previous?: string;
  children?: string[];
  /** The year that the reports are to be on. */
  year?: number;
}

/** The part of a task that the command line and the environment give; a file that cannot be read is a fault. */
export function taskOf({ previous, children, year }: ComparedFiles, terminal: Terminal): Outcome<Task> {
  const epoch = sourceDateEpoch(terminal);
  if (!epoch.ok) return epoch;
  const file = previous === undefined ? undefined : readInput(previous, terminal.cwd);
  if (file && !file.ok) return file;
  const found = findInputs(children ?? [], terminal.cwd, { once: true });
  const missing = found.diagnostics.find(({ severity }) => severity === "error");
  if (missing) return failure(missing);
  const summed: InputFile[] = [];
  for (const name of found.ok ? found.value.files : []) {
    const input = readInput(name, terminal.cwd);
    if (!input.ok) return input;
    summed.push(input.value);
  }
  return success({
    cwd: terminal.cwd,
    formats: [],
    ...(file && { previous: file.value }),
    ...(children && { children: summed }),
    ...(year !== undefined && { year }),
    ...(epoch.value !== undefined && { epoch: epoch.value }),
  });
}
