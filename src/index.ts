/**
 * gov-report as a library: `compile` a data file, then emit its document.
 *
 * @example
 * const { diagnostics, document } = compile({ name: "data.yaml", bytes: readFileSync("data.yaml") });
 * if (document && diagnostics.length === 0) writeFileSync("data.docx", await emitDocx(document));
 *
 * Reports of anyone's making: `importFile` reads a .docx or a web page, `writeDataFile` makes a data file of what was
 * read, `auditReport` checks it as it is.
 */

export type { Message } from "./codes/message.js";
export {
  type Compilation,
  type CompileOptions,
  compile,
} from "./compile.js";
export type { Imported, ImportedImage } from "./data-file/imported.js";
export {
  type DataFile,
  type DataValue,
  type KeyLanguage,
  TO_FILL,
  writeDataFile,
} from "./data-file/write.js";
export type { Code, Diagnostic, Related, Severity } from "./diagnostics/diagnostic.js";
export type { Language } from "./diagnostics/language.js";
export { type Location, type Place, type Position, positionAt, type Source } from "./diagnostics/source.js";
export type * from "./document.js";
export { type EmitOptions, emitDocx, emitHtml, emitXlsx } from "./emit/formats.js";
export type { Host, InputFile } from "./host/host.js";
export { auditReport } from "./import/audit.js";
export { importFile } from "./import/open.js";
export type { Figure, Figures } from "./report/figures.js";
export type { Report } from "./report/report.js";
export { messageOf, relatedMessageOf } from "./reporters/wording.js";
export type { Template } from "./templates/template.js";
