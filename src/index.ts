/**
 * gov-report as a library: `compile` a data file, then emit its document.
 *
 * @example
 * const { diagnostics, document } = compile({ name: "data.yaml", bytes: readFileSync("data.yaml") });
 * if (document && diagnostics.length === 0) writeFileSync("data.docx", await emitDocx(document));
 */
export {
  type Compilation,
  type CompileOptions,
  compile,
  type InputFile,
  type Surroundings,
} from "./compile.js";
export type { Code, Diagnostic, Related, Severity } from "./diagnostic.js";
export type * from "./document.js";
export { type EmitOptions, emitDocx, emitHtml, emitXlsx } from "./emit.js";
export type { Figure, Figures } from "./figures.js";
export type { Language, Message } from "./messages.js";
export type { Report } from "./report.js";
export { type Place, type Position, positionAt, type Source } from "./source.js";
export { messageOf, relatedMessageOf } from "./wording.js";
