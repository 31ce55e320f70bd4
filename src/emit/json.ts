import type { ReportDocument } from "../document.js";

/** Writes every figure with its path, label, value and origin, in the shape of schemas/figures.schema.json. */
export function emitJson({ title, creator, figures }: ReportDocument): Uint8Array {
  const content = { version: 1, title, agency: creator, figures };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}
