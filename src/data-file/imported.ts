import type { Place } from "../diagnostics/source.js";
import type { Template } from "../templates/template.js";
import type { DataValue } from "./write.js";

/**
 * The values of a filled form, a report from outside, or a register, ready for `writeDataFile`. Findings (GR8, each
 * at its place in the file that was read) come beside it.
 */
export interface Imported {
  template: Template;
  /** By the contract's keys; what could not be read is 待填, never guessed. */
  values: { readonly [key: string]: DataValue };
  /** Dotted path → what was interpreted there, for a comment above the key. */
  comments: ReadonlyMap<string, string>;
  /** JSON pointer of a figure or text → its place in the file that was read, so that later findings can point there. */
  places: ReadonlyMap<string, Place>;
  /** JSON pointer of a narrative → where each line of its text was read; of tables the row, its first column. */
  lines?: ReadonlyMap<string, readonly Place[]>;
  /** Set for a workbook: the form to fill in, or the three tables alone, which are all that can be checked of it. */
  workbook?: "form" | "tables";
  /** Pictures of the narrative, by their paths relative to the data file. */
  images?: readonly ImportedImage[];
}

export interface ImportedImage {
  path: string;
  bytes: Uint8Array;
}
