import type { TableTemplate } from "../templates/template.js";
import type { DataLine } from "./align.js";
import type { Grid, GridCell } from "./grid.js";
import type { PageTable } from "./page.js";
import { type ReadTable, readTable } from "./read-table.js";

/** Tables with their rows and columns changed over, and the way back to the cells as they stand. */
interface Transposed {
  pieces: PageTable[];
  /** What was read of them, at its own cells. */
  atOwnCells(read: ReadTable): ReadTable;
}

/** What readTable reads of tables as they stand or, where that is nothing, with their rows and columns changed over. */
export function readEitherWay(
  statutory: TableTemplate,
  pieces: readonly PageTable[],
  groups: readonly string[],
  otherLabels: readonly string[],
): ReadTable {
  const upright = readTable(statutory, pieces, groups, otherLabels);
  if (upright.cells.length > 0) return upright;
  const { pieces: turned, atOwnCells } = transposed(pieces);
  const found = atOwnCells(readTable(statutory, turned, groups, otherLabels));
  return found.cells.length > 0 || upright.unsure.length === 0 ? found : upright;
}

/** The tables of a page as they are where the office set the rows of the statutory table side by side. */
function transposed(pieces: readonly PageTable[]): Transposed {
  const originals = new Map<GridCell, GridCell>();
  const turned = new Map<GridCell, GridCell>();
  const turn = (cell: GridCell): GridCell => {
    let other = turned.get(cell);
    if (!other) {
      other = { ...cell, row: cell.column, column: cell.row };
      turned.set(cell, other);
      originals.set(other, cell);
    }
    return other;
  };
  const own = (cell: GridCell) => originals.get(cell) ?? cell;
  const ownLine = ({ label, ...line }: DataLine): DataLine => ({
    ...line,
    values: line.values.map(own),
    ...(label && { label: own(label) }),
  });
  return {
    pieces: pieces.map((piece) => ({ ...piece, grid: turnedGrid(piece.grid, turn) })),
    atOwnCells: ({ cells, alike, inOrder, otherHeads, unsure, groups }) => ({
      cells: cells.map(({ path, cell, head }) => ({
        path,
        cell: own(cell),
        ...(head && { head: own(head) }),
      })),
      alike: alike.map(({ cell, label }) => ({ cell: own(cell), label })),
      inOrder: inOrder.map(ownLine),
      otherHeads: otherHeads.map(({ row, heads }) => ({ row, heads: heads.map(own) })),
      unsure: unsure.map(({ row, line }) => ({ row, line: ownLine(line) })),
      groups: new Map(
        [...groups].map(([name, { label, values, columns }]) => [
          name,
          { label: own(label), values: values.map(own), columns },
        ]),
      ),
    }),
  };
}

function turnedGrid({ table, rows }: Grid, turn: (cell: GridCell) => GridCell): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map((row) => row[column] && turn(row[column])),
  );
  return { table, rows: columns, headRows: 0 };
}
