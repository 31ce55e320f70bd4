import path from "node:path";
import { endingOf, REPORT_ENDINGS } from "./endings.js";
import { CONFIG } from "./host.js";

/** What of a folder a command takes: reports of any kind, data files, what can be built, or what can be imported. */
export type Wanted = "reports" | "dataFiles" | "data" | "documents";

const TAKEN: Record<Wanted, (ending: string) => boolean> = {
  reports: () => true,
  dataFiles: (ending) => /^ya?ml$/.test(ending),
  data: (ending) => /^(?:ya?ml|xlsx)$/.test(ending),
  documents: (ending) => !/^ya?ml$/.test(ending),
};

/** Whether a file can be a report by its name. */
export function isReportName(name: string, wanted: Wanted = "reports"): boolean {
  return rankOf(name) !== -1 && TAKEN[wanted](endingOf(name));
}

/** Files beside reports that nobody means: `~$` files of Word, settings, schemas for editors. */
export function isUnmeant(name: string): boolean {
  const base = path.posix.basename(name);
  return (
    base === CONFIG ||
    /^(?:~\$|\.)|^gov-report\.\d{4}(?:\.zh)?\.schema\.json$|^(?:Thumbs\.db|desktop\.ini)$/i.test(base)
  );
}

/**
 * Of files that differ only in their ending, the one nearest to the data; and each of the others with the one that is
 * nearest.
 */
export function withoutCopies(names: readonly string[]): {
  files: string[];
  nearest: ReadonlyMap<string, string>;
} {
  const byStem = new Map<string, string>();
  for (const name of names) {
    const other = byStem.get(stemOf(name));
    if (other === undefined || rankOf(name) < rankOf(other)) byStem.set(stemOf(name), name);
  }
  const nearestOf = (name: string) => byStem.get(stemOf(name))!;
  const copies = names.filter((name) => nearestOf(name) !== name);
  return {
    files: names.filter((name) => nearestOf(name) === name),
    nearest: new Map(copies.map((name) => [name, nearestOf(name)])),
  };
}

/** Whether a workbook stands beside a data file of its name: then it was built from it. */
export function isBuiltFrom(name: string, names: ReadonlySet<string>): boolean {
  const stem = stemOf(name);
  return !/\.ya?ml$/i.test(name) && (names.has(`${stem}.yaml`) || names.has(`${stem}.yml`));
}

function rankOf(name: string): number {
  return (REPORT_ENDINGS as readonly string[]).indexOf(endingOf(name));
}

function stemOf(name: string): string {
  return name.slice(0, name.length - path.posix.extname(name).length);
}
