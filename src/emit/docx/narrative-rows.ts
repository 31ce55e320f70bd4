import type { NarrativeTable } from "../../document.js";
import { cellText } from "./cell-lines.js";
import { lineCount } from "./measure.js";
import type { TableShape } from "./narrative-table-shape.js";
import { rowHeight } from "./row-height.js";

const heights = new WeakMap<TableShape, number[]>();

/** Heights in twips of the head and the rows, as estimated from the lines of their cells. */
export function rowHeights({ header, rows }: NarrativeTable, shape: TableShape): number[] {
  const known = heights.get(shape);
  if (known) return known;
  const { size, widths, margins } = shape;
  const found = [header, ...rows].map((cells) => {
    const lines = cells.map((content, index) =>
      lineCount(cellText(content), (widths[index]! - 2 * margins[index]!) / (size * 10)),
    );
    return rowHeight(Math.max(1, ...lines), size);
  });
  heights.set(shape, found);
  return found;
}
