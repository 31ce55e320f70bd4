import type { StatutoryTable } from "../../document.js";
import type { Sheet } from "../../ooxml/read-workbook.js";
import type { FieldsSheet, ListSheet } from "../sheets.js";

/** Labels are compared without their spaces and line breaks. */
export function withoutSpaces(text: string | undefined): string {
  return (text ?? "").replace(/\s+/g, "");
}

/** Finds the form's sheets in a workbook. */
export class SheetFinder {
  /** @param names of all sheets of the form */
  constructor(
    private readonly sheets: readonly Sheet[],
    private readonly names: ReadonlySet<string>,
  ) {}

  /** The last cell of the row that a text begins, in the list with these headings; "" where there is none. */
  inList(headings: readonly string[], text: string): string {
    const list = this.sheets.find((sheet) =>
      headings.every((name, index) => sheet.at(1, index + 1)?.text.trim() === name),
    );
    const row = list && rowsWith(list, 1, text)[0];
    return row === undefined ? "" : (list?.at(row, headings.length)?.text.trim() ?? "");
  }

  /** The sheet of a name, else the one of a foreign name that has most of its labels. */
  find(name: string, share: (sheet: Sheet) => number): Sheet | undefined {
    const own = this.sheets.find((sheet) => withoutSpaces(sheet.name) === withoutSpaces(name));
    if (own && share(own) > 0) return own;
    const foreign = this.sheets.filter((sheet) => !this.names.has(withoutSpaces(sheet.name)));
    const ranked = foreign.map((sheet) => ({ sheet, share: share(sheet) })).sort((a, b) => b.share - a.share);
    const [best, second] = ranked;
    return best && best.share > 0.5 && best.share > (second?.share ?? 0) ? best.sheet : own;
  }
}

/** Rows by the texts of a column, of each column that was asked for. */
const indexes = new WeakMap<Sheet, Map<number, Map<string, number[]>>>();

/** The rows of a sheet that have a text in a column, from the top; found without going through the sheet each time. */
function rowsWith(sheet: Sheet, column: number, text: string): readonly number[] {
  const columns = indexes.get(sheet) ?? new Map<number, Map<string, number[]>>();
  indexes.set(sheet, columns);
  let rows = columns.get(column);
  if (!rows) {
    rows = new Map();
    for (const row of sheet.filledRows) {
      const own = withoutSpaces(sheet.at(row, column)?.text);
      const alike = rows.get(own);
      if (alike) alike.push(row);
      else rows.set(own, [row]);
    }
    columns.set(column, rows);
  }
  return rows.get(text) ?? [];
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
      text: withoutSpaces(runs.map((run) => run.text).join("")),
    }));
    if (texts.length === 0) {
      last += 1;
      return last;
    }
    const found = rowsWith(sheet, texts[0]!.column + 1, texts[0]!.text).find(
      (at) =>
        at > last &&
        texts.every(({ column, text }) => withoutSpaces(sheet.at(at, column + 1)?.text) === text),
    );
    last = found ?? last;
    return found;
  });
}

/** How much of a table's rows a sheet has. */
export function shareOfTable(table: StatutoryTable): (sheet: Sheet) => number {
  return (sheet) => rowsOfTable(sheet, table).filter((row) => row !== undefined).length / table.rows;
}

/** The row of each field's label; undefined for those that are not there. */
export function rowsOfFields(sheet: Sheet, { fields }: FieldsSheet): (number | undefined)[] {
  return fields.map(({ label }) => rowsWith(sheet, 1, withoutSpaces(label))[0]);
}

export function shareOfFields(fields: FieldsSheet): (sheet: Sheet) => number {
  return (sheet) =>
    rowsOfFields(sheet, fields).filter((row) => row !== undefined).length / fields.fields.length;
}

/** The row of a list's column headings. */
export function headOfList(sheet: Sheet, { columns }: ListSheet): number | undefined {
  return rowsWith(sheet, 1, withoutSpaces(columns[0]!.label)).find((row) =>
    columns.every(
      ({ label }, index) => withoutSpaces(sheet.at(row, index + 1)?.text) === withoutSpaces(label),
    ),
  );
}

export function shareOfList(list: ListSheet): (sheet: Sheet) => number {
  return (sheet) => (headOfList(sheet, list) === undefined ? 0 : 1);
}
