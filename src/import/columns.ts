import { isRowTotal } from "../templates/figure-cells.js";
import type { DataLine } from "./align.js";
import type { GridCell } from "./grid.js";
import { isLabel, likeness } from "./likeness.js";
import type { StatutoryRow } from "./statutory-labels.js";

export interface Columns {
  /**
   * The value that belongs to each figure of the row; undefined where it cannot be told, and for a total without a
   * column.
   */
  columns?: (number | undefined)[];
  /** Whether the heads say so; otherwise the values are as many as the official columns, and in their order. */
  certain: boolean;
  alike: { cell: GridCell; label: string }[];
}

interface Head {
  column: number;
  cells: GridCell[];
}

/** Which value belongs to which figure of a row: by the heads above, wherever the columns stand. */
export function assignColumns(
  row: StatutoryRow,
  values: readonly GridCell[],
  lines: readonly DataLine[],
): Columns {
  const inOrder = row.figures.map((_, index) => index);
  const heads = headColumns(row, lines);
  const order =
    heads.length === inOrder.length ? bestOrder(ratings(heads, row), inOrder) : orderWithoutTotal(heads, row);
  if (!order || !standsUnder(order, heads, values)) {
    return values.length === inOrder.length && runsInOrder(row, lines)
      ? { columns: inOrder, certain: false, alike: [] }
      : { certain: false, alike: [] };
  }
  const alike = order.flatMap((at, figure) =>
    at === undefined ? [] : damaged(heads[at]!, row.figures[figure]!.heads),
  );
  if (values.length === heads.length) return { columns: order, certain: true, alike };
  const byColumn = order.map((at) =>
    at === undefined ? at : values.findIndex(({ column }) => column === heads[at]!.column),
  );
  if (!byColumn.includes(-1)) return { columns: byColumn, certain: true, alike };
  // Places of the grid that no head stands over are left at the end of rows.
  const isFilled =
    values.length > heads.length && values.slice(heads.length).every(({ text }) => text === "");
  return isFilled ? { columns: order, certain: true, alike } : { certain: false, alike };
}

/** Whether the numbers of a row stand below their heads; heads that were pushed aside tell no order but the official one. */
function standsUnder(
  order: readonly (number | undefined)[],
  heads: readonly Head[],
  values: readonly GridCell[],
): boolean {
  const isOfficial = order.every((at, index) => at === undefined || at === index);
  return (
    isOfficial ||
    values.length !== heads.length ||
    heads.every(({ column }, at) => values[at]!.column === column)
  );
}

/** The columns of a table that has one for every figure of the row but the total, which can be computed. */
function orderWithoutTotal(heads: readonly Head[], row: StatutoryRow): (number | undefined)[] | undefined {
  const figures = row.figures.map((_, index) => index);
  const others = figures.filter((index) => !isRowTotal(row.figures[index]!.cell.figure));
  if (others.length !== figures.length - 1 || heads.length !== others.length) return undefined;
  const parts = { ...row, figures: others.map((index) => row.figures[index]!) };
  const order = bestOrder(ratings(heads, parts), [...others.keys()]);
  return order && figures.map((index) => order[others.indexOf(index)]);
}

/** Whether the heads that can be told apart stand in the official order, line by line as they were written, or there are none. */
function runsInOrder(row: StatutoryRow, lines: readonly DataLine[]): boolean {
  return lines.every(({ cells }) => {
    const own = Math.max(...cells.map((cell) => cell.row));
    const places = cells.flatMap(({ text, row: begins }) => {
      if (begins !== own) return [];
      const found = row.figures.flatMap(({ heads }, index) =>
        likeness(text, heads.at(-1) ?? "") > 0 ? [index] : [],
      );
      return found.length === 1 ? found : [];
    });
    return places.every((place, index) => index === 0 || place > places[index - 1]!);
  });
}

/** The columns of the heads that are columns of figures, from left to right. */
function headColumns(row: StatutoryRow, lines: readonly DataLine[]): Head[] {
  const width = Math.max(0, ...lines.map(({ row: cells }) => cells.length));
  const heads: Head[] = [];
  for (let column = 0; column < width; column++) {
    const cells = [...new Set(lines.map((line) => line.row[column]))].filter(
      (cell): cell is GridCell => cell !== undefined && isLabel(cell.text),
    );
    const innermost = cells.some(({ text }) =>
      row.figures.some(({ heads: labels }) => likeness(text, labels.at(-1) ?? "") > 0),
    );
    // A head over several columns of the grid is one, be they merged or filled with the same words.
    const same = heads.at(-1)?.cells;
    if (same && same.at(-1) === cells.at(-1)) continue;
    if (same?.length === cells.length && cells.every(({ text }, index) => text === same[index]!.text))
      continue;
    if (innermost) heads.push({ column: column + 1, cells });
  }
  return heads;
}

function ratings(heads: readonly Head[], row: StatutoryRow): number[][] {
  return heads.map((head) => row.figures.map(({ heads: labels }) => rate(head, labels)));
}

/** How well a column's heads are those of a figure; the innermost one counts most. */
function rate({ cells }: Head, labels: readonly string[]): number {
  return labels.reduce((sum, label, index) => {
    const best = Math.max(0, ...cells.map(({ text }) => likeness(text, label)));
    return sum + best * (index === labels.length - 1 ? 4 : 1);
  }, 0);
}

/** The official order where the heads bear it, else each figure's best column. */
function bestOrder(scores: readonly number[][], inOrder: readonly number[]): number[] | undefined {
  const best = inOrder.map((figure) => {
    const ranked = scores.map((row, at) => ({ at, score: row[figure]! })).sort((a, b) => b.score - a.score);
    return ranked[0]!;
  });
  const sum = (all: readonly number[]) => all.reduce((total, value) => total + value, 0);
  const straight = inOrder.map((figure) => scores[figure]![figure]!);
  const distinct = new Set(best.map(({ at }) => at)).size === best.length;
  const usable = distinct && best.every(({ score }) => score >= 2);
  if (
    straight.every((score) => score >= 2) &&
    (!usable || sum(straight) >= sum(best.map(({ score }) => score)))
  )
    return [...inOrder];
  return usable ? best.map(({ at }) => at) : undefined;
}

function damaged({ cells }: Head, labels: readonly string[]): Columns["alike"] {
  const label = labels.at(-1) ?? "";
  const ranked = cells
    .map((cell) => ({ cell, score: likeness(cell.text, label) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  return best && best.score > 0 && best.score < 1 ? [{ cell: best.cell, label }] : [];
}
