/**
 * Makes text from outside safe for a terminal, a log or a sheet. Characters that would act there are shown instead:
 * control characters move the cursor or set a title, bidirectional ones turn text around, and a line break begins a
 * line that a CI runner may take for a command.
 */

/** Pictures of U+0000 to U+001F stand in the same order from here on. */
const PICTURES = 0x2400;

const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f]/g;
/** U+007F to U+009F, formatting characters (bidirectional, without width), separators, noncharacters, halves of pairs. */
const UNSEEN = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * The text on one line, with control and formatting characters shown (␛, \u202e), line breaks as ␊, and no CI command
 * in it.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n|\r|\n/g, "␊")
    .replace(/\t/g, " ")
    .replace(CONTROL, (sign) => String.fromCharCode(PICTURES + sign.charCodeAt(0)))
    .replace(UNSEEN, escaped)
    .replace(/^(\s*):(?=:)|#(?=#\[)/g, (sign, spaces?: string) =>
      spaces === undefined ? escaped(sign) : `${spaces}\\u003a`,
    );
}

/** Applies `visible` to every text among a message's arguments; numbers and keys stay as they are. */
export function visibleArgs<T>(args: T): T {
  if (typeof args === "string") return visible(args) as T;
  if (Array.isArray(args)) return args.map(visibleArgs) as T;
  if (typeof args !== "object" || args === null) return args;
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, visibleArgs(value)])) as T;
}

/**
 * Breaks up whatever GitHub Actions would take for a command: `::name` at the beginning of a line, after spaces too,
 * and `##[name]` anywhere.
 */
export function withoutCommands(report: string): string {
  return report.replace(/^([^\S\n]*):(?=:)/gm, "$1\\u003a").replace(/#(?=#\[)/g, "\\u0023");
}

/** Escapes the invisible characters in JSON text; its value stays the same. */
export function visibleJson(json: string): string {
  return json.replace(UNSEEN, escaped).replace(/#(?=#\[)/g, "\\u0023");
}

/** Escapes a character by its UTF-16 code units, as JSON and JavaScript do. */
function escaped(sign: string): string {
  return sign
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
