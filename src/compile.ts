import { diagnostic } from "./codes/diagnostic.js";
import type { Diagnostic, Fix } from "./diagnostics/diagnostic.js";
import type { Place, Source } from "./diagnostics/source.js";
import type { ReportDocument } from "./document.js";
import type { FoundFile, Host, InputFile, PatternFault, ReportFile } from "./host/host.js";
import { PATTERN_BOUNDS } from "./host/limits.js";
import { layOut } from "./layout/layout.js";
import { readImage } from "./narrative/images.js";
import { beyondLimits } from "./narrative/limits.js";
import { proseOf } from "./narrative/prose.js";
import { type Figures, readFigures } from "./report/figures.js";
import { filledIn } from "./report/filled-in.js";
import { knownFigures } from "./report/known-figures.js";
import { type ReferenceScope, type Resolved, resolveReference } from "./report/reference.js";
import { narrativeScalars, nodeAt, type Report, readReport } from "./report/report.js";
import { validateSchema } from "./report/validate-schema.js";
import { check } from "./rules/check.js";
import { referenceFixes } from "./rules/figures-in-text/reference-fixes.js";
import type { OwnWords, ReportFacts, RuleContext } from "./rules/rule.js";
import { canonicalizeKeys, contractPointer } from "./schema/keys.js";
import { inWords, type KeyLanguage, kindOf } from "./schema/schema.js";
import { type Comment, parseSyntax } from "./syntax/parse.js";
import { readSource } from "./syntax/read-source.js";
import { applySuppressions } from "./syntax/suppressions.js";
import { keyPlaceOf, type Mapping, type Node, placeOf } from "./syntax/tree.js";
import { CURRENT, chooseTemplate, TEMPLATES } from "./templates/choose.js";
import type { Template } from "./templates/template.js";

export interface CompileOptions extends Host {
  /** Last year's data file, in place of the one that `previous` names. */
  previous?: ReportFile;
  /** The data files summed up here, in place of those that `children.files` names. */
  children?: FoundFile[];
  /** Seconds since 1970 for the dates in metadata (SOURCE_DATE_EPOCH). */
  epoch?: number;
  /** The office's own words, from its settings. */
  words?: OwnWords;
  /** The year that the report is to be on. */
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
  /** Whose words most of its keys are in. */
  keys?: KeyLanguage;
  /** Absent where an earlier stage found no way on. */
  report?: Report;
  figures?: Figures;
  /** Of a document or page: dotted paths of figures that nobody could read; they are not among the figures. */
  unread?: ReadonlySet<string>;
  /** Numbers in the prose that agree with the tables, and the references that would keep them so. */
  referenceFixes?: () => Fix[];
  /** What the expression of a reference inserts. */
  resolve?: (expression: string) => Resolved;
  document?: ReportDocument;
}

/**
 * The whole way of a report, in order:
 *
 *     bytes → text → syntax tree → (schema) → report → figures → checks → document
 *
 * A stage that finds errors ends the way when the next could only repeat them. Emitters (`emit/`) take it from the
 * document; they are called only when no error is left.
 */
export function compile(file: InputFile, options: CompileOptions = {}): Compilation {
  const analysis = analyse(file);
  const known = knownOf(analysis);
  const { data } = analysis;
  const otherYear = yearFault(analysis.root, options.year);
  if (!data)
    return {
      diagnostics: sorted([
        ...analysis.diagnostics,
        ...otherYear,
        ...foundWhileOpen(file, analysis, options),
      ]),
      ...known,
    };
  const { facts, document, resolve, found } = checked(file, data, options);
  return {
    diagnostics: sorted(applySuppressions(data.source, data.root, data.comments, [...otherYear, ...found])),
    referenceFixes: () => referenceFixes(facts, data.root),
    resolve,
    ...known,
    report: data.report,
    figures: data.figures,
    document,
  };
}

