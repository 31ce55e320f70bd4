import type { Compilation } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type FoundInputs, leftOut } from "../host/find.js";
import { withoutCopies } from "../host/report-names.js";
import { differingFigures } from "../report/differing-figures.js";

/** A report as it was compiled. */
interface Compiled {
  name: string;
  compilation: Compilation;
}

/**
 * The reports without those that a folder or pattern has in several kinds of one name, where each gives the same
 * figures; these are told by folder. A scan beside the document that it was made of has no figures, and is told too.
 * What gives other figures than its namesake is a report of its own.
 */
export function onceEach<T extends Compiled>(
  reports: readonly T[],
  foundBy: FoundInputs["foundBy"],
): { reports: T[]; diagnostics: Diagnostic[] } {
  const byFolder = new Map<string, Compiled[]>();
  for (const each of reports) {
    const by = foundBy.get(each.name);
    if (by !== undefined) byFolder.set(by, [...(byFolder.get(by) ?? []), each]);
  }
  const out = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const [by, found] of byFolder) {
    const copies = { copy: [] as string[], copyUnread: [] as string[] };
    for (const [nearest, copy] of namesakes(found)) {
      const reason = copyReason(nearest, copy);
      if (reason) copies[reason].push(copy.name);
    }
    for (const reason of ["copy", "copyUnread"] as const) {
      diagnostics.push(...leftOut(by, reason, copies[reason]));
      for (const name of copies[reason]) out.add(name);
    }
  }
  return { reports: reports.filter(({ name }) => !out.has(name)), diagnostics };
}

/** Each report that has a namesake of a kind nearer to the data, with that namesake. */
function namesakes(found: readonly Compiled[]): [nearest: Compiled, copy: Compiled][] {
  const byName = new Map(found.map((each) => [each.name, each]));
  const { nearest } = withoutCopies(found.map(({ name }) => name));
  return [...nearest].map(([copy, name]) => [byName.get(name)!, byName.get(copy)!]);
}

function copyReason(nearest: Compiled, copy: Compiled): "copy" | "copyUnread" | undefined {
  const one = readInFull(nearest);
  if (!one) return undefined;
  const other = readInFull(copy);
  if (!other) return "copyUnread";
  const isSame =
    one.report.year === other.report.year &&
    one.report.agency.name === other.report.agency.name &&
    differingFigures(one, other).length === 0;
  return isSame ? "copy" : undefined;
}

function readInFull({ compilation: { template, report, figures, unread } }: Compiled) {
  return template && report && figures && !unread?.size ? { template, report, figures } : undefined;
}
