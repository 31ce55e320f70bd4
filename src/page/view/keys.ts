import type { FormTableSheet } from "../../form/form.js";
import { idOf } from "./context.js";

type Table = FormTableSheet["table"];
type Cell = Table["cells"][number];

/** What a key pressed in a cell does: moves as in a spreadsheet. */
export function moveIn(table: Table, cell: Cell, event: KeyboardEvent): void {
  const { key, shiftKey } = event;
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = stepOf(key, shiftKey, event.target as HTMLInputElement);
  if (!step) return;
  event.preventDefault();
  const next = neighbour(table, cell, step);
  if (next) document.getElementById(idOf(next))?.focus();
}

type Step = { row: -1 | 0 | 1; column: -1 | 0 | 1 };

function stepOf(key: string, back: boolean, input: HTMLInputElement): Step | undefined {
  const { selectionStart: start, selectionEnd: end, value } = input;
  const all = start === 0 && end === value.length;
  if (key === "ArrowUp") return { row: -1, column: 0 };
  if (key === "ArrowDown") return { row: 1, column: 0 };
  if (key === "Enter") return { row: back ? -1 : 1, column: 0 };
  if (key === "ArrowLeft" && (all || end === 0)) return { row: 0, column: -1 };
  if (key === "ArrowRight" && (all || start === value.length)) return { row: 0, column: 1 };
  return undefined;
}

/** The next cell that is typed in, on the way from one. */
function neighbour({ cells, rows }: Table, from: Cell, { row, column }: Step): string | undefined {
  const typed = cells.filter(
    ({ figure }) => figure && document.getElementById(idOf(figure.path))?.matches("input"),
  );
  if (column !== 0) {
    const inRow = typed.filter((cell) => cell.row === from.row).sort((a, b) => a.column - b.column);
    return inRow[inRow.indexOf(from) + column]?.figure?.path;
  }
  for (let at = from.row + row; at >= 0 && at < rows; at += row) {
    const found = typed.find(
      (cell) => cell.row === at && cell.column <= from.column && from.column < cell.column + cell.colspan,
    );
    if (found) return found.figure!.path;
    const covered = typed.find(
      (cell) => cell.row === at && from.column <= cell.column && cell.column < from.column + from.colspan,
    );
    if (covered) return covered.figure!.path;
  }
  return undefined;
}
