import type { Style } from "../../document.js";
import type { References } from "./relationships.js";

/** What text is written with: the report's style, and where its links and pictures are noted. */
export interface Typesetting extends Style {
  references: References;
}
