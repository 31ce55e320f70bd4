import type { FigureCell } from "../templates/template.js";
import { unitIn } from "../text/written-figures.js";
import type { GridCell } from "./grid.js";

/** A unit of money as heads have it: （单位：万元）. */
const MONEY = /[亿万]?元/;

/** A cell with the unit behind its number that stands in the head of its column, where the official head does not say it. */
export function inUnitOfHead(
  cell: GridCell,
  head: GridCell,
  { unit, chosenUnit }: Pick<FigureCell, "unit" | "chosenUnit">,
): GridCell {
  if (!MONEY.test(unit) || !isAmount(cell)) return cell;
  const own = MONEY.exec(head.text)?.[0];
  const isForms = own === unit && chosenUnit === undefined;
  return own === undefined || isForms ? cell : { ...cell, text: `${cell.text}${own}` };
}

/** Whether nothing on the page says the unit that the official label has. */
export function lacksUnit(cell: GridCell, head: GridCell, label: string): boolean {
  return MONEY.test(label) && !MONEY.test(head.text) && isAmount(cell);
}

/** An amount without a unit of its own; 0 is the same in any. */
function isAmount({ text }: GridCell): boolean {
  return /[1-9１-９]/.test(text) && !unitIn(text);
}
