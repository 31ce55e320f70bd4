import { check } from "./check.js";
import { checkConformance } from "./conform.js";
import { type Diagnostic, diagnostic, severityOf } from "./diagnostic.js";
import type { ReportDocument } from "./document.js";
import { type Figures, readFigures } from "./figures.js";
import { readImage } from "./images.js";
import { layOut } from "./layout.js";
import { type ReferenceScope, resolveReference } from "./reference.js";
import { nodeAt, type Report, readReport } from "./report.js";
import { readSource } from "./source.js";
import { type Mapping, placeOf } from "./syntax/tree.js";
import { parseSyntax } from "./syntax.js";
import type { Template } from "./template.js";
import { chooseTemplate } from "./templates.js";

/** A data file: its name as the user gave it, and its bytes. */
export interface InputFile {
  name: string;
  bytes: Uint8Array;
}

/** What the pipeline asks of its surroundings; it never touches the disk itself. */
export interface Surroundings {
  /** A file named in the data (`previous`), relative to the data file; undefined when it cannot be read. */
  readFile?(path: string, from: string): InputFile | undefined;
  /** An image named in the narrative, which must lie in the data file's folder. */
  readImage?(path: string, from: string): Uint8Array | "missing" | "outside";
}

export interface CompileOptions extends Surroundings {
  /** Last year's data file, in place of the one that `previous` names. */
  previous?: InputFile;
  /** Seconds since 1970 for the dates in metadata (SOURCE_DATE_EPOCH). */
  epoch?: number;
}

export interface Compilation {
  /** In the order of the file. */
  diagnostics: Diagnostic[];
  /** Absent where an earlier stage found no way on. */
  report?: Report;
  figures?: Figures;
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
  if (!analysis.data) return { diagnostics: sorted(analysis.diagnostics) };
  const { root, template, report, figures } = analysis.data;
  const previous = previousFigures(file, root, report, options);
  const scope: ReferenceScope = { template, figures, ...previous.scope };
  const { document, diagnostics } = layOut({
    root,
    template,
    report,
    figures,
    narrative: {
      resolve: (expression) => resolveReference(expression, scope),
      image: (path) => {
        const data = options.readImage?.(path, file.name) ?? "missing";
        return typeof data === "string" ? { fault: data } : readImage(data);
      },
    },
    ...(options.epoch !== undefined && { epoch: options.epoch }),
  });
  const checks = check({ template, report, figures });
  return {
    diagnostics: sorted([...previous.diagnostics, ...checks, ...diagnostics]),
    report,
    figures,
    document,
  };
}

interface Analysis {
  diagnostics: Diagnostic[];
  data?: { root: Mapping; template: Template; report: Report; figures: Figures };
}

/** Bytes to figures: what is needed of a report that another one refers to. */
function analyse({ name, bytes }: InputFile): Analysis {
  const { source, diagnostics: unreadable } = readSource(name, bytes);
  if (unreadable.length > 0) return { diagnostics: unreadable };
  const { root, diagnostics: malformed } = parseSyntax(source);
  if (!root) return { diagnostics: malformed };
  const chosen = chooseTemplate(root);
  if (!chosen.template) return { diagnostics: [...malformed, ...chosen.diagnostics] };
  const { template } = chosen;
  const diagnostics = [...malformed, ...chosen.diagnostics, ...checkConformance(root, template)];
  if (diagnostics.some(({ code }) => severityOf(code) === "error")) return { diagnostics };
  const data = root as Mapping;
  return {
    diagnostics,
    data: { root: data, template, report: readReport(data, template), figures: readFigures(data, template) },
  };
}

/** Figures of the year before, from the option or from the file that the data names. */
function previousFigures(
  file: InputFile,
  root: Mapping,
  report: Report,
  options: CompileOptions,
): { scope: Pick<ReferenceScope, "previous" | "previousFailed">; diagnostics: Diagnostic[] } {
  const named = nodeAt(root, "previous");
  if (!options.previous && !report.previous) return { scope: {}, diagnostics: [] };
  const place =
    named && !options.previous ? placeOf(named) : { ...placeOf(nodeAt(root, "year")!), pointer: "/year" };
  const fail = (args: {
    file: string;
    reason: "unreadable" | "invalid" | "year";
    year?: number;
    expected?: number;
  }) => ({
    scope: { previousFailed: true },
    diagnostics: [diagnostic("GR2019", place, args)],
  });
  const input = options.previous ?? options.readFile?.(report.previous!, file.name);
  if (!input) return fail({ file: report.previous!, reason: "unreadable" });
  const { data } = analyse(input);
  if (!data) return fail({ file: options.previous?.name ?? report.previous!, reason: "invalid" });
  const { year } = data.report;
  if (year !== report.year - 1)
    return fail({ file: report.previous ?? input.name, reason: "year", year, expected: report.year - 1 });
  return { scope: { previous: data.figures }, diagnostics: [] };
}

function sorted(diagnostics: Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => a.place.start - b.place.start || (a.code < b.code ? -1 : 1));
}
