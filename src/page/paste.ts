import type { StatutoryTable, TableCell } from "../document.js";
import { type Draft, templateOf, withoutAgreeingTotals } from "./draft.js";
import { withCell } from "./edit.js";

/** The result of pasting a block into a table. */
interface Pasted {
  draft: Draft;
  /** Numbers that are in their cells now, and those that have none. */
  placed: number;
  outside: number;
}

/** Rows and columns of a text that a spreadsheet put on the clipboard; undefined where it is one value. */
export function blockOf(text: string): string[][] | undefined {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  const block = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  return block.length > 1 || block[0]!.length > 1 ? block : undefined;
}

/**
 * Pastes a block into a table from a cell on. Empty cells leave what is there; a total is kept only where it differs
 * from the sum of its parts, so that the slip is reported.
 */
export function pasteBlock(
  draft: Draft,
  table: StatutoryTable,
  from: TableCell,
  block: readonly (readonly string[])[],
): Pasted {
  const at = new Map(table.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  let pasted = draft;
  let [placed, outside] = [0, 0];
  block.forEach((line, down) => {
    line.forEach((text, right) => {
      if (text === "") return;
      const figure = at.get(`${from.row + down},${from.column + right}`)?.figure;
      if (!figure) {
        if (/\d/.test(text)) outside++;
        return;
      }
      pasted = withCell(pasted, figure.path, text);
      placed++;
    });
  });
  const values = withoutAgreeingTotals(pasted.values, templateOf(draft));
  return { draft: { ...pasted, values }, placed, outside };
}
