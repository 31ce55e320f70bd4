import { readdirSync } from "node:fs";
import path from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import type { LeftOutFiles } from "../codes/gr9-folders.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { inNaturalOrder } from "../text/natural-order.js";
import { pathTest } from "./pattern.js";
import { kindAt } from "./read.js";
import { isBuiltFrom, isReportName, isUnmeant, type Wanted, withoutCopies } from "./report-names.js";
import { slashes } from "./slashes.js";
import { usageFault } from "./usage-fault.js";

/** How folders are looked into. */
export interface Search {
  /** What is taken of a folder; reports of any kind unless said. */
  wanted?: Wanted;
  /** Folders in folders too; false where they could be asked for, so that what lies there is told. */
  recursive?: boolean;
  /** Whether a report that a folder has in several kinds of one name is taken only once, in the kind nearest to its data. */
  once?: boolean;
}

/** The files that the command's arguments name. */
export interface FoundInputs {
  files: string[];
  /** The folder or pattern that a file was found by, where no argument names the file itself. */
  foundBy: ReadonlyMap<string, string>;
}

/**
 * The files that the command's arguments name: a file, a folder (every report in it of any kind), or a quoted glob. Names
 * come back as given, with `/`, each once, in the order of the arguments and those of one as people sort them. A name that
 * leads nowhere is an error that comes with the files of the others; what is left out of a folder is told as an info.
 */
export function findInputs(names: readonly string[], cwd: string, search: Search = {}): Outcome<FoundInputs> {
  const inputs = new Inputs(cwd, search);
  const seen = new Set<string>();
  for (const name of names) {
    // A list may name a folder any number of times; it is looked into once.
    const target = path.resolve(cwd, name);
    if (seen.has(target)) continue;
    seen.add(target);
    inputs.add(name);
  }
  return inputs.outcome();
}

/** The files of one argument after another. */
class Inputs {
  /** Names as given, by the full ones. */
  private readonly files = new Map<string, string>();
  private readonly foundBy = new Map<string, string>();
  private readonly diagnostics: Diagnostic[] = [];

  constructor(
    private readonly cwd: string,
    private readonly search: Search,
  ) {}

  add(name: string): void {
    const kind = kindAt(name, this.cwd);
    if (kind === "folder") this.addFolder(name);
    else if (kind === undefined) this.addFound(filesOf(name, this.cwd), slashes(name), "missing");
    else {
      this.foundBy.delete(slashes(name));
      this.addFile(name);
    }
  }

  outcome(): Outcome<FoundInputs> {
    const { files, foundBy, diagnostics } = this;
    const hasError = diagnostics.some(({ severity }) => severity === "error");
    const [first, ...others] = hasError && files.size === 0 ? diagnostics : [];
    return first ? failure(first, ...others) : success({ files: [...files.values()], foundBy }, diagnostics);
  }

  private addFile(name: string): void {
    this.files.set(path.resolve(this.cwd, name), slashes(name));
  }

  private addFolder(name: string): void {
    const root = path.resolve(this.cwd, name);
    const entries = readEntries(root);
    if (!entries) {
      this.diagnostics.push(usageFault("GR9001", { file: slashes(name), reason: "unreadable" }));
      return;
    }
    const { recursive, wanted } = this.search;
    if (recursive === false) this.diagnostics.push(...below(slashes(name), root, entries, wanted));
    const inside = recursive === true ? allFiles(root, entries) : entries.files;
    const found = inside.map((file) => slashes(path.join(name, file)));
    this.addFound(found, slashes(name), "folder");
  }

  /** @param missing why there is nothing where none of the files is meant */
  private addFound(found: readonly string[], by: string, missing: "folder" | "missing"): void {
    const { taken, told } = meantAmong(found, by, this.search);
    this.diagnostics.push(...told);
    if (taken.length === 0) this.diagnostics.push(usageFault("GR9001", { file: by, reason: missing }));
    for (const name of taken) {
      if (!this.files.has(path.resolve(this.cwd, name))) this.foundBy.set(slashes(name), by);
      this.addFile(name);
    }
  }
}

/** Nobody writes a longer one by hand, and the library has not the stack for those that hold thousands of brackets. */
const LONGEST_PATTERN = 1000;

/** `+(…)` and the like are no patterns: matching them can take for ever. */
const GLOBBING = { onlyFiles: true, extglob: false } as const;

/**
 * The files of a pattern on the command line. The library makes a regular expression of it, which with several `*` in one
 * name takes for ever on a name that almost fits: of such a step it gives all names, and those that fit are found here.
 */
