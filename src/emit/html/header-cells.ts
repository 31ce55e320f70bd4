import type { StatutoryTable, TableCell } from "../../document.js";

/** The cells that a header is for. `rowgroup`: all rows from it to the end of its part of the table. */
export type Scope = "col" | "row" | "rowgroup";

/** The header cells of a statutory table, and the cells that they are for. */
interface HeaderCells {
  scopes: Map<TableCell, Scope>;
  /** The headers of each figure, from the outermost to the nearest, columns before rows. */
  headersOf: Map<TableCell, TableCell[]>;
  /** Rows at which a new part of the table begins. */
  parts: Set<number>;
}

/** Finds the headers in the grid: those of a figure are the head cells above it and the labels to its left. */
export function headerCells(table: StatutoryTable): HeaderCells {
  const width = table.columnWidths.length;
  const figures = table.cells.filter(({ role }) => role === "figure");
  const scopes = new Map<TableCell, Scope>();
  const parts = new Set<number>([table.headerRows]);
  for (const cell of table.cells) {
    if (cell.role === "label") scopes.set(cell, "row");
    // The sentence in the corner of table 三 is no header.
    if (cell.role !== "head" || cell.runs.every(({ note }) => note)) continue;
    const opensPart = cell.colspan === width && cell.row >= table.headerRows;
    scopes.set(cell, opensPart ? "rowgroup" : "col");
    if (opensPart) parts.add(cell.row);
  }
  const headersOf = new Map(
    figures.map((figure) => {
      const labels = table.cells.filter(
        (cell) => cell.role === "label" && cell.column < figure.column && covers(cell, figure.row, "row"),
      );
      return [figure, [...headsAbove(table, figure, scopes), ...labels]];
    }),
  );
  return { scopes, headersOf, parts };
}

/** The head cells above a figure in its own column, from the nearest block of head rows only. */
function headsAbove(
  table: StatutoryTable,
  figure: TableCell,
  scopes: ReadonlyMap<TableCell, Scope>,
): TableCell[] {
  const found: TableCell[] = [];
  for (let row = figure.row - 1; row >= 0; row -= 1) {
    const above = table.cells.find(
      (cell) => covers(cell, row, "row") && covers(cell, figure.column, "column"),
    );
    const isHead = above?.role === "head";
    if (!isHead && found.length > 0) break;
    if (isHead && scopes.has(above) && !found.includes(above)) found.unshift(above);
  }
  return found;
}

function covers(cell: TableCell, place: number, axis: "row" | "column"): boolean {
  const span = axis === "row" ? cell.rowspan : cell.colspan;
  return place >= cell[axis] && place < cell[axis] + span;
}
