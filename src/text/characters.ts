/** Whether a text can stand for an agency: one line of characters that documents can hold. */
export function isName(text: string): boolean {
  return text.trim() !== "" && !/[\p{Cc}\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/u.test(text);
}

/** What XML 1.0 cannot hold or discourages: controls, which no text means, and noncharacters; U+FDD0–U+FDEF also serve the narrative parser as marks. */
export const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

/** A character as Unicode names it: `U+00A0`. */
export function codePointOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
