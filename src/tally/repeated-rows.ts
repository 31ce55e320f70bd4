import { NEEDED } from "./columns.js";
import type { Register } from "./register.js";
import type { Source } from "./sources.js";

/** Texts of a heading row with their columns. */
export type Headings = readonly (readonly [column: number, text: string])[];

/** Texts of the heading row, and of the one above it. */
export function headingsIn({ register, columns }: Source): Headings[] {
  return [columns.head, columns.head - 1].map((row) => {
    const texts: [number, string][] = [];
    for (let column = 1; column <= register.columns; column++) {
      const text = bareText(register, row, column);
      if (text !== "") texts.push([column, text]);
    }
    return texts;
  });
}

/** Whether a row is one of the headings once more, as they stand on the top of every printed page. */
export function isHeadAgain(register: Register, row: number, headings: readonly Headings[]): boolean {
  return headings.some(
    (texts) => texts.length > 1 && texts.every(([column, text]) => bareText(register, row, column) === text),
  );
}

function bareText(register: Register, row: number, column: number): string {
  return (register.at(row, column)?.text ?? "").replace(/\s/g, "");
}

/** Whether a row is the second line of an application: all cells that count are merged with those above. */
export function isSecondLine({ register, columns }: Source, row: number): boolean {
  const { at } = columns;
  const fields = at.number === undefined ? NEEDED : (["number"] as const);
  return fields.every((field) => (register.mergedFrom(row, at[field] ?? 0) ?? 0) > columns.head);
}
