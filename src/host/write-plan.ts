import { lstatSync, renameSync, rmSync, type Stats, writeFileSync } from "node:fs";
import path from "node:path";
import { readRegular } from "./open.js";

/** A file on the way to its place; all four lie in one folder. */
export interface Placement {
  target: string;
  fresh: string;
  backup: string;
  /** What stood in the place before; absent where nothing did. */
  was?: FileState;
  /** What is put there. */
  is?: FileState;
}

/** By size in bytes and time of change in milliseconds; a rename keeps both. */
interface FileState {
  size: number;
  mtimeMs: number;
}

/** What stands in a file's place now. */
export function stateOf(target: string): FileState | undefined {
  const there = lstatSync(target, { throwIfNoEntry: false });
  return there && stamp(there);
}

const stamp = ({ size, mtimeMs }: Stats) => ({ size, mtimeMs });

/**
 * The record of a folder's outputs that are all written but not all in their places. While it stands (`.plan`) they are
 * to be put there, whoever finds it; renamed to `.undo`, what was there before is to come back. So a run that is killed
 * between two outputs leaves no mixture: the next one in the folder ends what it began.
 */
export function writePlan(record: string, placements: readonly Placement[]): void {
  const files = placements.map(({ target, fresh, backup, was, is }) => ({
    target: path.basename(target),
    fresh: path.basename(fresh),
    backup: path.basename(backup),
    was,
    is,
  }));
  writeFileSync(record, JSON.stringify(files), { flag: "wx" });
}

/** Renames the files of a record into their places; not where somebody has written to the place since. */
export function completePlan(record: string): void {
  const open = placementsOf(record).filter(({ fresh }) => isFile(fresh));
  const isUntouched = ({ target, was }: Placement) => isSame(stateOf(target), was);
  if (open.every(isUntouched)) for (const { fresh, target } of open) renameSync(fresh, target);
}

/** Restores what stood in the places of a record, and removes files where nothing stood; not what is somebody else's. */
export function undoPlan(placements: readonly Placement[]): void {
  for (const { target, backup, was, is } of placements) {
    const there = stateOf(target);
    if (there && !isSame(there, is)) continue;
    if (stateOf(backup)) renameSync(backup, target);
    else if (!was) rmSync(target, { force: true });
  }
}

function isSame(one: FileState | undefined, other: FileState | undefined): boolean {
  return one?.size === other?.size && one?.mtimeMs === other?.mtimeMs;
}

/** Bytes; a record has a few hundred. */
const LARGEST_RECORD = 1_000_000;

/**
 * The placements of a record. Whoever may have put it there, it can only name files of its own folder; one that is
 * cut off names none.
 */
export function placementsOf(record: string): Placement[] {
  const folder = path.dirname(record);
  const mark = path.basename(record).replace(/-\d+\.\w+$/, "");
  const isOwn = (name: unknown): name is string =>
    typeof name === "string" && name.startsWith(`${mark}-`) && path.basename(name) === name;
  const isTarget = (name: unknown): name is string =>
    typeof name === "string" &&
    name !== "" &&
    !/[\\/\0]/.test(name) &&
    !/^\.{1,2}$|^\.gov-report-/.test(name);
  const bytes = readRegular(record, () => LARGEST_RECORD);
  if (!(bytes instanceof Uint8Array)) return [];
  try {
    const files: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!Array.isArray(files)) return [];
    return files.flatMap((file: Partial<Record<keyof Placement, unknown>> | null): Placement[] => {
      if (!file || !isTarget(file.target) || !isOwn(file.fresh) || !isOwn(file.backup)) return [];
      const at = (name: string) => path.join(folder, name);
      const { was, is } = file as Pick<Placement, "was" | "is">;
      return [
        {
          target: at(file.target),
          fresh: at(file.fresh),
          backup: at(file.backup),
          ...(was && { was }),
          ...(is && { is }),
        },
      ];
    });
  } catch {
    return [];
  }
}

function isFile(name: string): boolean {
  return lstatSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
}
