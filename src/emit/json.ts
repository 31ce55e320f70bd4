import type { ReportDocument } from "../document.js";

/** Every figure of the report with its path, label, value and origin, as schemas/figures.schema.json describes it. */
export function emitJson({ title, creator, figures }: ReportDocument): Uint8Array {
  const content = { version: 1, title, agency: creator, figures };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}
