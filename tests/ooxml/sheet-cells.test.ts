import { describe, expect, test } from "vitest";
import { type RawCell, SheetCells } from "../../src/ooxml/sheet-cells.js";

function shown(type: RawCell["type"], value: string, format?: string, from1904 = false) {
  const cells = new SheetCells([format], from1904);
  cells.put(1, 1, { type, value, style: 0, formula: false });
  return cells.at(1, 1);
}

describe("a day", () => {
  test.each([
    ["2022-03-05"],
    ["2022-03-05T00:00:00"],
    ["2022-03-05T23:30:00-05:00"],
    ["2022-03-05T00:30:00+08:00"],
  ])("as a text of ISO 8601 is the one that was typed: %s", (value) => {
    expect(shown("d", value)).toEqual({ text: "2022-03-05", date: "2022-03-05" });
  });

  test("that is none has no text", () => {
    expect(shown("d", "T10:00:00")).toEqual({ text: "" });
  });

  test("as a number is counted from 1900 or from 1904", () => {
    expect(shown("n", "44625", "yyyy-mm-dd")).toMatchObject({ date: "2022-03-05" });
    expect(shown("n", "43163", "yyyy-mm-dd", true)).toMatchObject({ date: "2022-03-05" });
  });
});

test("a number, a truth, an error, a text and nothing", () => {
  expect(shown("n", "7", "0.00")).toEqual({ text: "7", number: 7, format: "0.00" });
  expect(shown("n", "7", "General")).toEqual({ text: "7", number: 7 });
  expect(shown("b", "1")).toEqual({ text: "true" });
  expect(shown("e", "#REF!")).toEqual({ text: "#REF!", error: true });
  expect(shown("str", "一\r\n二")).toEqual({ text: "一\n二" });
  expect(shown("str", " ")).toBeUndefined();
});

test("cells are found whatever order they were put in, and a later one takes the place of an earlier one", () => {
  const cells = new SheetCells([], false);
  for (const [row, column, value] of [
    [2, 5, "e"],
    [2, 1, "a"],
    [2, 3, "c"],
    [1, 1, "first"],
    [2, 3, "C"],
  ] as const)
    cells.put(row, column, { type: "str", value, style: 0, formula: false });
  expect([1, 2, 3, 4, 5].map((column) => cells.at(2, column)?.text)).toEqual([
    "a",
    undefined,
    "C",
    undefined,
    "e",
  ]);
  expect([cells.rows, cells.columns]).toEqual([[1, 2], 5]);
});
