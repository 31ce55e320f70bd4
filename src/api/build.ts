import { stopsBuilding } from "../codes/draft.js";
import type { CompileOptions } from "../compile.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { ReportDocument } from "../document.js";
import { type EmitOptions, FORMATS, type FormatName } from "../emit/formats.js";
import type { InputFile } from "../host/host.js";
import { usageFault } from "../host/usage-fault.js";
import { canBeBuilt, isTablesAlone } from "../import/compile-report.js";
import { check } from "./check.js";

/** Formats that a report can be written in. A .pdf needs LibreOffice. */
export type OutputFormat = FormatName;

/** A built report: the document, and the bytes of each format asked for. */
export interface Built<Format extends OutputFormat> {
  document: ReportDocument;
  outputs: Record<Format, Uint8Array>;
}

export interface BuildOptions extends CompileOptions, EmitOptions {}

/**
 * Checks a data file or a filled form and, if it has no error, writes it in every requested format. The same input
 * gives the same bytes, except for a .pdf.
 *
 * @param options as for `compile`; `draft` builds in spite of errors of arithmetic (GR3); `libreOffice` is the
 *   program that makes a .pdf: without it, a requested .pdf is the error GR9009
 */
export async function build<const Format extends OutputFormat>(
  file: InputFile,
  formats: readonly Format[],
  options: BuildOptions = {},
): Promise<Outcome<Built<Format>>> {
  const refused = (reason: "notADataFile" | "tablesAlone") =>
    failure(usageFault("GR9001", { file: file.name, reason }));
  if (!canBeBuilt(file)) return refused("notADataFile");
  const compilation = await check(file, options);
  if (isTablesAlone(file, compilation)) return refused("tablesAlone");
  const { diagnostics, document } = compilation;
  if (!document || diagnostics.some((one) => stopsBuilding(one, options.draft)))
    return { ok: false, diagnostics };
  const outputs: Partial<Record<Format, Uint8Array>> = {};
  for (const format of formats) {
    const output = await emit(document, format, options);
    if (!output.ok) return { ok: false, diagnostics: [...diagnostics, ...output.diagnostics] };
    outputs[format] = output.value;
  }
  return success({ document, outputs: outputs as Record<Format, Uint8Array> }, diagnostics);
}

/** Writes a document from `compile` or `check` in one format. */
export async function emit(
  document: ReportDocument,
  format: OutputFormat,
  options: EmitOptions = {},
): Promise<Outcome<Uint8Array>> {
  const write = async () => success(await FORMATS[format].emit(document, options));
  if (format !== "pdf") return write();
  if (!options.libreOffice) return failure(usageFault("GR9009", { reason: "missing" }));
  const { PdfFailure } = await import("../emit/pdf.js");
  try {
    return await write();
  } catch (error) {
    if (error instanceof PdfFailure) return failure(usageFault("GR9009", { reason: "failed" }));
    throw error;
  }
}
