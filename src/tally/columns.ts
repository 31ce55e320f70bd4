import type { Register } from "./register.js";
import { bare } from "./vocabulary.js";
import { COLUMN_WORDS } from "./words.js";

export type Field = keyof typeof COLUMN_WORDS;

/** The columns without which nothing can be counted. */
export const NEEDED = ["applicant", "received", "outcome", "closed"] as const satisfies Field[];

/** Where the columns of a register stand. */
export interface Columns {
  /** The heading row, the lower one where there are two. */
  head: number;
  at: Partial<Record<Field, number>>;
}

/** Titles and notes of a register stand above its headings, but not many. */
const HIGHEST_HEAD = 20;

/**
 * Finds the heading row and the columns: by the headings that the user names, else by the usual words.
 *
 * @param named headings of columns
 * @returns the best row, with the columns that it has; undefined where no row has any two
 */
export function findColumns(register: Register, named: Partial<Record<Field, string>>): Columns | undefined {
  let best: Columns | undefined;
  for (let row = 1; row <= Math.min(register.rows, HIGHEST_HEAD); row++) {
    const at = columnsIn(register, row, named);
    const found = Object.keys(at).length;
    if (found > 1 && found > Object.keys(best?.at ?? {}).length) best = { head: row, at };
  }
  return best;
}

function columnsIn(
  register: Register,
  row: number,
  named: Partial<Record<Field, string>>,
): Partial<Record<Field, number>> {
  const headingsIn = (line: number) =>
    Array.from({ length: register.columns }, (_, index) => bare(register.at(line, index + 1)?.text ?? ""));
  // Of two rows of headings the upper one has those that go over both.
  const [headings, above] = [headingsIn(row), headingsIn(row - 1)];
  const found: Partial<Record<Field, number>> = {};
  for (const field of Object.keys(COLUMN_WORDS) as Field[]) {
    const own = named[field];
    for (const word of own === undefined ? COLUMN_WORDS[field] : [own]) {
      const index = [headings, above].map((line) => line.indexOf(bare(word))).find((at) => at !== -1);
      if (index === undefined) continue;
      found[field] = index + 1;
      break;
    }
  }
  return found;
}

/** The headings of a row, for a message. */
export function headingsOf(register: Register, row: number): string[] {
  return Array.from(
    { length: register.columns },
    (_, index) => register.at(row, index + 1)?.text.trim() ?? "",
  ).filter((text) => bare(text) !== "");
}
