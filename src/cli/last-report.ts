import { type Compilation, compile } from "../compile.js";
import { knownFromLastYear } from "../data-file/next-year.js";
import type { Known } from "../data-file/skeleton.js";
import type { KeyLanguage } from "../data-file/write.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Outcome, success } from "../diagnostics/outcome.js";
import { diskAround } from "../host/disk.js";
import type { InputFile } from "../host/host.js";
import { isForeign } from "../host/sniff.js";
import type { Terminal } from "../host/terminal.js";
import type { Report } from "../report/report.js";
import { TO_FILL } from "../syntax/placeholder.js";

/** Last year's report, from which this year's data file is begun. */
export interface LastReport {
  file: string;
  report: Report;
  keys: KeyLanguage;
  /** Version of its format. */
  template: string;
  /** Of a document or page: figures that nobody could read, by their dotted paths. */
  unread: ReadonlySet<string>;
  /** Whether its agency's kind is known, from the file or from its name. */
  kindKnown: boolean;
  /** What the import was not sure of. */
  doubts: readonly Diagnostic[];
}

/**
 * Reads last year's report. A data file with errors is refused with what is wrong in it; a document or page is as it was
 * published, and only one that says neither its year nor its agency is refused.
 */
export async function lastReport(input: InputFile, { cwd }: Terminal): Promise<Outcome<LastReport>> {
  const disk = diskAround(cwd);
  if (!isForeign(input)) return readLast(input.name, compile(input, disk), {});
  const { asDataFile, audited } = await import("../import/audit.js");
  const taken = await asDataFile(input);
  if (!taken.ok) return taken;
  const { read } = taken.value;
  const { kind } = read.value.values.agency as { kind?: string };
  const ofKind = read.diagnostics.filter(({ args }) => (args as { what?: string }).what === "kind");
  return readLast(input.name, audited(taken.value, disk), {
    published: true,
    kindKnown: kind !== TO_FILL,
    doubts: [...ofKind, ...taken.value.doubts()],
  });
}

function readLast(
  file: string,
  { report, template, keys, unread = new Set(), diagnostics }: Compilation,
  { published = false, ...more }: Partial<Pick<LastReport, "kindKnown" | "doubts">> & { published?: boolean },
): Outcome<LastReport> {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if ((errors.length > 0 && !published) || !report || !template || !keys)
    return { ok: false, diagnostics: errors };
  const { version } = template;
  return success({ file, report, keys, template: version, unread, kindKnown: true, doubts: [], ...more });
}

/** What this year's data file takes over; what could not be read is left to be filled in. */
export function takenOver({ report, template, unread, kindKnown }: LastReport, version: string): Known {
  const known = knownFromLastYear(report, { sameFormat: template === version });
  const { kind, ...agency } = known.agency as Known;
  const isCarriedRead = ![...unread].some((path) => path.startsWith("applications.carriedToNextYear"));
  const { applications, ...others } = known;
  return {
    ...others,
    agency: { ...agency, ...(kindKnown && { kind: kind! }) },
    ...(isCarriedRead && { applications: applications! }),
  };
}
