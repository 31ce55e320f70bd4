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
  /** Fields that several columns are headed as which do not hold the same. */
  doubtful: readonly Alike[];
  /** Needed fields whose headings stand again further right, all of them, over other contents: tables side by side. */
  sideBySide: readonly Alike[];
}

/** Columns of the same heading, and the row that it stands in. */
interface Alike {
  field: Field;
  row: number;
  columns: readonly number[];
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
  let [head, best]: [number, Alike[]] = [0, []];
  for (let row = 1; row <= Math.min(register.rows, HIGHEST_HEAD); row++) {
    const found = columnsIn(register, row, named);
    if (found.length > 1 && found.length > best.length) [head, best] = [row, found];
  }
  if (head === 0) return undefined;
  const chosen = best.map((alike) => ({ ...alike, column: sameIn(register, head, alike) }));
  const doubtful = chosen.filter(({ column }) => column === undefined);
  const columns: Columns = {
    head,
    at: Object.fromEntries(chosen.map(({ field, columns: [first], column }) => [field, column ?? first])),
    doubtful,
    sideBySide: doubtful.length > 0 ? repeatedIn(best) : [],
  };
  addByContent(register, columns, named, vocabulary);
  return columns;
}

/** No register has so many columns of one heading; they are not gone through. */
const MOST_ALIKE = 8;

/** A stroke in a cell says that there is nothing. */
export const STROKES = /^[\s/／\\|—–―－_-]+$/;

/**
 * The column that says all that columns of one heading say: the one that is filled, or the first of those that hold the
 * same in all rows; undefined where there is none.
 */
function sameIn(register: Register, head: number, { row: line, columns }: Alike): number | undefined {
  if (columns.length < 2 || columns.length > MOST_ALIKE) return columns.length === 1 ? columns[0] : undefined;
  const textIn = (row: number, column: number) => {
    const text = register.at(row, column)?.text.trim() ?? "";
    // The headings may stand on the top of every printed page.
    return STROKES.test(text) || text === register.at(line, column)?.text.trim() ? "" : text;
  };
  const rows = Array.from({ length: register.rows - head }, (_, index) => head + 1 + index);
  const filled = columns.filter((column) => rows.some((row) => textIn(row, column) !== ""));
  const [first, ...others] = filled.length > 0 ? filled : columns;
  const isSame = rows.every((row) => others.every((column) => textIn(row, column) === textIn(row, first!)));
  return isSame ? first : undefined;
}

/** The needed fields that have several columns, where the first ones of all stand before the second ones. */
function repeatedIn(found: readonly Alike[]): Alike[] {
  const repeated = found.filter(
    ({ field, columns }) => columns.length > 1 && NEEDED.some((needed) => needed === field),
  );
  const last = Math.max(...repeated.map(({ columns }) => columns[0]!));
  return repeated.length > 1 && repeated.every(({ columns }) => columns[1]! > last) ? repeated : [];
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

/** The columns of each field that has any, by the surest of its words. */
function columnsIn(register: Register, row: number, named: Partial<Record<Field, string>>): Alike[] {
  const headingsIn = (line: number, wordOf = bare) =>
    Array.from({ length: register.columns }, (_, index) => wordOf(register.at(line, index + 1)?.text ?? ""));
  // The upper of two heading rows may have headings that span several columns. Text in brackets may only explain.
  const lines = [
    { row, headings: headingsIn(row) },
    { row: row - 1, headings: headingsIn(row - 1) },
    { row, headings: headingsIn(row, unexplained) },
    { row: row - 1, headings: headingsIn(row - 1, unexplained) },
  ];
  const lower = lines[0]!.headings;
  return (Object.keys(COLUMN_WORDS) as Field[]).flatMap((field): Alike[] => {
    const own = named[field];
    for (const word of (own === undefined ? COLUMN_WORDS[field] : [own]).map(bare)) {
      const line = lines.find(({ headings }) => word !== "" && headings.includes(word));
      if (!line) continue;
      const { headings } = line;
      const columns = headings.flatMap((heading, index) => {
        // A heading that spans several columns may stand in each of them, above headings of their own.
        const spans = line.row < row && headings[index - 1] === word && lower[index] !== "";
        return heading === word && !spans ? [index + 1] : [];
      });
      return [{ field, row: line.row, columns }];
    }
    return [];
  });
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
