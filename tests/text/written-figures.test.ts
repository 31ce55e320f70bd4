import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FigureKind, readFigure } from "../../src/text/written-figures.js";

describe("a figure as anyone writes it in a cell", () => {
  test.each<[string, FigureKind, string, unknown]>([
    ["12", "count", "件", { value: "12" }],
    ["55（含自然失效29件）", "count", "件", { value: "55", remark: "含自然失效29件" }],
    ["27.948692", "amount", "万元", { value: "27.948692" }],
    // Nothing is 0, and said to be read so.
    ...["", " ", "/", "／", "-", "—", "——", "无", "没有", "不适用"].map(
      (typed): [string, FigureKind, string, unknown] => [typed, "count", "件", { value: "0", doubt: true }],
    ),
    ["１２", "count", "件", { value: "12", doubt: true }],
    ["1,234,567", "count", "件", { value: "1234567", doubt: true }],
    ["1，234", "count", "件", { value: "1234", doubt: true }],
    ["12件", "count", "件", { value: "12", doubt: true }],
    ["012", "count", "件", { value: "12", doubt: true }],
    ["7.0", "count", "件", { value: "7", doubt: true }],
    ["9(含补正2件)", "count", "件", { value: "9", remark: "含补正2件", doubt: true }],
    ["3.5万元", "amount", "万元", { value: "3.5", doubt: true }],
    ["35000元", "amount", "万元", { value: "3.5", doubt: true }],
    ["1.2亿元", "amount", "万元", { value: "12000", doubt: true }],
    ["+3", "change", "项", { value: "+3" }],
    ["-8", "change", "项", { value: "-8" }],
    ["－8", "change", "项", { value: "-8", doubt: true }],
    // Nothing is guessed.
    ...[
      "约12",
      "12余",
      "4O",
      "1 2",
      "12、13",
      "十二",
      "12-13",
      "3.5万",
      "-5",
      "1.5",
      "12*",
      "①",
      "12²",
      "12①",
      "12[1]",
      "1,23",
      "(12)",
      "12（",
    ].map((typed): [string, FigureKind, string, unknown] => [typed, "count", "件", undefined]),
    ["0.0000001元", "amount", "万元", undefined],
    ["1234567890123", "count", "件", undefined],
  ])("%j as %s in %s", (typed, kind, unit, expected) => {
    expect(readFigure(typed, kind, unit)).toEqual(expected);
  });

  test("what the form prints is read as it is, without a doubt", () => {
    const amount = fc.tuple(fc.nat(999_999_999), fc.nat(999_999)).map(([whole, part]) => `${whole}.${part}`);
    fc.assert(
      fc.property(fc.nat(), amount, (count, value) => {
        expect(readFigure(String(count), "count", "件")).toEqual({ value: String(count) });
        expect(readFigure(value, "amount", "万元")).toEqual({ value });
      }),
    );
  });

  test("whatever stands there, a number has no other digits than the cell", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 8 }), (typed) => {
        const reading = readFigure(typed, "count", "件");
        if (reading === undefined || reading.value === "0") return;
        expect(typed.normalize("NFKC").replace(/[^\d]/g, "")).toContain(reading.value);
      }),
      { numRuns: 2000 },
    );
  });
});

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
