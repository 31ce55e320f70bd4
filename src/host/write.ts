import {
  copyFileSync,
  linkSync,
  lstatSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { mendLeftovers, temporaryMark } from "./leftovers.js";
import { makeFolder } from "./make-folder.js";
import { kindAt } from "./read.js";
import { usageFault } from "./usage-fault.js";
import { type Placement, stateOf, undoPlan, writePlan } from "./write-plan.js";

export interface OutputFile {
  /** As it is to be shown to the user. */
  name: string;
  bytes: Uint8Array;
}

type Staged = OutputFile & Placement & { placed: boolean };

/**
 * Writes all files or none: each is written beside its place and renamed into it, and what was there before comes back
 * when a later one fails. No temporary file is left; those of a run that was killed are dealt with. A link that stands
 * in an output's place is replaced, never written through; a device or a pipe is never replaced.
 *
 * @returns the names of what was written
 */
export function writeOutputs(files: readonly OutputFile[], cwd: string): Outcome<string[]> {
  const mark = temporaryMark();
  const staged = files.map(({ name, bytes }, index): Staged => {
    const target = path.resolve(cwd, name);
    const beside = (suffix: string) => path.join(path.dirname(target), `${mark}-${index}.${suffix}`);
    return { name, bytes, target, fresh: beside("new"), backup: beside("old"), placed: false };
  });
  const records = new Map<string, Staged[]>();
  if (staged.length > 1)
    for (const file of staged) {
      const record = path.join(path.dirname(file.target), `${mark}-0.plan`);
      records.set(record, [...(records.get(record) ?? []), file]);
    }
  let current = staged[0];
  try {
    for (const file of staged) {
      current = file;
      stage(file);
    }
    for (const [record, placements] of records) writePlan(record, placements);
    for (const file of staged) {
      current = file;
      // A single file needs no backup: a failed rename leaves the old one in place.
      if (staged.length > 1) backUp(file);
      renameSync(file.fresh, file.target);
      file.placed = true;
    }
    return success(files.map(({ name }) => name));
  } catch (error) {
    for (const record of records.keys()) attempt(() => renameSync(record, undoOf(record)));
    undoPlan(staged.filter(({ placed }) => placed));
    const reason = reasonOf(error as NodeJS.ErrnoException);
    return failure(usageFault("GR9002", { file: current!.name, reason }));
  } finally {
    for (const record of records.keys()) for (const file of [record, undoOf(record)]) remove(file);
    for (const { fresh, backup } of staged) for (const file of [fresh, backup, partOf(backup)]) remove(file);
  }
}

const undoOf = (record: string) => record.replace(/plan$/, "undo");
const partOf = (backup: string) => backup.replace(/old$/, "part");

function stage(file: Staged): void {
  const folder = path.dirname(file.target);
  makeFolder(folder);
  mendLeftovers(folder);
  const there = statSync(file.target, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new Error("EISDIR");
  const own = lstatSync(file.target, { throwIfNoEntry: false });
  if (own && !own.isFile() && !own.isSymbolicLink()) throw new Error("notAFile");
  const was = stateOf(file.target);
  if (was) file.was = was;
  writeFileSync(file.fresh, file.bytes, { flag: "wx", ...(there?.isFile() && { mode: there.mode & 0o777 }) });
  const is = stateOf(file.fresh);
  if (is) file.is = is;
}

/**
 * Keeps the old file under a second name: a hard link, which is complete at once and takes no room; a copy where
 * there are no hard links. In a folder from which each account removes its own files alone, a link to another's file could never
 * be removed again, and the file not be replaced either.
 */
function backUp({ target, backup }: Placement): void {
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (!there) return;
  const folder = statSync(path.dirname(target));
  const own = process.geteuid?.() ?? there.uid;
  if ((folder.mode & STICKY) !== 0 && ![there.uid, folder.uid].includes(own) && own !== 0)
    throw Object.assign(new Error("EPERM"), { code: "EPERM" });
  if (there.isSymbolicLink()) {
    symlinkSync(readlinkSync(target), backup);
    return;
  }
  try {
    linkSync(target, backup);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    // An incomplete copy must never be restored.
    copyFileSync(target, partOf(backup));
    renameSync(partOf(backup), backup);
  }
}

/** The bit of a folder like /tmp. */
const STICKY = 0o1000;

const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EXDEV", "UNKNOWN"]);

/** Why a command may not write a file: it exists and was not to be overwritten, or the command reads it. */
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
    const taken = !force && kindAt(name, cwd) === "file";
    return taken ? usageFault("GR9002", { file: name, reason: "exists" }) : [];
  });
}

/**
 * Why a record of a run (manifest, report) may not be written to its place: the run reads that file, or writes
 * another there.
 */
export function placeFault(
  name: string,
  { read, written }: { read: readonly string[]; written: readonly string[] },
  cwd: string,
): Diagnostic | undefined {
  // Writing twice to a device or a pipe replaces nothing.
  if (kindAt(name, cwd) === "other") return undefined;
  const isAmong = (names: readonly string[]) =>
    names.some((other) => path.resolve(cwd, other) === path.resolve(cwd, name));
  if (isAmong(read)) return usageFault("GR9002", { file: name, reason: "input" });
  return isAmong(written) ? usageFault("GR9002", { file: name, reason: "written" }) : undefined;
}

/** Ignores failures: a leftover file must not hide the fault that is being reported. */
function remove(file: string): void {
  attempt(() => rmSync(file, { force: true }));
}

function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // The folder itself is gone or read-only; the fault says so already.
  }
}

/** A fault of the system in the words of GR9002. */
export function reasonOf(error: NodeJS.ErrnoException): DiagnosticArgs["GR9002"]["reason"] {
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
    case "notAFile":
      return "notAFile";
    case "ENXIO":
      return "noReader";
    case "ENOTDIR":
    case "EEXIST":
      return "notAFolder";
    default:
      return "other";
  }
}
