import Big from "big.js";
import type { StatutoryTable, TableCell } from "../../document.js";
import { cellName } from "../../ooxml/address.js";

/** A live formula with the result that readers show without calculating, LibreOffice among them. */
export interface Formula {
  formula: string;
  result: number;
}

/** The figure cells of a table by the path of their figure. */
export type FigureCells = ReadonlyMap<string, TableCell>;

export function figureCells(table: StatutoryTable): FigureCells {
  return new Map(table.cells.flatMap((cell) => (cell.figure ? [[cell.figure.path, cell] as const] : [])));
}

/** The sum of some figures of a table: `SUM(D6:D26)` over neighbours, else `D4+D9`. */
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

/** Runs of cells side by side or one below the other as `A1:A3`, the others as `A1`. */
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

/** Decimal, not binary: 0.1 + 0.2 万元 is 0.3. */
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
