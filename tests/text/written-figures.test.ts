import { describe, expect, test } from "vitest";
import { type FigureKind, readFigure } from "../../src/text/written-figures.js";

describe("a change in words", () => {
  test.each([
    ["增10", "+10"],
    ["增加10项", "+10"],
    ["减3", "-3"],
    ["减少 3", "-3"],
    ["−3", "-3"],
    ["增0", "0"],
  ])("%s", (typed, value) => {
    expect(readFigure(typed, "change", "项")).toEqual({ value, doubt: true });
  });

  test.each(["增长10%", "增加", "增10减3", "+(1) -(2)"])("%s is none", (typed) => {
    expect(readFigure(typed, "change", "项")).toBeUndefined();
  });

  test.each<[string, FigureKind]>([
    ["增10", "count"],
    ["减3", "amount"],
  ])("%s is no %s", (typed, kind) => {
    expect(readFigure(typed, kind, "件")).toBeUndefined();
  });
});

test("0 needs no unit where the table prints one behind the number", () => {
  expect(readFigure("0", "amount", "万元", true)).toEqual({ value: "0" });
  expect(readFigure("5", "amount", "万元", true)).toEqual({ value: "5", doubt: true });
});
