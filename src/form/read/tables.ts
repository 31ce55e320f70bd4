import Big from "big.js";
import type { Place } from "../../diagnostics/source.js";
import type { StatutoryTable, TableCell } from "../../document.js";
import { cellName } from "../../ooxml/address.js";
import { type NumberInCell, numberIn } from "../../ooxml/number-cell.js";
import type { Sheet } from "../../ooxml/read-workbook.js";
import { TO_FILL } from "../../syntax/placeholder.js";
import { pointerOf } from "../../syntax/tree.js";
import { rowOf } from "../../templates/figure-cells.js";
import { labelOf } from "../../templates/labels.js";
import type { Template } from "../../templates/template.js";
import { moneyUnitIn } from "../../text/number-spelling.js";
import { rowsOfTable, type SheetFinder, shareOfTable } from "./find.js";
import type { Reading } from "./reading.js";

/** A figure of a table as it stands in the workbook. */
interface Found extends NumberInCell {
  row: number;
  column: number;
}

/** A table of the form that was found. */
export interface FoundTable {
  table: StatutoryTable;
  sheet: Sheet;
  /** Sheet rows by the table's rows. */
  rows: readonly (number | undefined)[];
}

/** A remark on a figure as another sheet has it, with where it says which one. */
export interface CellRemark {
  text: string;
  /** The table and the cell in it, as they were typed. */
  table: string;
  cell: string;
  place: Place;
}

/** Finds a table; one that is not there is an error, and all its figures 待填. */
export function findTable(
  table: StatutoryTable,
  sheets: SheetFinder,
  template: Template,
  reading: Reading,
): FoundTable | undefined {
  const sheet = sheets.find(table.name, shareOfTable(table));
  if (sheet) return { table, sheet, rows: rowsOfTable(sheet, table) };
  reading.say("GR8102", reading.place(table.name, 1, 1, table.id), { missing: "sheet", label: table.name });
  for (const { figure } of table.cells)
    if (figure && !figure.sumOf?.length) leave(figure.path, template, reading);
  return undefined;
}

/** Reads a table's figures, with the remarks that another sheet has for them. */
export function readTable(
  found: FoundTable,
  template: Template,
  remarks: ReadonlyMap<string, CellRemark>,
  reading: Reading,
): void {
  new TableReader(found, template, remarks, reading).read();
}

class TableReader {
  private readonly figures = new Map<string, Found>();
  /** Inputs that are empty, and those that could not be read. */
  private readonly blank: TableCell[] = [];
  private readonly unread = new Set<string>();
  private readonly inputs: TableCell[];
  private readonly totals: TableCell[];

  constructor(
    private readonly found: FoundTable,
    private readonly template: Template,
    private readonly remarks: ReadonlyMap<string, CellRemark>,
    private readonly reading: Reading,
  ) {
    const cells = found.table.cells.filter(({ figure }) => figure);
    this.inputs = cells.filter(({ figure }) => !figure!.sumOf?.length);
    this.totals = cells.filter(({ figure }) => figure!.sumOf?.length);
  }

  read(): void {
    this.sayMissingRows();
    for (const cell of this.inputs) this.readInput(cell);
    for (const cell of this.totals) this.readTotal(cell);
    if ([...this.figures.keys()].every((path) => this.isCarriedIn(path))) {
      for (const cell of this.inputs) {
        if (this.figures.has(cell.figure!.path)) this.put(cell);
        else this.leaveBlank(cell);
      }
      return;
    }
    this.countBlanks();
    for (const cell of this.inputs) this.put(cell);
    for (const cell of this.totals) this.putTotal(cell);
    this.shortenZeros();
  }

  /** Whether a figure is one that a form made from last year's report has in it before anybody fills it in. */
  private isCarriedIn(path: string): boolean {
    return path.startsWith(`${this.template.applications.carriedIn}.`);
  }

  private leaveBlank(cell: TableCell): void {
    const { path } = cell.figure!;
    // A class left out of a row that is given is 0.
    if (this.isCarriedIn(path) && this.figures.size > 0) return;
    const at = this.cellAt(cell);
    leave(
      path,
      this.template,
      this.reading,
      at && this.reading.place(this.found.sheet, at.row, at.column, path),
    );
  }

  private sayMissingRows(): void {
    const { sheet, rows } = this.found;
    const missing = this.inputs.filter(({ row }) => rows[row] === undefined);
    for (const row of new Set(missing.map((cell) => cell.row))) {
      const first = missing.find((cell) => cell.row === row)!.figure!.path;
      const path = rowOf(first);
      const label = labelOf(this.template, pointerOf(path));
      this.reading.say("GR8102", this.reading.place(sheet, row + 1, 1, path), { missing: "row", label });
    }
    for (const { figure } of missing) this.unread.add(figure!.path);
  }

  private readInput(cell: TableCell): void {
    const at = this.cellAt(cell);
    if (!at) return;
    const { path, kind, signed = false } = cell.figure!;
    const label = labelOf(this.template, pointerOf(path));
    const place = this.reading.place(this.found.sheet, at.row, at.column, path);
    const content = this.found.sheet.at(at.row, at.column);
    if (!content) {
      this.blank.push(cell);
      return;
    }
    const number = numberIn(content, { kind, signed, unit: moneyUnitIn(label) });
    if (!number) {
      this.unread.add(path);
      this.reading.say("GR8103", place, {
        label,
        found: content.text,
        kind,
        ...(signed && { signed: true as const }),
        formula: content.formula === true,
      });
      return;
    }
    this.figures.set(path, { ...number, ...at });
    const { value, remark } = number;
    if (content.formula) this.reading.note("GR8105", place, { label, value }, path);
    else if (number.read)
      this.reading.note(
        "GR8107",
        place,
        { label, found: content.text, value, ...(remark && { remark }) },
        path,
      );
  }

