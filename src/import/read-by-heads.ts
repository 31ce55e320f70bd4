import { rowOf } from "../templates/figure-cells.js";
import { type DataLine, hasNumbers } from "./align.js";
import type { GridCell } from "./grid.js";
import { hasDigit, isLabel, likeness } from "./likeness.js";
import type { StatutoryRow } from "./statutory-labels.js";

/**
 * Figures of a row that a page has in several: as tables of their own side by side or below one another, or with the
 * heads of groups beside the rows. A figure is known by the words of its column and of its group, which both must be
 * there, above it or beside it.
 */
export function readByHeads({ figures }: StatutoryRow, lines: readonly DataLine[]): FoundCell[] {
  const found = lines.flatMap((line, index) => {
    if (!hasNumbers(line)) return [];
    const heads = linesAbove(lines, index);
    const beside = line.cells.filter(({ text }) => isLabel(text));
    return line.values.flatMap((cell): FoundCell[] => {
      const over = heads.flatMap(({ row }) => row[cell.column - 1] ?? []);
      const own = figures.filter(({ heads: labels }) => isNamed([...over, ...beside], labels));
      return own.length === 1 ? [{ path: own[0]!.cell.figure, cell }] : [];
    });
  });
  // A number beside them that has no such words says that the others may not have their own either.
  const used = new Set(found.map(({ cell }) => cell));
  const isLeft = ({ values }: DataLine) => values.some((cell) => !used.has(cell) && hasDigit(cell.text));
  if (lines.some(isLeft)) return [];
  // Two cells for one figure: nothing says which.
  const sure = found.filter(({ path }) => found.filter((other) => other.path === path).length === 1);
  // A cell that is missing has moved those behind it.
  const isPartly = ({ cell }: { cell: { figure: string } }) =>
    !sure.some(({ path }) => path === cell.figure) &&
    sure.some(({ path }) => rowOf(path) === rowOf(cell.figure));
  return figures.some(isPartly) ? [] : sure;
}

/** The heads that a line stands under: the nearest lines above without figures. */
function linesAbove(lines: readonly DataLine[], index: number): DataLine[] {
  let bottom = index;
  while (bottom > 0 && hasNumbers(lines[bottom - 1]!)) bottom--;
  let top = bottom;
  while (top > 0 && !hasNumbers(lines[top - 1]!)) top--;
  return lines.slice(top, bottom);
}

/** Whether the words of a column, and those of its group, stand in the cells around a figure. */
function isNamed(cells: readonly GridCell[], labels: readonly string[]): boolean {
  const [group = "", column = ""] = labels.slice(-2);
  const plain = ({ text }: GridCell) => text.replace(/\s/g, "");
  return (
    cells.some(({ text }) => likeness(text, column) === 1) &&
    cells.some((cell) => plain(cell).includes(group))
  );
}

/** A figure of a statutory table and the cell of the page that holds it. */
export interface FoundCell {
  path: string;
  cell: GridCell;
  /** The head over it that names its column. */
  head?: GridCell | undefined;
}
