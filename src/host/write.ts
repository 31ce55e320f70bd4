import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { DiagnosticArgs } from "../diagnostics/codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { removeLeftovers, temporaryMark } from "./leftovers.js";
import { usageFault } from "./usage-fault.js";

export interface OutputFile {
  /** As it is to be shown to the user. */
  name: string;
  bytes: Uint8Array;
}

/**
 * Writes all files or none: each is written beside its place and renamed into it, and what was there before comes back
 * when a later one fails. No temporary file is left; those of a run that was killed are removed. A link that stands in
 * an output's place is replaced, never written through.
 *
 * @returns the names of what was written
 */
export function writeOutputs(files: readonly OutputFile[], cwd: string): Outcome<string[]> {
  const mark = temporaryMark();
  const staged = files.map(({ name, bytes }, index) => {
    const target = path.resolve(cwd, name);
    const beside = (suffix: string) => path.join(path.dirname(target), `${mark}-${index}.${suffix}`);
    return { name, bytes, target, fresh: beside("new"), backup: beside("old"), placed: false };
  });
  let current = staged[0];
  try {
    for (const file of staged) {
      current = file;
      const folder = path.dirname(file.target);
      mkdirSync(folder, { recursive: true });
      removeLeftovers(folder);
      const there = statSync(file.target, { throwIfNoEntry: false });
      if (there?.isDirectory()) throw new Error("EISDIR");
      writeFileSync(file.fresh, file.bytes, { flag: "wx", ...(there && { mode: there.mode & 0o777 }) });
    }
    for (const file of staged) {
      current = file;
      const there = lstatSync(file.target, { throwIfNoEntry: false });
      if (there?.isSymbolicLink()) symlinkSync(readlinkSync(file.target), file.backup);
      else if (there) copyFileSync(file.target, file.backup);
      renameSync(file.fresh, file.target);
      file.placed = true;
    }
    return success(files.map(({ name }) => name));
  } catch (error) {
    for (const file of staged) if (file.placed) restore(file);
    const reason = reasonOf(error as NodeJS.ErrnoException);
    return failure(usageFault("GR9002", { file: current!.name, reason }));
  } finally {
    for (const { fresh, backup } of staged) for (const file of [fresh, backup]) remove(file);
  }
}

/**
 * What keeps a command from writing a file that the user may have worked on: it is there already and was not to be
 * overwritten, or it is one of the files that the command reads.
 */
export function overwriteFaults(
  names: readonly string[],
  inputs: readonly string[],
  force: boolean,
  cwd: string,
): Diagnostic[] {
  const read = new Set(inputs.map((name) => path.resolve(cwd, name)));
  return names.flatMap((name) => {
    const full = path.resolve(cwd, name);
    if (read.has(full)) return usageFault("GR9002", { file: name, reason: "input" });
    const there = statSync(full, { throwIfNoEntry: false });
    const taken = !force && there !== undefined && !there.isDirectory();
    return taken ? usageFault("GR9002", { file: name, reason: "exists" }) : [];
  });
}

/** What keeps a record of a run (manifest, report) from its place: the run read that file, or writes another there. */
export function placeFault(
  name: string,
  { read, written }: { read: readonly string[]; written: readonly string[] },
  cwd: string,
): Diagnostic | undefined {
  const isAmong = (names: readonly string[]) =>
    names.some((other) => path.resolve(cwd, other) === path.resolve(cwd, name));
  if (isAmong(read)) return usageFault("GR9002", { file: name, reason: "input" });
  return isAmong(written) ? usageFault("GR9002", { file: name, reason: "written" }) : undefined;
}

/** What was there before, or nothing where nothing was. */
function restore({ target, backup }: { target: string; backup: string }): void {
  if (lstatSync(backup, { throwIfNoEntry: false })) renameSync(backup, target);
  else rmSync(target, { force: true });
}

/** A leftover must not hide the fault that is being reported. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder itself is gone or read-only; the fault says so already.
  }
}

function reasonOf(error: NodeJS.ErrnoException): DiagnosticArgs["GR9002"]["reason"] {
  switch (error.code ?? error.message) {
    case "EISDIR":
      return "folder";
    case "EACCES":
    case "EPERM":
      return "denied";
    case "ENOSPC":
    case "EDQUOT":
      return "full";
    case "EBUSY":
    case "ETXTBSY":
      return "busy";
    case "EROFS":
      return "readOnly";
    case "ENOTDIR":
    case "EEXIST":
      return "notAFolder";
    default:
      return "other";
  }
}
