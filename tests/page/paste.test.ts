import { describe, expect, test } from "vitest";
import { cellAt, templateOf, textAt } from "../../src/page/draft.js";
import { blockOf, pasteBlock } from "../../src/page/paste.js";
import { statutoryCells } from "../../src/templates/figure-cells.js";
import { draft, found, table } from "../support/drafts.js";

const RECEIVED = "applications.newlyReceived";

describe("a pasted block", () => {
  test("is told from one value", () => {
    expect(blockOf("6")).toBeUndefined();
    expect(blockOf("6\n")).toBeUndefined();
    expect(blockOf("6\t1\r\n0\t2\r\n")).toEqual([
      ["6", "1"],
      ["0", "2"],
    ]);
  });

  test("the whole table 三 of a workbook, labels and all, goes where it came from", () => {
    const one = draft();
    const grid = table(one, "applications");
    const filled = grid.cells.map(
      (cell) => [cell, cell.figure ? cellAt(one.values, cell.figure.path).value : "标签"] as const,
    );
    const columns = Math.max(...grid.cells.map(({ column }) => column)) + 1;
    const block = Array.from({ length: grid.rows }, (_, row) =>
      Array.from(
        { length: columns },
        (_each, column) => filled.find(([cell]) => cell.row === row && cell.column === column)?.[1] ?? "",
      ),
    );
    const empty = draft();
    const pasted = pasteBlock(empty, grid, { ...grid.cells[0]!, row: 0, column: 0 }, block);
    expect(pasted.outside).toBe(0);
    for (const { figure } of statutoryCells(templateOf(one)))
      expect(textAt(pasted.draft.values, figure), figure).toBe(textAt(one.values, figure));
    expect(found(pasted.draft)).toEqual([]);
  });

  test("empty cells leave what is there, numbers without a cell are counted, words are not", () => {
    const grid = table(draft(), "applications");
    const from = grid.cells.find(({ figure }) => figure?.path === "applications.carriedToNextYear.other")!;
    const {
      draft: pasted,
      placed,
      outside,
    } = pasteBlock(draft(), grid, from, [
      ["", "", "5"],
      ["3", "合计"],
    ]);
    expect([placed, outside]).toEqual([0, 2]);
    expect(textAt(pasted.values, "applications.carriedToNextYear.other")).toBe("0");
  });

  test("a total that is not the sum is kept, so that it is told", () => {
    const grid = table(draft(), "applications");
    const from = grid.cells.find(({ figure }) => figure?.path === `${RECEIVED}.naturalPerson`)!;
    const right = pasteBlock(draft(), grid, from, [["6", "1", "0", "0", "0", "0", "7"]]);
    expect(found(right.draft)).toEqual([]);
    const wrong = pasteBlock(draft(), grid, from, [["6", "1", "0", "0", "0", "0", "9"]]);
    expect(found(wrong.draft)).toEqual([["GR3002", `${RECEIVED}.total`]]);
  });
});