function filesOf(pattern: string, cwd: string): string[] {
  if (pattern.length > LONGEST_PATTERN || !isDynamicPattern(pattern)) return [];
  const steps = slashes(pattern).split("/");
  const isCostly = (step: string) => step.split("*").length > 3;
  if (!steps.some(isCostly)) return globSync(steps.join("/"), { ...GLOBBING, cwd });
  const fits = pathTest(steps.join("/"));
  if (!fits || pattern.includes("{")) return [];
  const wider = steps.map((step) => (step === "**" || !isCostly(step) ? step : "*"));
  const found = globSync(wider.join("/"), { ...GLOBBING, cwd });
  return found.filter((name) => fits(name.replace(/^(?:\.?\/)+/, "")));
}

/** The files of a folder or pattern that are meant, in order, with a finding for those that are left out. */
function meantAmong(
  found: readonly string[],
  by: string,
  { wanted = "reports", once = false }: Search,
): { taken: string[]; told: Diagnostic[] } {
  const all = found.filter((name) => !isUnmeant(name)).sort(inNaturalOrder);
  // A pattern that ends in `*.xlsx` means workbooks.
  const ending = /\*(\.\w+)$/.exec(by)?.[1];
  const isMeant = (name: string) =>
    isReportName(name, wanted) || (ending !== undefined && name.endsWith(ending));
  const meant = all.filter(isMeant);
  const among = new Set(all);
  const isBuilt = (name: string) => wanted === "data" && isBuiltFrom(name, among);
  const files = once ? withoutCopies(meant).files : meant;
  return {
    taken: files.filter((name) => !isBuilt(name)),
    told: leftOut(
      by,
      "otherKind",
      all.filter((name) => !isMeant(name) && !isBuilt(name)),
    ),
  };
}

/** Of the files that are left out, so many are named. */
const MOST_NAMED = 20;

/** GR9011: files of a folder or pattern that a command did not take; nothing where there are none. */
export function leftOut(
  by: string,
  reason: LeftOutFiles["reason"],
  names: readonly string[],
  count = names.length,
): Diagnostic[] {
  if (names.length === 0) return [];
  const inside = names
    .slice(0, MOST_NAMED)
    .map((name) => (name.startsWith(`${by}/`) ? name.slice(by.length + 1) : name));
  return [usageFault("GR9011", { file: by, reason, names: inside, count })];
}

/** So many names are looked at for what lies below a folder that is not to be looked into. */
const MOST_BELOW = 5000;

/** What a folder has in the folders below it, where they are not looked into and could be. */
function below(folder: string, root: string, own: Entries, wanted: Wanted = "reports"): Diagnostic[] {
  // The workbooks in a folder below may be what was built before; documents of the names of data files here are.
  const sure = wanted === "data" ? "dataFiles" : wanted;
  const among = new Set(own.files);
  const found = new Map<string, number>();
  const queue = own.folders.map((top) => ({ top, inside: top }));
  let looked = 0;
  for (let each = queue.shift(); each && looked < MOST_BELOW; each = queue.shift()) {
    const { top, inside } = each;
    const { files, folders } = readEntries(path.join(root, inside)) ?? NO_ENTRIES;
    const reports = files.filter(
      (name) => !isUnmeant(name) && isReportName(name, sure) && !isBuiltFrom(name, among),
    );
    if (reports.length > 0) found.set(top, (found.get(top) ?? 0) + reports.length);
    queue.push(...folders.map((next) => ({ top, inside: path.join(inside, next) })));
    looked += files.length + 1;
  }
  const count = [...found.values()].reduce((sum, each) => sum + each, 0);
  return leftOut(folder, "below", [...found.keys()].sort(inNaturalOrder), count);
}

/** What stands in a folder: its files, and the folders that could be looked into. */
interface Entries {
  files: string[];
  folders: string[];
}

const NO_ENTRIES: Entries = { files: [], folders: [] };

/**
 * What stands in a folder; undefined where nobody may look into it. Folders that are links count as files: they can lead
 * in a circle.
 */
function readEntries(folder: string): Entries | undefined {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return {
      files: entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name),
      folders: entries
        .filter((entry) => entry.isDirectory() && !isHidden(entry.name))
        .map(({ name }) => name),
    };
  } catch {
    return undefined;
  }
}

function isHidden(folder: string): boolean {
  return folder.startsWith(".") || folder === "node_modules";
}

/** The files of a folder and of all folders in it. */
function allFiles(folder: string, { files, folders }: Entries): string[] {
  const deeper = folders.flatMap((each) => {
    const inside = path.join(folder, each);
    return allFiles(inside, readEntries(inside) ?? NO_ENTRIES).map((file) => path.join(each, file));
  });
  return [...files, ...deeper];
}
