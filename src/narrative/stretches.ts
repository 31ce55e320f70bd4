/**
 * One paragraph, heading, list item, quotation or table row, recognised by its lines alone. Offsets into the text.
 */
export interface Stretch {
  kind: "heading" | "paragraph" | "item" | "quote" | "row";
  from: number;
  to: number;
}

/** Groups lines to stretches: a blank line or a sign at a line's start ends one. */
export function stretches(value: string): Stretch[] {
  const found: Stretch[] = [];
  let open: Stretch | undefined;
  let at = 0;
  for (const line of value.split("\n")) {
    const [, lead = "", sign = ""] =
      /^([ \t\u3000]*)(#{1,6}[ \t]+|>[ \t]?|(?:[-+*]|\d{1,9}[.)])[ \t]+|\|)?/.exec(line) ?? [];
    const from = at + lead.length + (sign === "|" ? 0 : sign.length);
    const to = at + line.length;
    at = to + 1;
    if (line.trim() === "" || /^[ \t\u3000]*>[ \t]*$/.test(line)) {
      open = undefined;
      continue;
    }
    const kind =
      sign === ""
        ? undefined
        : sign === "|"
          ? "row"
          : sign.startsWith("#")
            ? "heading"
            : sign.startsWith(">")
              ? "quote"
              : "item";
    if (open && (kind === undefined || (kind === "quote" && open.kind === "quote"))) {
      open.to = to;
      continue;
    }
    const next: Stretch = { kind: kind ?? "paragraph", from, to };
    found.push(next);
    open = kind === "row" || kind === "heading" ? undefined : next;
  }
  return found;
}

/** Chinese characters, and the marks that are set in their width. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u;

/** Whether a character is Chinese, or a mark of its width; not the empty text. */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}

/** Whether a line break between two characters prints nothing (contract section 2); elsewhere it is a space. */
export function printsNothingBetween(before: string, after: string): boolean {
  return isWide(before) && isWide(after);
}