  /** A total is computed, unless somebody has put a number in its formula's place. */
  private readTotal(cell: TableCell): void {
    const at = this.cellAt(cell);
    const content = at && this.found.sheet.at(at.row, at.column);
    if (!at || !content || content.formula) return;
    const { path, kind } = cell.figure!;
    const number = numberIn(content, { kind });
    if (number) {
      this.figures.set(path, { ...number, ...at });
      return;
    }
    const label = labelOf(this.template, pointerOf(path));
    const place = this.reading.place(this.found.sheet, at.row, at.column, path);
    this.reading.say("GR8103", place, { label, found: content.text, kind, formula: false });
  }

  /** Clerks leave cells blank where there was nothing: those count as 0, and are all named once. */
  private countBlanks(): void {
    if (this.blank.length === 0) return;
    const { table, sheet, rows } = this.found;
    const cells = this.blank.map(({ row, column }) => ({ row: rows[row]!, column: column + 1 }));
    const place = this.reading.place(sheet, cells[0]!.row, cells[0]!.column, table.id);
    const args = { table: sheet.name, cells: inRuns(cells), count: cells.length };
    this.reading.note("GR8104", place, args, table.id);
    this.blank.forEach(({ figure }, index) => {
      this.figures.set(figure!.path, { value: "0", ...cells[index]! });
    });
  }

  private put(cell: TableCell): void {
    const { path, kind } = cell.figure!;
    const found = this.figures.get(path);
    if (!found) {
      if (this.unread.has(path)) this.reading.set(path, TO_FILL);
      return;
    }
    const remark = this.remarks.get(path)?.text ?? found.remark;
    // Digits of amounts stay text, so that 7.50 is written as it was.
    const value = kind === "count" && !/^[+]/.test(found.value) ? Number(found.value) : found.value;
    const place = this.reading.place(this.found.sheet, found.row, found.column, path);
    this.reading.set(path, remark === undefined ? value : { value, remark }, place);
  }

  private putTotal(cell: TableCell): void {
    const { path } = cell.figure!;
    const sum = this.sumOf(path);
    const typed = this.figures.get(path);
    const remark = this.remarks.get(path)?.text ?? typed?.remark;
    if (typed && sum && !sum.eq(typed.value)) {
      const label = labelOf(this.template, pointerOf(path));
      const place = this.reading.place(this.found.sheet, typed.row, typed.column, path);
      this.reading.note("GR8106", place, { label, typed: typed.value, sum: sum.toFixed() }, path);
    } else if (remark === undefined || !(typed ?? sum)) return;
    const value = Number(typed?.value ?? sum!.toFixed());
    const at = this.cellAt(cell);
    const place = at && this.reading.place(this.found.sheet, at.row, at.column, path);
    this.reading.set(path, remark === undefined ? value : { value, remark }, place);
  }

  /** The sum of a total's parts; undefined where one of them could not be read. */
  private sumOf(path: string): Big | undefined {
    const parts = this.totals.find(({ figure }) => figure!.path === path)?.figure?.sumOf;
    if (!parts) {
      const found = this.figures.get(path);
      return found && new Big(found.value);
    }
    let sum = new Big(0);
    for (const part of parts) {
      const typed = this.figures.get(part);
      const value = typed ? new Big(typed.value) : this.sumOf(part);
      if (!value) return undefined;
      sum = sum.plus(value);
    }
    return sum;
  }

  /** A row of 三 that is all zeros is written 0. */
  private shortenZeros(): void {
    const { rows, total, classes, columns } = this.template.applications;
    if (!rows.some((row) => row.startsWith(`${this.found.table.id}.`))) return;
    for (const row of rows) {
      if (row === total) continue;
      const values = classes.map((name) => this.figures.get(`${row}.${name}`));
      const plainZeros = values.every((value) => value?.value === "0" && value.remark === undefined);
      const noted = columns.some(
        (name) => this.remarks.has(`${row}.${name}`) || this.reading.comments.has(`${row}.${name}`),
      );
      if (plainZeros && !noted && !this.figures.has(`${row}.total`)) this.reading.set(row, 0);
      else if (values.every((value) => value === undefined)) this.reading.set(row, TO_FILL);
    }
  }

  private cellAt(cell: TableCell): { row: number; column: number } | undefined {
    const row = this.found.rows[cell.row];
    return row === undefined ? undefined : { row, column: cell.column + 1 };
  }
}

/** Sets 待填 for a figure that was not read; in 三 for the whole row. */
function leave(path: string, template: Template, reading: Reading, place?: Place): void {
  const row = rowOf(path);
  if (!template.applications.rows.includes(row)) reading.set(path, TO_FILL, place);
  // Its first cell stands for a row.
  else if (!reading.places.has(pointerOf(row)))
    reading.set(row, TO_FILL, place && { ...place, pointer: pointerOf(row) });
}

/** Neighbouring cells of a row as `D4:H4`. */
function inRuns(cells: readonly { row: number; column: number }[]): string[] {
  const runs: { row: number; from: number; to: number }[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last?.row === row && last.to === column - 1) last.to = column;
    else runs.push({ row, from: column, to: column });
  }
  return runs.map(({ row, from, to }) =>
    from === to ? cellName(row, from) : `${cellName(row, from)}:${cellName(row, to)}`,
  );
}
