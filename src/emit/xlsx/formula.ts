import Big from "big.js";
import type { StatutoryTable, TableCell } from "../../document.js";
import { cellName } from "../../ooxml/address.js";

/** A live formula with its result, because readers such as LibreOffice show it without calculating. */
export interface Formula {
  formula: string;
  result: number;
}

/** The figure cells of a table by their figure's path. */
export type FigureCells = ReadonlyMap<string, TableCell>;

export function figureCells(table: StatutoryTable): FigureCells {
  return new Map(table.cells.flatMap((cell) => (cell.figure ? [[cell.figure.path, cell] as const] : [])));
}

/** The sum of figures of a table: `SUM(D6:D26)` for neighbours, otherwise `D4+D9`. */
export function sumFormula(figures: FigureCells, paths: string[]): Formula {
  const cells = paths.map((path) => cellOf(figures, path));
  const runs = ranges(cells);
  const formula = runs.length < cells.length ? `SUM(${runs.join(",")})` : runs.join("+");
  return { formula, result: total(cells).toNumber() };
}

/** The difference of two sums, with every term named: `D4+D5-D27-D28`. */
export function differenceFormula(figures: FigureCells, left: string[], right: string[]): Formula {
  const [plus, minus] = [left, right].map((paths) => paths.map((path) => cellOf(figures, path))) as [
    TableCell[],
    TableCell[],
  ];
  const formula = plus.map(at).join("+") + minus.map((cell) => `-${at(cell)}`).join("");
  return { formula, result: total(plus).minus(total(minus)).toNumber() };
}

/** Cells as ranges: neighbours in a row or column as `A1:A3`, single cells as `A1`. */
export function ranges(cells: TableCell[]): string[] {
  const runs: string[] = [];
  for (let start = 0; start < cells.length; ) {
    const step = [right, below].find((next) => follows(next, cells[start], cells[start + 1]));
    let end = start;
    while (step && follows(step, cells[end], cells[end + 1])) end += 1;
    runs.push(end === start ? at(cells[start]!) : `${at(cells[start]!)}:${at(cells[end]!)}`);
    start = end + 1;
  }
  return runs;
}

const right = (cell: TableCell) => [cell.row, cell.column + cell.colspan];
const below = (cell: TableCell) => [cell.row + cell.rowspan, cell.column];

function follows(next: typeof right, cell: TableCell | undefined, other: TableCell | undefined): boolean {
  if (!cell || !other) return false;
  const [row, column] = next(cell);
  return other.row === row && other.column === column;
}

/** The exact decimal sum: 0.1 + 0.2 万元 is 0.3. */
function total(cells: TableCell[]): Big {
  return cells.reduce((sum, cell) => sum.plus(cell.figure!.value || 0), new Big(0));
}

function at(cell: TableCell): string {
  return cellName(cell.row + 1, cell.column + 1);
}

function cellOf(figures: FigureCells, path: string): TableCell {
  const cell = figures.get(path);
  if (!cell) throw new Error(`no cell of the table holds ${path}`);
  return cell;
}
