import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** Keys that no report has, and names that no number may have. */
const CODES = ["GR2002", "GR2018"];

/** Whether a JSON pointer leads to what the page hands on as it is. */
export function isLeftAlone(pointer: string): boolean {
  return /^\/(?:style|children)(?:\/|$)/.test(pointer);
}

/** Whether an error is about a key that the page has no field for: there it can only be taken out. */
export function isWithoutField({ code, severity, place }: Diagnostic): boolean {
  if (severity !== "error" || place.pointer === "") return false;
  return CODES.includes(code) || isLeftAlone(place.pointer);
}
