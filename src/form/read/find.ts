import type { StatutoryTable } from "../../document.js";
import type { Sheet } from "../../ooxml/read-workbook.js";
import type { FieldsSheet, ListSheet } from "../sheets.js";

/** Labels are compared without their spaces and line breaks. */
export function plain(text: string | undefined): string {
  return (text ?? "").replace(/\s+/g, "");
}

/** Finds the form's sheets in a workbook. */
export class SheetFinder {
  /** @param names of all sheets of the form */
  constructor(
    private readonly sheets: readonly Sheet[],
    private readonly names: ReadonlySet<string>,
  ) {}

  /** The sheet of a name, else the one of a foreign name that has most of its labels. */
  find(name: string, share: (sheet: Sheet) => number): Sheet | undefined {
    const own = this.sheets.find((sheet) => plain(sheet.name) === plain(name));
    if (own && share(own) > 0) return own;
    const foreign = this.sheets.filter((sheet) => !this.names.has(plain(sheet.name)));
    const ranked = foreign.map((sheet) => ({ sheet, share: share(sheet) })).sort((a, b) => b.share - a.share);
    const [best, second] = ranked;
    return best && best.share > 0.5 && best.share > (second?.share ?? 0) ? best.sheet : own;
  }
}

/**
 * Where the rows of a statutory table stand in a sheet, each found by its labels below the one before; rows may have
 * been inserted. A row without labels follows the one above it.
 *
 * @returns sheet rows (1-based) by the table's rows; undefined for those that are not there
 */
export function rowsOfTable(sheet: Sheet, table: StatutoryTable): (number | undefined)[] {
  let last = 0;
  return Array.from({ length: table.rows }, (_, row) => {
    const labels = table.cells.filter((cell) => cell.row === row && !cell.figure);
    const texts = labels.map(({ column, runs }) => ({
      column,
      text: plain(runs.map((run) => run.text).join("")),
    }));
    if (texts.length === 0) {
      last += 1;
      return last;
    }
    for (let at = last + 1; at <= sheet.rows; at++) {
      if (texts.every(({ column, text }) => plain(sheet.at(at, column + 1)?.text) === text)) {
        last = at;
        return at;
      }
    }
    return undefined;
  });
}

/** How much of a table's rows a sheet has. */
export function shareOfTable(table: StatutoryTable): (sheet: Sheet) => number {
  return (sheet) => rowsOfTable(sheet, table).filter((row) => row !== undefined).length / table.rows;
}

/** The row of each field's label; undefined for those that are not there. */
export function rowsOfFields(sheet: Sheet, { fields }: FieldsSheet): (number | undefined)[] {
  return fields.map(({ label }) => {
    for (let row = 1; row <= sheet.rows; row++)
      if (plain(sheet.at(row, 1)?.text) === plain(label)) return row;
    return undefined;
  });
}

export function shareOfFields(fields: FieldsSheet): (sheet: Sheet) => number {
  return (sheet) =>
    rowsOfFields(sheet, fields).filter((row) => row !== undefined).length / fields.fields.length;
}

/** The row of a list's column headings. */
export function headOfList(sheet: Sheet, { columns }: ListSheet): number | undefined {
  for (let row = 1; row <= sheet.rows; row++) {
    if (columns.every(({ label }, index) => plain(sheet.at(row, index + 1)?.text) === plain(label)))
      return row;
  }
  return undefined;
}

export function shareOfList(list: ListSheet): (sheet: Sheet) => number {
  return (sheet) => (headOfList(sheet, list) === undefined ? 0 : 1);
}
