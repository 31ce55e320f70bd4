import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { FoundFile, Host, InputFile, PatternFault, ReportFile } from "../host/host.js";
import { LONGEST_PATTERN, PATTERN_BOUNDS } from "../host/limits.js";
import { knownFigures } from "../report/known-figures.js";
import { nodeAt, type Report } from "../report/report.js";
import type { ReportFacts, RuleContext } from "../rules/rule.js";
import { inWords } from "../schema/schema.js";
import { keyPlaceOf, type Mapping, placeOf } from "../syntax/tree.js";
import { type AnalysedData, analyse, factsOf, knownOf } from "./analyse.js";

/** The files that a report refers to: as the data names them, or others in their place. */
export interface OtherReports extends Host {
  /** Last year's data file, in place of the one that `previous` names. */
  previous?: ReportFile;
  /** The data files summed up here, in place of those that `children.files` names. */
  children?: FoundFile[];
}

/** The report of the year before, from the option or from the file that the data names. */
export function previousReport(
  file: InputFile,
  { root, report, keys }: AnalysedData,
  options: OtherReports,
): { data?: AnalysedData; diagnostics: Diagnostic[] } {
  const name = options.previous?.name ?? report.previous;
  if (name === undefined) return { diagnostics: [] };
  const named = nodeAt(root, "previous");
  const place =
    named && !options.previous
      ? placeOf(named)
      : { ...placeOf(nodeAt(root, "year") ?? root), pointer: "/year" };
  const fail = (
    reason: "unreadable" | "notAFile" | "tooLarge" | "invalid" | "year",
    years: { year?: number; expected?: number } = {},
  ) => ({ diagnostics: [diagnostic("GR2019", place, { file: name, reason, ...years, ...inWords(keys) })] });
  const input = options.previous ?? options.readFile?.(name, file.name);
  if (input === "notAFile" || input === "tooLarge") return fail(input);
  if (!input || typeof input === "string") return fail("unreadable");
  const { data } = analyse(input);
  if (!data) return fail("invalid");
  const { year } = data.report;
  if (year !== report.year - 1) return fail("year", { year, expected: report.year - 1 });
  const figures = knownFigures(data.figures, data.template, input.unread ?? new Set());
  return { data: { ...data, figures }, diagnostics: otherAgency(root, report, data.report) };
}

/** GR4005: last year's report is another agency's. A name may have its province or city before it in one of the two. */
function otherAgency(root: Mapping, { year, agency }: Report, before: Report): Diagnostic[] {
  const unspaced = (name: string) => name.replace(/\s/g, "");
  const [own, other] = [unspaced(agency.name), unspaced(before.agency.name)];
  if (own.endsWith(other) || other.endsWith(own)) return [];
  const agencies = [
    { year: before.year, name: before.agency.name },
    { year, name: agency.name },
  ];
  return [diagnostic("GR4005", placeOf(nodeAt(root, "agency.name") ?? root), { agencies })];
}

/**
 * The reports that are summed up here, and the patterns that were refused. A report that cannot be read or has errors
 * comes without its facts.
 */
export function childReports(
  file: InputFile,
  { root, report }: AnalysedData,
  options: OtherReports,
): { children?: NonNullable<RuleContext["children"]>; diagnostics: Diagnostic[] } {
  const patterns = report.children?.files;
  const node = nodeAt(root, "children.files") ?? nodeAt(root, "agency") ?? root;
  const diagnostics: Diagnostic[] = [];
  const inputs: readonly FoundFile[] | undefined =
    options.children ??
    patterns?.flatMap((pattern, index): FoundFile[] => {
      const found = options.readFiles?.(pattern, file.name) ?? [{ name: pattern }];
      if (typeof found !== "string") return found;
      const item = node.kind === "sequence" ? node.items[index] : undefined;
      const place = placeOf(item ?? node);
      diagnostics.push(diagnostic("GR2023", place, { pattern, reason: found, ...boundOf(found) }));
      return [];
    });
  // A sum of which some parts are unknown is not checked.
  if (!inputs || diagnostics.length > 0) return { diagnostics };
  const files: { file: string; facts?: ReportFacts }[] = [];
  for (const { name, bytes, pattern, unread } of inputs) {
    const analysis = bytes && analyse({ name, bytes });
    // A figure that could not be read leaves the sum unknown.
    const data = unread && unread.size > 0 ? undefined : analysis?.data;
    // A pattern may match files of any kind: only those that are reports are named.
    const isReport = analysis && knownOf(analysis).agency !== undefined;
    if (pattern === undefined || isReport) files.push({ file: name, ...(data && { facts: factsOf(data) }) });
    else if (!files.some(({ file: shown }) => shown === pattern)) files.push({ file: pattern });
  }
  const complete = report.children?.complete ?? false;
  return { diagnostics, children: { files, complete, place: keyPlaceOf(node) } };
}

/** The limit that a pattern exceeds, where it is a number. */
function boundOf(fault: PatternFault): { maximum?: number } {
  if (fault === "length") return { maximum: LONGEST_PATTERN };
  return fault === "names" || fault === "levels" ? { maximum: PATTERN_BOUNDS[fault] } : {};
}
