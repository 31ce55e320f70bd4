import type { DiagnosticArgs } from "../codes/stage-codes.js";
import type {
  HeadingLevel,
  Image,
  ImageRow,
  Inline,
  List,
  NarrativeTable,
  Paragraph,
  Quote,
} from "../document.js";

/** A block of narrative; its headings are not numbered yet. */
export type NarrativeBlock =
  | Paragraph
  | List
  | NarrativeTable
  | Image
  | ImageRow
  | Quote
  | { type: "heading"; depth: 1 | 2; content: Inline[] };

export interface NarrativeContext {
  /** The deepest level of `#` that is allowed here. */
  headings: 0 | 1 | 2;
  /** Level of the headings that `#` makes here; 1 by default. */
  level?: HeadingLevel;
  /** The text that `{{expression}}` inserts, or why there is none. */
  resolve(expression: string): { text: string; path: string } | { fault: DiagnosticArgs["GR5001"] };
  /** The image of `![alt](path)`, or why there is none. */
  image(
    path: string,
  ):
    | (Pick<Image, "format" | "data" | "width" | "height" | "density"> & { turned?: true })
    | { fault: DiagnosticArgs["GR5005"]["reason"] };
}
