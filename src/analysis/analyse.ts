import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place, Source } from "../diagnostics/source.js";
import type { InputFile } from "../host/host.js";
import type { NarrativeContext } from "../narrative/context.js";
import { beyondLimits } from "../narrative/limits.js";
import { proseOf } from "../narrative/prose.js";
import { type Figures, readFigures } from "../report/figures.js";
import { filledIn } from "../report/filled-in.js";
import { resolveReference } from "../report/reference.js";
import { narrativeScalars, nodeAt, type Report, readReport } from "../report/report.js";
import type { ReportFacts } from "../rules/rule.js";
import { type KeyLanguage, kindOf } from "../schema/schema.js";
import type { Comment } from "../syntax/parse.js";
import { type Mapping, type Node, placeOf } from "../syntax/tree.js";
import type { Template } from "../templates/template.js";
import { readTree } from "./read-tree.js";

/** A data file as far as it could be read. */
export interface Analysis {
  diagnostics: Diagnostic[];
  /** What was read, whether it is a report or not. */
  root?: Node;
  template?: Template;
  keys?: KeyLanguage;
  data?: AnalysedData;
  /** Set where nothing but 待填 is wrong: the report filled in in two ways, and the open places. */
  open?: { versions: readonly AnalysedData[]; places: readonly Place[] };
}

/** A conforming data file. */
export interface AnalysedData {
  file: string;
  source: Source;
  comments: Comment[];
  root: Mapping;
  template: Template;
  report: Report;
  figures: Figures;
  keys: KeyLanguage;
  /** Whether one of its texts is still to be written. */
  hasOpenText?: boolean;
}

/** Bytes to figures: what is needed of a report that another one refers to. */
export function analyse(file: InputFile): Analysis {
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

/** A conforming file as rules see it; undefined where it has errors. */
export function readFacts(file: InputFile): ReportFacts | undefined {
  const { data } = analyse(file);
  return data && factsOf(data);
}

/** A report as rules see it: its prose with every reference that can be resolved. */
export function factsOf(data: AnalysedData, resolve?: NarrativeContext["resolve"]): ReportFacts {
  const { file, root, template, report, figures, keys } = data;
  const alone: NarrativeContext["resolve"] = (expression, place) =>
    resolveReference(expression, place, { template, figures, keys, previousFailed: true });
  const textOf = (expression: string, place: Place) => {
    const inserted = (resolve ?? alone)(expression, place);
    return inserted.ok ? inserted.value.text : undefined;
  };
  return {
    file,
    template,
    report,
    figures,
    keys,
    prose: narrativeScalars(root, template).flatMap(({ scalar, isTitle }) =>
      proseOf(scalar, isTitle, (expression) => textOf(expression, placeOf(scalar))),
    ),
  };
}

/** The agency and format for a superior's list, which has files with errors too. */
export function knownOf({ root, template, keys }: Analysis): {
  agency?: string;
  template?: Template;
  keys?: KeyLanguage;
} {
  const name = root && nodeAt(root, "agency.name");
  const agency = name?.kind === "scalar" ? name.text.trim() : "";
  return { ...(agency && { agency }), ...(template && { template }), ...(keys && { keys }) };
}
