import { isRowTotal } from "../templates/figure-cells.js";
import type { DataLine } from "./align.js";
import type { Columns } from "./columns.js";
import type { GridCell } from "./grid.js";
import { hasDigit, likeness } from "./likeness.js";
import type { StatutoryRow } from "./statutory-labels.js";

/**
 * Columns by the first heads of the table where the nearest ones put them into another order than the official one: merged
 * cells push heads aside that are repeated below them.
 */
export function byOfficialHeads(nearest: Columns, byFirst: () => Columns): Columns {
  if (!nearest.certain || isInOrder(nearest)) return nearest;
  const first = byFirst();
  return first.certain && isInOrder(first) ? first : nearest;
}

function isInOrder({ columns = [] }: Columns): boolean {
  const known = columns.filter((at) => at !== undefined);
  return known.every((at, index) => index === 0 || at > known[index - 1]!);
}

/**
 * Whether a row cannot be read surely: a number of it would belong to no figure; or its columns were not told by heads in the
 * official order, and the total says that they are others.
 *
 * @param heads the lines of heads above it
 */
export function isUnsure(
  row: StatutoryRow,
  { values }: DataLine,
  assigned: Columns,
  heads: readonly DataLine[],
): boolean {
  const { columns, certain } = assigned;
  if (!columns) return false;
  const used = new Set(columns.map((at) => (at === undefined ? undefined : values[at])));
  const isLeft = (cell: GridCell) =>
    !used.has(cell) && hasDigit(cell.text) && !isOtherColumn(row, cell, heads);
  if (values.some(isLeft)) return true;
  const isPlain = certain && isInOrder(assigned) && values.length === columns.length;
  const hasTotals = isRowTotal(row.figures.at(-1)!.cell.figure);
  if (isPlain || !hasTotals) return false;
  const sum = addsUp(row, values, columns);
  return sum === false || (certain && sum === undefined);
}

/** Whether a column has a name of its own that is none of the statutory table's. */
function isOtherColumn({ figures }: StatutoryRow, { column }: GridCell, heads: readonly DataLine[]): boolean {
  const isKnown = (text: string) =>
    figures.some((figure) => figure.heads.some((head) => likeness(text, head) > 0));
  return heads.some(({ row }) => {
    const head = row[column - 1];
    return (
      head &&
      /\p{Script=Han}/u.test(head.text) &&
      !isKnown(head.text) &&
      row.filter((each) => each === head).length === 1
    );
  });
}

/** Whether the totals of a row are what its parts add up to; undefined where one of its numbers is none. */
function addsUp(
  { figures }: StatutoryRow,
  values: readonly GridCell[],
  columns: readonly (number | undefined)[],
): boolean | undefined {
  const sums: (boolean | undefined)[] = [];
  let parts = 0;
  for (const [index, { cell }] of figures.entries()) {
    const number = numberIn(values[columns[index] ?? -1]);
    if (!isRowTotal(cell.figure)) parts += number;
    else {
      // A total that has no column is computed.
      if (columns[index] !== undefined)
        sums.push(Number.isNaN(number + parts) ? undefined : number === parts);
      parts = 0;
    }
  }
  return sums.includes(false) ? false : sums.includes(undefined) ? undefined : true;
}

/** The number of a cell, without a remark in brackets; a blank is 0. NaN where it is none. */
function numberIn(cell: GridCell | undefined): number {
  if (!cell) return Number.NaN;
  const typed = cell.text.normalize("NFKC");
  const remark = typed.endsWith(")") ? typed.indexOf("(") : -1;
  const text = (remark === -1 ? typed : typed.slice(0, remark)).replace(/[,\s]/g, "");
  return Number(text === "-" || text === "/" || text === "无" ? 0 : text);
}
