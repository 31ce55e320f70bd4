import type { Register } from "./register.js";
import { bare, type Vocabulary } from "./vocabulary.js";
import { COLUMN_WORDS } from "./words.js";

export type Field = keyof typeof COLUMN_WORDS;

/** The columns without which nothing can be counted. */
export const NEEDED = ["applicant", "received", "outcome", "closed"] as const satisfies Field[];

/** Where the columns of a register stand. */
export interface Columns {
  /** The heading row, the lower one where there are two. */
  head: number;
  at: Partial<Record<Field, number>>;
  /**
   * Columns that stand for one class each: a mark in one says the applicant's class; the first of them is the
   * applicant's.
   */
  classes?: readonly { column: number; word: string }[];
}

/** Titles and notes of a register stand above its headings, but not many. */
const HIGHEST_HEAD = 20;

/** The number of rows that are looked at to learn what the columns hold. */
const SAMPLE = 200;
/** The share of a column's words that must be known, where its heading says nothing. */
const MOSTLY = 0.8;

/**
 * Finds the heading row and the columns: by the headings that the user names, else by the usual words. Where no heading
 * says which column has the applicants' classes, it is the one whose words are classes.
 *
 * @param named headings of columns
 * @returns the best row, with the columns that it has; undefined where no row has any two
 */
export function findColumns(
  register: Register,
  named: Partial<Record<Field, string>>,
  vocabulary: Vocabulary,
): Columns | undefined {
  let best: Columns | undefined;
  for (let row = 1; row <= Math.min(register.rows, HIGHEST_HEAD); row++) {
    const at = columnsIn(register, row, named);
    const found = Object.keys(at).length;
    if (found > 1 && found > Object.keys(best?.at ?? {}).length) best = { head: row, at };
  }
  if (best) addByContent(register, best, named, vocabulary);
  return best;
}

/** The applicants' column among those that no heading explains, if its words leave no doubt. */
function addByContent(
  register: Register,
  columns: Columns,
  named: Partial<Record<Field, string>>,
  { classWord, isClassHeading }: Vocabulary,
): void {
  const { head, at } = columns;
  if (at.applicant !== undefined || named.applicant !== undefined) return;
  const classes = Array.from({ length: register.columns }, (_, index) => {
    const word = register.at(head, index + 1)?.text.trim() ?? "";
    return { column: index + 1, word };
  }).filter(({ word }) => isClassHeading(word));
  if (classes.length > 1) {
    Object.assign(columns, { classes });
    at.applicant = classes[0]!.column;
    return;
  }
  const taken = Object.values(at);
  const found = Array.from({ length: register.columns }, (_, index) => index + 1).filter(
    (column) =>
      !taken.includes(column) && holdsMostly(register, head, column, (text) => classWord(text) !== undefined),
  );
  // Two such columns are ambiguous, so neither is taken.
  if (found.length === 1) at.applicant = found[0]!;
}

/** Cells that mean “no” in a column of marks. */
const UNMARKED = /^(?:[\s/／\\|—–―－_×✗✘Xx-]*|0|否|无)$/;

/** The headings of the class columns that are marked in a row; exactly one where all is well. */
export function applicantIn(
  { classes = [] }: Columns,
  cellIn: (column: number) => { text: string } | undefined,
): string {
  const marked = classes.filter(({ column }) => !UNMARKED.test(cellIn(column)?.text ?? ""));
  return marked.map(({ word }) => word).join("、");
}

function holdsMostly(
  register: Register,
  head: number,
  column: number,
  isKnown: (text: string) => boolean,
): boolean {
  const last = Math.min(register.rows, head + SAMPLE);
  const texts: string[] = [];
  for (let row = head + 1; row <= last; row++) {
    const text = register.at(row, column)?.text.trim();
    if (text) texts.push(text);
  }
  return texts.length > 0 && texts.filter(isKnown).length >= texts.length * MOSTLY;
}

function columnsIn(
  register: Register,
  row: number,
  named: Partial<Record<Field, string>>,
): Partial<Record<Field, number>> {
  const headingsIn = (line: number, wordOf = bare) =>
    Array.from({ length: register.columns }, (_, index) => wordOf(register.at(line, index + 1)?.text ?? ""));
  // The upper of two heading rows may have headings that span several columns. Text in brackets may only explain.
  const lines = [
    headingsIn(row),
    headingsIn(row - 1),
    headingsIn(row, unexplained),
    headingsIn(row - 1, unexplained),
  ];
  const found: Partial<Record<Field, number>> = {};
  for (const field of Object.keys(COLUMN_WORDS) as Field[]) {
    const own = named[field];
    for (const word of own === undefined ? COLUMN_WORDS[field] : [own]) {
      const index = lines.map((line) => line.indexOf(bare(word))).find((at) => at !== -1);
      if (index === undefined) continue;
      found[field] = index + 1;
      break;
    }
  }
  return found;
}

/** A heading without what stands in brackets: 申请人类别（自然人、法人）. */
function unexplained(text: string): string {
  return bare(text.normalize("NFKC").replace(/\([^()]*\)/g, ""));
}

/** The headings of a row, for a message. */
export function headingsOf(register: Register, row: number): string[] {
  return Array.from(
    { length: register.columns },
    (_, index) => register.at(row, index + 1)?.text.trim() ?? "",
  ).filter((text) => bare(text) !== "");
}