/** The report laid out, and all that is found in it. */
function checked(file: InputFile, data: AnalysedData, options: CompileOptions) {
  const { root, template, report, figures } = data;
  const previous = previousReport(file, data, options);
  const scope: ReferenceScope = {
    template,
    figures,
    keys: data.keys,
    previousFailed: previous.diagnostics.length > 0,
    ...(previous.data && { previous: previous.data }),
  };
  const resolve = (expression: string) => resolveReference(expression, scope);
  const { document, diagnostics } = layOut({
    root,
    template,
    report,
    figures,
    narrative: {
      resolve,
      image: (path) => {
        const data = options.readImage?.(path, file.name) ?? "missing";
        return typeof data === "string" ? { fault: data } : readImage(data);
      },
    },
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
    resolve,
    found: [...previous.diagnostics, ...unfound, ...checks, ...diagnostics],
  };
}

/**
 * What is found in a report that is not filled in yet, and will be found however it is filled in: nothing is said of a
 * sum or a sentence that something 待填 has a part in.
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
  // What a comment answers may come with what is still to be filled in.
  return applySuppressions(source, root, comments, sure).filter(({ code }) => code !== "GR9006");
}

function isInside(inner: Place, { source, start, end }: Place): boolean {
  return inner.source === source && inner.start >= start && inner.end <= end;
}

/** GR2025: a report on another year than is asked for, as soon as its year can be read. */
function yearFault(root: Node | undefined, expected: number | undefined): Diagnostic[] {
  const node = root && nodeAt(root, "year");
  if (expected === undefined || node?.kind !== "scalar" || !/^\d{4}$/.test(node.text)) return [];
  if (Number(node.text) === expected) return [];
  return [diagnostic("GR2025", placeOf(node), { year: node.text, expected })];
}

interface Analysis {
  diagnostics: Diagnostic[];
  /** What was read, be it a report or not. */
  root?: Node;
  template?: Template;
  keys?: KeyLanguage;
  data?: AnalysedData;
  /** Where nothing is wrong but that something is 待填: the report filled in in two ways, and what is open. */
  open?: { versions: readonly AnalysedData[]; places: readonly Place[] };
}

interface AnalysedData {
  file: string;
  source: Source;
  comments: Comment[];
  root: Mapping;
  template: Template;
  report: Report;
  figures: Figures;
  keys: KeyLanguage;
  /** A text of it is still to be written. */
  hasOpenText?: boolean;
}

/** The schemas of all formats, the one in force first. */
const ANY_FORMAT = [...TEMPLATES].reverse().map(({ schema }) => schema);

/** A data file in the contract's keys, with everything that is wrong with its bytes, its syntax and its values. */
export interface DataTree {
  diagnostics: Diagnostic[];
  source?: Source;
  comments: Comment[];
  /** What was read, be it a report or not. */
  root?: Node;
  template?: Template;
  /** Whose words the file's keys are in. */
  keys?: KeyLanguage;
}

/** Bytes to the syntax tree, held against the schema of the file's own format. */
export function readTree({ name, bytes }: InputFile): DataTree {
  const { source, diagnostics: unreadable } = readSource(name, bytes);
  if (unreadable.length > 0) return { diagnostics: unreadable, comments: [] };
  const { root: typed, comments = [], diagnostics: found } = parseSyntax(source);
  if (!typed) return { diagnostics: inContract(found, CURRENT), comments };
  // The format is chosen by what stands in the file, in the words of any format.
  const {
    template,
    diagnostics: unfit,
    settled,
  } = chooseTemplate(canonicalizeKeys(typed, ...ANY_FORMAT).root);
  const { root, keys, diagnostics: twice } = canonicalizeKeys(typed, template.schema);
  const diagnostics = [
    ...inContract(found, template),
    ...twice,
    ...unfit,
    ...validateSchema(root, template, settled, keys),
  ];
  return { diagnostics, source, comments, root, template, keys };
}

/** Bytes to figures: what is needed of a report that another one refers to. */
function analyse(file: InputFile): Analysis {
  const { diagnostics, source, comments, root, template, keys } = readTree(file);
  const known = {
    diagnostics,
    ...(root && { root }),
    ...(template && { template }),
    ...(keys && { keys }),
  };
  if (!source || !root || !template || !keys) return known;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const isOpen = errors.every(({ code }) => code === "GR2007");
  const data = root as Mapping;
  const beyond = isOpen ? beyondLimits(data, template) : [];
  if (!isOpen || beyond.length > 0) return { ...known, diagnostics: [...diagnostics, ...beyond] };
  const read = (version: Mapping): AnalysedData => ({
    file: file.name,
    source,
    comments,
    root: version,
    template,
    report: readReport(version, template),
    figures: readFigures(version, template),
    keys,
  });
  if (errors.length === 0) return { ...known, data: read(data) };
  const versions = filledIn(data, template);
  if (!versions) return known;
  const places = errors.map(({ place }) => place);
  const hasOpenText = places.some(({ pointer }) => kindOf(template.schema.at(pointer) ?? {}) === "text");
  return {
    ...known,
    open: { versions: versions.map((version) => ({ ...read(version), hasOpenText })), places },
  };
}

/** What the syntax stage found, its pointers by the contract's keys. */
function inContract(diagnostics: readonly Diagnostic[], { schema }: Template): Diagnostic[] {
  const inKeys = (place: Place): Place => ({ ...place, pointer: contractPointer(place.pointer, schema) });
  return diagnostics.map((one) => ({
    ...one,
    place: inKeys(one.place),
    related: one.related.map((other) => ({ ...other, place: inKeys(other.place) })),
  }));
}

/** A conforming file as rules see it; undefined where it has errors. */
export function readFacts(file: InputFile): ReportFacts | undefined {
  const { data } = analyse(file);
  return data && factsOf(data);
}

/** A report as rules see it: its prose with every reference that can be resolved. */
function factsOf(data: AnalysedData, resolve?: (expression: string) => Resolved): ReportFacts {
  const { file, root, template, report, figures, keys } = data;
  const own =
    resolve ??
    ((expression: string) => resolveReference(expression, { template, figures, keys, previousFailed: true }));
  const textOf = (expression: string) => {
    const resolved = own(expression);
    return "text" in resolved ? resolved.text : undefined;
  };
  return {
    file,
    template,
    report,
    figures,
    keys,
    prose: narrativeScalars(root, template).flatMap(({ scalar, isTitle }) =>
      proseOf(scalar, isTitle, textOf),
    ),
  };
}

/** The report of the year before, from the option or from the file that the data names. */
function previousReport(
  file: InputFile,
  { root, report, keys }: AnalysedData,
  options: CompileOptions,
): { data?: AnalysedData; diagnostics: Diagnostic[] } {
  const named = nodeAt(root, "previous");
  if (!options.previous && !report.previous) return { diagnostics: [] };
  const place =
    named && !options.previous ? placeOf(named) : { ...placeOf(nodeAt(root, "year")!), pointer: "/year" };
  const fail = (
    reason: "unreadable" | "notAFile" | "tooLarge" | "invalid" | "year",
    name: string,
    years: { year?: number; expected?: number } = {},
  ) => ({ diagnostics: [diagnostic("GR2019", place, { file: name, reason, ...years, ...inWords(keys) })] });
  const input = options.previous ?? options.readFile?.(report.previous!, file.name);
  if (input === "notAFile" || input === "tooLarge") return fail(input, report.previous!);
  if (!input || typeof input === "string") return fail("unreadable", report.previous!);
  const { data } = analyse(input);
  const name = options.previous?.name ?? report.previous!;
  if (!data) return fail("invalid", name);
  const { year } = data.report;
  if (year !== report.year - 1) return fail("year", name, { year, expected: report.year - 1 });
  const figures = knownFigures(data.figures, data.template, input.unread ?? new Set());
  return { data: { ...data, figures }, diagnostics: [] };
}

/** The reports summed up here, and patterns that are not looked for; one that cannot be read or has errors comes without its facts. */
function childReports(
  file: InputFile,
  { root, report }: AnalysedData,
  options: CompileOptions,
): { children?: NonNullable<RuleContext["children"]>; diagnostics: Diagnostic[] } {
  const patterns = report.children?.files;
  const node = nodeAt(root, "children.files") ?? nodeAt(root, "agency")!;
  const diagnostics: Diagnostic[] = [];
  const inputs: readonly FoundFile[] | undefined =
    options.children ??
    patterns?.flatMap((pattern, index): FoundFile[] => {
      const found = options.readFiles?.(pattern, file.name) ?? [{ name: pattern }];
      if (typeof found !== "string") return found;
      const place = node.kind === "sequence" ? placeOf(node.items[index]!) : placeOf(node);
      diagnostics.push(diagnostic("GR2023", place, { pattern, reason: found, ...boundOf(found) }));
      return [];
    });
  // What is known of only some of them cannot be summed up.
  if (!inputs || diagnostics.length > 0) return { diagnostics };
  const files: { file: string; facts?: ReportFacts }[] = [];
  for (const { name, bytes, pattern, unread } of inputs) {
    const analysis = bytes && analyse({ name, bytes });
    // With a figure that nobody could read the sum is not known.
    const data = unread && unread.size > 0 ? undefined : analysis?.data;
    // A pattern does not tell what else lies in a folder: only what is a report is named.
    const isReport = analysis && knownOf(analysis).agency !== undefined;
    if (pattern === undefined || isReport) files.push({ file: name, ...(data && { facts: factsOf(data) }) });
    else if (!files.some(({ file: shown }) => shown === pattern)) files.push({ file: pattern });
  }
  const complete = report.children?.complete ?? false;
  return { diagnostics, children: { files, complete, place: keyPlaceOf(node) } };
}

/** The bound that a pattern goes beyond, where it is one of numbers. */
function boundOf(fault: PatternFault): { maximum?: number } {
  return fault === "names" || fault === "levels" ? { maximum: PATTERN_BOUNDS[fault] } : {};
}

/** Whose report it is, for a superior's list: a file with errors has a unit too. */
function knownOf({ root, template, keys }: Analysis): Pick<Compilation, "agency" | "template" | "keys"> {
  const name = root && nodeAt(root, "agency.name");
  const agency = name?.kind === "scalar" ? name.text.trim() : "";
  return { ...(agency && { agency }), ...(template && { template }), ...(keys && { keys }) };
}

function sorted(diagnostics: Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => a.place.start - b.place.start || (a.code < b.code ? -1 : 1));
}
