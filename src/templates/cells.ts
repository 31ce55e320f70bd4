import type { TextCell } from "../template.js";

/** A head cell of a table of the form. */
export const head = (text: string, spans: Partial<TextCell> = {}): TextCell => ({
  text,
  role: "head",
  align: "center",
  ...spans,
});

/** A cell that names a row. */
export const label = (text: string, spans: Partial<TextCell> = {}): TextCell => ({
  text,
  role: "label",
  align: "left",
  ...spans,
});
