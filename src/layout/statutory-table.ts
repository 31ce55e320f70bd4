import type { DataRow, FigureRow, StatutoryTable, TableCell, TableFigure } from "../document.js";
import { type Figure, type Figures, figureAt } from "../report/figures.js";
import { pointerOf } from "../syntax/tree.js";
import { statutoryCells } from "../templates/figure-cells.js";
import { labelOf } from "../templates/labels.js";
import {
  type CellTemplate,
  type FigureCell,
  partsOfTotals,
  type TableTemplate,
  type Template,
} from "../templates/template.js";

/** A statutory table with the figures of this report, cell by cell. */
export function statutoryTable(table: TableTemplate, template: Template, figures: Figures): StatutoryTable {
  const sums = partsOfTotals(template);
  const cells = placed(table).map(({ cell, row, column }): TableCell => {
    const place = {
      row,
      column,
      rowspan: ("rowspan" in cell && cell.rowspan) || 1,
      colspan: cell.colspan ?? 1,
    };
    if (!("figure" in cell))
      return { ...place, role: cell.role, align: cell.align, runs: labelRuns(cell.text, cell.note) };
    const figure = figureAt(figures, cell.figure);
    return {
      ...place,
      role: "figure",
      align: "center",
      runs: figureRuns(figure),
      figure: tableFigure(figure, sums.get(cell.figure), cell),
    };
  });
  const columns = new Map(cells.flatMap((cell) => (cell.figure ? [[cell.figure.path, cell.column]] : [])));
  const balances = template.equations.flatMap(({ kind, left, right }) => {
    const column = columns.get(right[0]!);
    return kind === "balance" && column !== undefined ? [{ column, left: [...left], right: [...right] }] : [];
  });
  return {
    id: table.id,
    name: table.name,
    columnWidths: [...table.columnWidths],
    rows: table.rows.length,
    headerRows: table.headerRows,
    cells,
    balances,
  };
}

/** Every figure of the tables in their order: the 数据 sheet (contract section 5). */
export function dataRows(template: Template, figures: Figures): DataRow[] {
  return statutoryCells(template).map(({ figure: path, table, row, column, unit }) => {
    const figure = figureAt(figures, path);
    return { path, table: table.name, row, column, value: figure.text, unit: figure.unit ?? unit };
  });
}

/** Every number of the report: those of the tables in their order, then sums and the others. */
export function figureRows(template: Template, figures: Figures): FigureRow[] {
  return [...figures.values()].flatMap(({ path, kind, text, value, origin, remark, unit }) => {
    if (!value) return [];
    const number = kind === "amount" ? text : value.toNumber();
    const label = labelOf(template, pointerOf(path));
    return [
      {
        path,
        label,
        value: number,
        origin,
        ...(remark !== undefined && { remark }),
        ...(unit !== undefined && { unit }),
      },
    ];
  });
}

interface Placed {
  cell: CellTemplate;
  row: number;
  column: number;
}

const places = new WeakMap<TableTemplate, readonly Placed[]>();

/** Grid places of a table's cells: each goes to the first place that no span from above or the left covers. */
export function placed(table: TableTemplate): readonly Placed[] {
  const known = places.get(table) ?? findPlaces(table);
  places.set(table, known);
  return known;
}

function findPlaces(table: TableTemplate): Placed[] {
  const taken = new Set<string>();
  return table.rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row},${column}`)) column++;
      const found = { cell, row, column };
      const rowspan = ("rowspan" in cell && cell.rowspan) || 1;
      for (let r = row; r < row + rowspan; r++) {
        for (let c = column; c < column + (cell.colspan ?? 1); c++) taken.add(`${r},${c}`);
      }
      return found;
    });
  });
}

function labelRuns(text: string, note: string | undefined): TableCell["runs"] {
  if (!note) return [{ text }];
  const plain = text.slice(0, text.length - note.length);
  return [...(plain ? [{ text: plain }] : []), { text: note, note: true }];
}

/** 55（含自然失效29件）, 12.5万元 */
function figureRuns({ text, remark, unit = "" }: Figure): TableCell["runs"] {
  return [{ text: remark === undefined ? `${text}${unit}` : `${text}${unit}（${remark}）` }];
}

function tableFigure(
  { path, kind, text, remark, unit }: Figure,
  sumOf: readonly string[] | undefined,
  cell: FigureCell,
): TableFigure {
  return {
    path,
    value: text,
    kind: kind === "amount" ? "amount" : "count",
    unit: unit ?? cell.unit,
    ...(kind === "change" && { signed: true }),
    ...(unit !== undefined && { printedUnit: unit }),
    ...(remark !== undefined && { remark }),
    ...(sumOf && { sumOf: [...sumOf] }),
  };
}
