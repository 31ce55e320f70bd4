import { lstatSync, readFileSync, renameSync, rmSync, type Stats, writeFileSync } from "node:fs";
import path from "node:path";

/** A file on the way to its place; all four lie in one folder. */
export interface Placement {
  target: string;
  fresh: string;
  backup: string;
  /** What stood in the place before, by size in bytes and time of change in milliseconds; absent where nothing did. */
  was?: { size: number; mtimeMs: number };
}

/** What stands in a file's place now. */
export function stateOf(target: string): Placement["was"] {
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
  const files = placements.map(({ target, fresh, backup, was }) => ({
    target: path.basename(target),
    fresh: path.basename(fresh),
    backup: path.basename(backup),
    ...(was && { was }),
  }));
  writeFileSync(record, JSON.stringify(files), { flag: "wx" });
}

/** Renames the files of a record into their places; not where somebody has written to the place since. */
export function completePlan(record: string): void {
  const open = placementsOf(record).filter(({ fresh }) => isFile(fresh));
  const isUntouched = ({ target, was }: Placement) => JSON.stringify(stateOf(target)) === JSON.stringify(was);
  if (open.every(isUntouched)) for (const { fresh, target } of open) renameSync(fresh, target);
}

/** Restores what stood in the places of a record, and removes files where nothing stood. */
export function undoPlan(placements: readonly Placement[]): void {
  for (const { target, fresh, backup, was } of placements) {
    if (lstatSync(backup, { throwIfNoEntry: false })) renameSync(backup, target);
    else if (!was && !lstatSync(fresh, { throwIfNoEntry: false })) rmSync(target, { force: true });
  }
}

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
  try {
    const files: unknown = JSON.parse(readFileSync(record, "utf8"));
    if (!Array.isArray(files)) return [];
    return files.flatMap((file: Partial<Record<keyof Placement, unknown>> | null): Placement[] => {
      if (!file || !isTarget(file.target) || !isOwn(file.fresh) || !isOwn(file.backup)) return [];
      const at = (name: string) => path.join(folder, name);
      const was = file.was as Placement["was"];
      return [
        { target: at(file.target), fresh: at(file.fresh), backup: at(file.backup), ...(was && { was }) },
      ];
    });
  } catch {
    return [];
  }
}

function isFile(name: string): boolean {
  return lstatSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
}
