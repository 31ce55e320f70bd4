/**
 * gov-report as a library (docs/api.md): what the commands do, without a disk or a process.
 *
 * @example
 * const file = { name: "data.yaml", bytes: readFileSync("data.yaml") };
 * const built = await build(file, ["docx", "xlsx"], disk("."));
 * if (built.ok) writeFileSync("data.docx", built.value.outputs.docx);
 * else console.error(findings(built.diagnostics));
 */

export { type Aggregated, type AggregateOptions, aggregate } from "./api/aggregate.js";
export { type BuildOptions, type Built, build, emit, type OutputFormat } from "./api/build.js";
export { check } from "./api/check.js";
export { type ComparedYears, type ComparisonFormat, compare } from "./api/compare.js";
export { type Findings, findings, type ReportFormat, report } from "./api/report.js";
export { type TalliedRegister, type TallyOptions, tally } from "./api/tally.js";
export type { Message } from "./codes/message.js";
export type { Comparison } from "./comparison/comparison.js";
export { type Compilation, type CompileOptions, compile } from "./compile.js";
export type { Imported, ImportedImage } from "./data-file/imported.js";
export { type DataFile, type DataValue, type KeyLanguage, writeDataFile } from "./data-file/write.js";
export type { Code, Diagnostic, Related, Severity } from "./diagnostics/diagnostic.js";
export type { Language } from "./diagnostics/language.js";
export type { Outcome } from "./diagnostics/outcome.js";
export { type Location, type Place, type Position, positionAt, type Source } from "./diagnostics/source.js";
export type * from "./document.js";
export { type EmitOptions, emitDocx, emitHtml, emitXlsx } from "./emit/formats.js";
export { diskAround as disk } from "./host/disk.js";
export type { Host, InputFile } from "./host/host.js";
export { findLibreOffice } from "./host/libre-office.js";
export { auditReport } from "./import/audit.js";
export { importFile } from "./import/open.js";
export type { Figure, Figures } from "./report/figures.js";
export type { Report } from "./report/report.js";
export type { Finding, FindingPlace } from "./reporters/json.js";
export { messageOf, relatedMessageOf } from "./reporters/wording.js";
export { TO_FILL } from "./syntax/placeholder.js";
export type { Template } from "./templates/template.js";
