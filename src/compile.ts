import { type AnalysedData, type Analysis, analyse, factsOf, knownOf } from "./analysis/analyse.js";
import { childReports, type OtherReports, previousReport } from "./analysis/other-reports.js";
import { styleReference } from "./analysis/style-reference.js";
import { diagnostic } from "./codes/diagnostic.js";
import { listed } from "./codes/listed.js";
import type { Diagnostic, Fix } from "./diagnostics/diagnostic.js";
import type { Place } from "./diagnostics/source.js";
import type { ReportDocument } from "./document.js";
import type { InputFile } from "./host/host.js";
import { layOut } from "./layout/layout.js";
import type { NarrativeContext } from "./narrative/context.js";
import { imageReader } from "./narrative/images.js";
import type { Figures } from "./report/figures.js";
import { type ReferenceScope, resolveReference } from "./report/reference.js";
import { nodeAt, type Report } from "./report/report.js";
import { check } from "./rules/check.js";
import { referenceFixes } from "./rules/figures-in-text/reference-fixes.js";
import type { OwnWords } from "./rules/rule.js";
import type { KeyLanguage } from "./schema/schema.js";
import { applySuppressions } from "./syntax/suppressions.js";
import { type Node, placeOf } from "./syntax/tree.js";
import type { Template } from "./templates/template.js";

export interface CompileOptions extends OtherReports {
  /** Seconds since 1970 for the dates in metadata (SOURCE_DATE_EPOCH). */
  epoch?: number;
  /** The office's own words, from its settings. */
  words?: OwnWords;
  /** The year that the report must be on. */
  year?: number;
  /** Lay the report out as a draft: every page of it is marked 草稿. */
  draft?: boolean;
}

export interface Compilation {
  /** In the order of the file. */
  diagnostics: Diagnostic[];
  /** agency.name and the format, as soon as they can be read. */
  agency?: string;
  template?: Template;
  /** The language of most of its keys. */
  keys?: KeyLanguage;
  /** Absent where an earlier stage failed. */
  report?: Report;
  figures?: Figures;
  /**
   * Only for a document or page: dotted paths of figures that could not be read; `figures` does not have them.
   */
  unread?: ReadonlySet<string>;
  /** Fixes that turn numbers in the prose that agree with the tables into references. */
  referenceFixes?: () => Fix[];
  /** The text that a reference's expression inserts; undefined where it inserts none. */
  textOf?: (expression: string) => string | undefined;
  document?: ReportDocument;
}

/**
 * Compiles one report through all stages, in order:
 *
 *     bytes → text → syntax tree → (schema) → report → figures → checks → document
 *
 * A stage with errors stops the compilation if the next stage could only repeat them. Emitters (`emit/`) write the
 * document; they are called only when no error is left.
 */
export function compile(file: InputFile, options: CompileOptions = {}): Compilation {
  const analysis = analyse(file);
  const known = knownOf(analysis);
  const { data } = analysis;
  const otherYear = yearFault(analysis.root, options.year);
  if (!data)
    return {
      diagnostics: sorted(
        listed([...analysis.diagnostics, ...otherYear, ...foundWhileOpen(file, analysis, options)]),
      ),
      ...known,
    };
  const { facts, document, textOf, found } = checked(file, data, options);
  return {
    diagnostics: sorted(
      applySuppressions(data.source, data.root, data.comments, listed([...otherYear, ...found])),
    ),
    referenceFixes: () => referenceFixes(facts, data.root),
    textOf,
    ...known,
    report: data.report,
    figures: data.figures,
    document,
  };
}

/** Lays the report out and checks it. Returns the document and all findings. */
function checked(file: InputFile, data: AnalysedData, options: CompileOptions) {
  const { root, template, report, figures } = data;
  const previous = previousReport(file, data, options);
  const scope: ReferenceScope = {
    template,
    figures,
    keys: data.keys,
    previousFailed: previous.data === undefined && previous.diagnostics.length > 0,
    ...(previous.data && { previous: previous.data }),
  };
  const resolve: NarrativeContext["resolve"] = (expression, place) =>
    resolveReference(expression, place, scope);
  const reference = styleReference(file, data, options);
  const { document, diagnostics } = layOut({
    root,
    template,
    report,
    figures,
    narrative: {
      resolve,
      image: imageReader((path) => options.readImage?.(path, file.name) ?? "missing"),
    },
    ...(reference.ok && { reference: reference.value }),
    ...(options.epoch !== undefined && { epoch: options.epoch }),
    ...(options.draft && { draft: true }),
  });
  const { children, diagnostics: unfound } = childReports(file, data, options);
  const facts = factsOf(data, resolve);
  const checks = check({
    ...facts,
    ...(data.hasOpenText && { hasOpenText: true }),
    ...(previous.data && { previous: factsOf(previous.data) }),
    ...(children && { children }),
    ...(options.words && { words: options.words }),
  });
  return {
    facts,
    document,
    textOf: (expression: string) => {
      const inserted = resolve(expression, placeOf(root));
      return inserted.ok ? inserted.value.text : undefined;
    },
    found: [...previous.diagnostics, ...unfound, ...reference.diagnostics, ...checks, ...diagnostics],
  };
}

/**
 * The findings of a report with open 待填 that remain whatever is filled in: those found in both trial versions and
 * outside the open places. Sums and sentences with an open value are not checked.
 */
function foundWhileOpen(file: InputFile, { open }: Analysis, options: CompileOptions): Diagnostic[] {
  if (!open) return [];
  const { versions, places } = open;
  const [found, other] = versions.map((version) => checked(file, version, options).found);
  const keyOf = ({ code, place, args }: Diagnostic) => JSON.stringify([code, place.start, place.end, args]);
  const always = new Set(other!.map(keyOf));
  const sure = found!.filter(
    (one) => always.has(keyOf(one)) && !places.some((each) => isInside(one.place, each)),
  );
  const { source, comments, root } = versions[0]!;
  // A suppressing comment may be for a finding that appears only when the report is filled in, so an unused one
  // (GR9006) is not reported yet.
  return applySuppressions(source, root, comments, sure).filter(({ code }) => code !== "GR9006");
}

function isInside(inner: Place, { source, start, end }: Place): boolean {
  return inner.source === source && inner.start >= start && inner.end <= end;
}

/** GR2025: the report is on another year than the expected one. Found as soon as its year can be read. */
function yearFault(root: Node | undefined, expected: number | undefined): Diagnostic[] {
  const node = root && nodeAt(root, "year");
  if (expected === undefined || node?.kind !== "scalar" || !/^\d{4}$/.test(node.text)) return [];
  if (Number(node.text) === expected) return [];
  return [diagnostic("GR2025", placeOf(node), { year: node.text, expected })];
}

function sorted(diagnostics: Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => a.place.start - b.place.start || (a.code < b.code ? -1 : 1));
}
