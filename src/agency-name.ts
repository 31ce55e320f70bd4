/** Whether a text can stand for an agency: one line of characters that documents can hold. */
export function isName(text: string): boolean {
  return text.trim() !== "" && !/[\p{Cc}\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/u.test(text);
}
