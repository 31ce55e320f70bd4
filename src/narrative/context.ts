import type { Outcome } from "../diagnostics/outcome.js";
import type { Place } from "../diagnostics/source.js";
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
import type { Inserted } from "../report/reference.js";
import type { ImageContent } from "./images.js";

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
  /** The text that `{{expression}}` inserts; GR5001 at its place where there is none. */
  resolve(expression: string, place: Place): Outcome<Inserted>;
  /** The image of `![alt](path)`; GR5005 at its place where there is none. */
  image(path: string, place: Place): Outcome<ImageContent>;
}
