import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { FoundFile, Host, InputFile, PatternFault, ReportFile } from "../host/host.js";
import { LONGEST_PATTERN, PATTERN_BOUNDS } from "../host/limits.js";
import { knownFigures } from "../report/known-figures.js";
import { nodeAt, type Report } from "../report/report.js";
import type { ReportFacts, RuleContext } from "../rules/rule.js";
import { inWords } from "../schema/schema.js";
import { keyPlaceOf, type Mapping, type Node, placeOf } from "../syntax/tree.js";
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
    more: { year?: number; expected?: number; path?: string } = {},
  ) => ({ diagnostics: [diagnostic("GR2019", place, { file: name, reason, ...more, ...inWords(keys) })] });
  const input = options.previous ?? options.readFile?.(name, file.name);
  if (input === "notAFile" || input === "tooLarge") return fail(input);
  if (!input || typeof input === "string") return fail("unreadable");
  const { data } = analyse(input);
  if (!data) return fail("invalid", input.name === name ? {} : { path: input.name });
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
  const node = nodeAt(root, "children.files") ?? nodeAt(root, "agency") ?? root;
  const { inputs, diagnostics } = childFiles(report.children?.files, node, file, options);
  // A sum of which some parts are unknown is not checked.
  if (!inputs || diagnostics.length > 0) return { diagnostics };
  const files: { file: string; facts?: ReportFacts }[] = [];
  const shown = new Map<string, number>();
  const analysed = new Map<string, ReturnType<typeof childOf>>();
  for (const input of inputs) {
    const { name, pattern } = input;
    const child = analysed.get(name) ?? childOf(input);
    analysed.set(name, child);
    const { facts, isReport } = child;
    // A pattern may match files of any kind: only those that are reports are named.
    const isNamed = pattern === undefined || isReport;
    const as = isNamed ? name : pattern;
    const times = (shown.get(as) ?? 0) + 1;
    shown.set(as, times);
    // That a file is there twice is said once.
    if (times <= (isNamed ? 2 : 1)) files.push({ file: as, ...(isNamed && facts && { facts }) });
  }
  const complete = report.children?.complete ?? false;
  return { diagnostics, children: { files, complete, place: keyPlaceOf(node) } };
}

/** The files that are given or named, by all patterns together no more than one may look at, and the patterns that are refused. */
function childFiles(
  patterns: readonly string[] | undefined,
  node: Node,
  file: InputFile,
  options: OtherReports,
): { inputs?: readonly FoundFile[]; diagnostics: Diagnostic[] } {
  if (options.children) return { inputs: options.children, diagnostics: [] };
  if (!patterns) return { diagnostics: [] };
  const inputs: FoundFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, pattern] of patterns.entries()) {
    const found = options.readFiles?.(pattern, file.name) ?? [{ name: pattern }];
    if (typeof found !== "string") for (const each of found) inputs.push(each);
    const isTooMany = inputs.length > PATTERN_BOUNDS.names;
    const reason = isTooMany ? "names" : typeof found === "string" ? found : undefined;
    if (reason === undefined) continue;
    const item = node.kind === "sequence" ? node.items[index] : undefined;
    diagnostics.push(diagnostic("GR2023", placeOf(item ?? node), { pattern, reason, ...boundOf(reason) }));
    // What is used up for one is used up for all.
    if (reason === "names" || reason === "comparisons") break;
  }
  return { inputs, diagnostics };
}

/** What a child's file has for the sum; nothing where it cannot be read or has errors. */
function childOf({ name, bytes, unread }: FoundFile): { facts?: ReportFacts; isReport: boolean } {
  const analysis = bytes && analyse({ name, bytes });
  // A figure that could not be read leaves the sum unknown.
  const data = unread && unread.size > 0 ? undefined : analysis?.data;
  const isReport = analysis !== undefined && knownOf(analysis).agency !== undefined;
  return { ...(data && { facts: factsOf(data) }), isReport };
}

/** The limit that a pattern exceeds, where it is a number. */
function boundOf(fault: PatternFault): { maximum?: number } {
  if (fault === "length") return { maximum: LONGEST_PATTERN };
  return fault === "names" || fault === "levels" ? { maximum: PATTERN_BOUNDS[fault] } : {};
}
