import path from "node:path";
import type { UnreadableFile } from "../codes/gr9-files.js";
import type { LeftOutFiles, RefusedSearch } from "../codes/gr9-folders.js";
import { MOST_OF_A_CODE } from "../codes/listed.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Outcome, success } from "../diagnostics/outcome.js";
import { inNaturalOrder } from "../text/natural-order.js";
import { PatternSearch } from "./find-by-pattern.js";
import { Folders } from "./folders.js";
import { SEARCH_BOUNDS } from "./limits.js";
import { notOpened } from "./open.js";
import { isPattern } from "./pattern.js";
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
  private readonly folders: Folders;
  private readonly patterns: PatternSearch;
  /** What is used up: told once, not of each name that comes behind. */
  private readonly refused = new Set<RefusedSearch["reason"]>();
  private readonly closed = new Set<string>();
  private missing = 0;
  /** The first that is not told by itself of the names that lead nowhere. */
  private further: Pick<UnreadableFile, "file" | "reason" | "foundBy"> | undefined;

  constructor(
    private readonly cwd: string,
    private readonly search: Search,
  ) {
    const looked = { names: 0 };
    this.folders = new Folders(looked);
    this.patterns = new PatternSearch(cwd, SEARCH_BOUNDS, looked);
  }

  add(name: string): void {
    const kind = kindAt(name, this.cwd);
    if (kind === "folder") this.addFolder(name);
    else if (kind === undefined) this.addMatching(slashes(name));
    else {
      this.foundBy.delete(slashes(name));
      this.addFile(name);
    }
  }

  outcome(): Outcome<FoundInputs> {
    const { files, foundBy, diagnostics, further } = this;
    if (further !== undefined) {
      const others = this.missing - MOST_OF_A_CODE - 1;
      diagnostics.push(usageFault("GR9001", { ...further, others }));
    }
    const hasError = diagnostics.some(({ severity }) => severity === "error");
    if (hasError && files.size === 0) return { ok: false, diagnostics };
    return success({ files: [...files.values()], foundBy }, diagnostics);
  }

  private addFile(name: string): void {
    this.files.set(path.resolve(this.cwd, name), slashes(name));
  }

  private addFolder(name: string): void {
    const root = path.resolve(this.cwd, name);
    const { recursive, wanted } = this.search;
    const shown = slashes(name);
    const inside = this.folders.filesOf(root, recursive === true);
    if (inside === "unreadable") this.tellClosed(shown);
    else if (inside === "names") this.refuse(shown, inside);
    else {
      if (recursive === false) this.diagnostics.push(...below(this.folders, root, shown, wanted));
      const within = (names: readonly string[]) => names.map((each) => slashes(path.join(name, each)));
      this.addFound(within(inside.files), shown, "folder", within(inside.closed));
    }
  }

  private addMatching(name: string): void {
    const found = isPattern(name) ? this.patterns.filesOf(name) : [];
    if (typeof found === "string") this.refuse(name, found);
    else this.addFound(found, name, "missing", isPattern(name) ? [...this.patterns.closed] : []);
  }

  private refuse(file: string, reason: RefusedSearch["reason"]): void {
    if (this.refused.has(reason)) return;
    if (reason === "names" || reason === "comparisons") this.refused.add(reason);
    this.diagnostics.push(usageFault("GR9012", { file, reason }));
  }

  /** @param foundBy folder or pattern whose other files are read */
  private tellMissing(file: string, reason: "folder" | "missing" | "unreadable", foundBy?: string): void {
    const isOneMore = reason !== "folder" && ++this.missing > MOST_OF_A_CODE;
    const why = reason === "missing" && !isOneMore ? notOpened(path.resolve(this.cwd, file)) : reason;
    const told = { file, ...(foundBy !== undefined && { foundBy }) };
    if (!isOneMore) this.diagnostics.push(usageFault("GR9001", { ...told, reason: why }));
    else if (this.missing === MOST_OF_A_CODE + 1) this.further = { ...told, reason };
  }

  /** A folder that nobody may look into; arguments may come to it more than once. */
  private tellClosed(folder: string, foundBy?: string): void {
    const full = path.resolve(this.cwd, folder);
    if (!this.closed.has(full)) this.tellMissing(folder, "unreadable", foundBy);
    this.closed.add(full);
  }

  /**
   * @param missing why there is nothing where none of the files is meant
   * @param closed folders that were come to and nobody may look into
   */
  private addFound(
    found: readonly string[],
    by: string,
    missing: "folder" | "missing",
    closed: readonly string[],
  ): void {
    const { taken, told } = meantAmong(found, by, this.search);
    this.diagnostics.push(...told);
    for (const folder of closed) this.tellClosed(folder, by);
    if (taken.length === 0 && closed.length === 0) this.tellMissing(by, missing);
    for (const name of taken) {
      if (!this.files.has(path.resolve(this.cwd, name))) this.foundBy.set(slashes(name), by);
      this.addFile(name);
    }
  }
}

/** GR9011: what a folder has in the folders below it, where they are not looked into and could be. */
function below(folders: Folders, root: string, shown: string, wanted: Wanted = "reports"): Diagnostic[] {
  // The workbooks in a folder below may be what was built before; documents of the names of data files here are.
  const sure = wanted === "data" ? "dataFiles" : wanted;
  const found = folders.below(
    root,
    (name, own) => !isUnmeant(name) && isReportName(name, sure) && !isBuiltFrom(name, own),
  );
  const count = [...found.values()].reduce((sum, each) => sum + each, 0);
  return leftOut(shown, "below", [...found.keys()].sort(inNaturalOrder), count);
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
