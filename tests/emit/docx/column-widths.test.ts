import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, widthsOfLeastHeight } from "../../../src/emit/docx/column-widths.js";

const column = (natural: number, least: number) => ({ natural, folded: natural, least, margin: 0 });

const height = (lengths: readonly (readonly number[])[], widths: readonly number[]) =>
  lengths.reduce((sum, row) => sum + Math.max(...row.map((length, at) => linesOf(length, widths[at]!))), 0);

describe("widths that make a table low", () => {
  it("follow the length of the sentences", () => {
    const lengths = Array.from({ length: 10 }, () => [2, 60, 30, 120]);
    const widths = widthsOfLeastHeight(
      [column(2, 2), column(60, 8), column(30, 8), column(120, 8)],
      50,
      lengths,
    );
    expect(widths[0]).toBe(2);
    expect(widths[3]!).toBeGreaterThan(widths[1]!);
    expect(widths[1]!).toBeGreaterThanOrEqual(widths[2]!);
    expect(height(lengths, widths)).toBeLessThan(height(lengths, [2, 16, 16, 16]));
  });

  it("give a column what only the whole step saves", () => {
    // Nine characters on one line rather than two, before the head goes from three lines to two.
    const lengths = [[2, 14, 14, 14], ...Array.from({ length: 6 }, () => [9, 2, 2, 2])];
    const [first] = widthsOfLeastHeight(
      [column(9, 4), column(14, 4), column(14, 4), column(14, 4)],
      27,
      lengths,
    );
    expect(first).toBeGreaterThanOrEqual(9);
  });

  it("never are less than a column needs, nor more than there is", () => {
    const cell = fc.integer({ min: 0, max: 200 });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 12, max: 80 }), (lengths, room) => {
        const widths = widthsOfLeastHeight([column(200, 4), column(200, 4), column(200, 4)], room, lengths);
        for (const width of widths) expect(width).toBeGreaterThanOrEqual(4);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(room);
      }),
    );
  });
});
