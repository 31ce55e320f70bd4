import type { Scalar } from "./tree.js";

/** Stands where a person has to fill in a value; `validate` says so at each place, once. */
export const TO_FILL = "待填";

/** Stands in for a text that is missing while the rest is checked and shown. */
export const MISSING_TEXT = "（缺）";

/** Whether a value is still to be filled in. */
export function isToFill({ text }: Pick<Scalar, "text">): boolean {
  return text.trim() === TO_FILL;
}
