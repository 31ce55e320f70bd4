import type { Style } from "../../document.js";
import type { References } from "./relationships.js";

/** What is needed to write text: the report's style, and the collection of its links and pictures. */
export interface Typesetting extends Style {
  references: References;
}
