import type { StatutoryTable, TableCell } from "../../src/document.js";

/** A layout that other programs or people may give a statutory table. */
export interface Layout {
  /** Merged cells: as they are · their other places left out · left blank · filled with the same text. */
  merged: "kept" | "lost" | "blank" | "repeated";
  /** Rows and columns are exchanged. */
  turned?: boolean;
  /** Cut in two before this row, where it is one. */
  cut?: number;
  /** The heads stand in the second piece again. */
  headsAgain?: boolean;
  /** Which cell's text is changed, by its index, and how. */
  damage?: (text: string, index: number) => string;
  /** Order of the columns of figures: the place in print of each. */
  order?: readonly number[];
}

/** A statutory table as HTML, in such a layout. */
export function laidOut(table: StatutoryTable, layout: Layout): string {
  const places: (TableCell | undefined)[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowspan; row++)
      for (let column = cell.column; column < cell.column + cell.colspan; column++)
        places[row]![column] = cell;
  }
  if (layout.turned) {
    const columns = Array.from({ length: Math.max(...places.map((row) => row.length)) }, (_, column) =>
      places.map((row) => row[column]),
    );
    return whole(
      columns.map((column) => `<tr>${column.map((cell) => `<td>${textOf(cell)}</td>`).join("")}</tr>`),
    );
  }
  const rows = places.map(
    (row, at) =>
      `<tr>${ordered(row, layout)
        .map((cell, column) => place(cell, at, column, layout, table))
        .join("")}</tr>`,
  );
  const { cut = 0, headsAgain } = layout;
  if (cut <= table.headerRows || cut >= table.rows) return whole(rows);
  const heads = headsAgain ? rows.slice(0, table.headerRows) : [];
  return `${whole(rows.slice(0, cut))}<p>续表</p>${whole([...heads, ...rows.slice(cut)])}`;
}

const textOf = (cell: TableCell | undefined) => cell?.runs.map((run) => run.text).join("") ?? "";

const whole = (rows: readonly string[]) => `<table border="1">${rows.join("\n")}</table>`;

function ordered(row: (TableCell | undefined)[], { order }: Layout): (TableCell | undefined)[] {
  if (!order) return row;
  const first = row.length - order.length;
  return row.map((cell, column) => (column < first ? cell : row[first + order[column - first]!]));
}

/** One place of the grid: its cell, or nothing where a merged cell covers it. */
function place(
  cell: TableCell | undefined,
  row: number,
  column: number,
  { merged, damage = (text) => text, order }: Layout,
  table: StatutoryTable,
): string {
  if (!cell) return "<td></td>";
  const text = damage(cell.runs.map((run) => run.text).join(""), table.cells.indexOf(cell));
  const isFirst = cell.row === row && (order ? true : cell.column === column);
  if (merged === "repeated" || order) return `<td>${text}</td>`;
  if (!isFirst) return merged === "blank" ? "<td></td>" : "";
  const spans = merged === "kept" ? ` rowspan="${cell.rowspan}" colspan="${cell.colspan}"` : "";
  return `<td${spans}>${text}</td>`;
}
