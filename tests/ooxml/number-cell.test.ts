import { describe, expect, test } from "vitest";
import { numberIn } from "../../src/ooxml/number-cell.js";

describe("a number of the spreadsheet", () => {
  test.each([
    [7, undefined, "7"],
    [7.5, "0.00", "7.50"],
    [7.125, "0.00", "7.125"],
    [0, "0", "0"],
  ])("%s shown as %s", (number, format, value) => {
    const cell = { text: String(number), number, ...(format !== undefined && { format }) };
    expect(numberIn(cell, { kind: "amount", unit: "元" })).toEqual({ value });
  });

  test("what binary arithmetic leaves behind a formula's result is left out", () => {
    const cell = { text: "0.30000000000000004", number: 0.1 + 0.2 };
    expect(numberIn({ ...cell, formula: true }, { kind: "amount" })).toEqual({ value: "0.3" });
    expect(numberIn(cell, { kind: "amount" })).toBeUndefined();
  });

  test.each([1.5, -2, 1e15])("%s is no count", (number) => {
    expect(numberIn({ text: String(number), number }, { kind: "count" })).toBeUndefined();
  });

  test("a day and an error are none", () => {
    expect(numberIn({ text: "2022-03-05", date: "2022-03-05" }, { kind: "count" })).toBeUndefined();
    expect(numberIn({ text: "#REF!", error: true }, { kind: "count" })).toBeUndefined();
  });
});

describe("本年增/减", () => {
  test.each([
    [3, "+0;-0;0", "+3"],
    [-3, "+0;-0;0", "-3"],
    [0, "+0;-0;0", "0"],
    [-3, undefined, "-3"],
  ])("%s shown as %s", (number, format, value) => {
    const cell = { text: String(number), number, ...(format !== undefined && { format }) };
    expect(numberIn(cell, { kind: "count", signed: true })).toEqual({ value });
  });

  test.each([
    ["+3", "+3"],
    ["－3", "-3"],
    ["−3", "-3"],
    ["减3", "-3"],
    ["增加3项", "+3"],
    ["+0", "0"],
    ["-0", "0"],
    ["+012", "+12"],
  ])("typed as the text %s is as a data file takes it", (text, value) => {
    expect(numberIn({ text }, { kind: "count", signed: true })).toEqual({ value, read: true });
  });

  test.each(["1.5", "增长10%", "+", "五"])("%s is none", (text) => {
    expect(numberIn({ text }, { kind: "count", signed: true })).toBeUndefined();
  });

  test("no other count has a sign", () => {
    expect(numberIn({ text: "-3", number: -3 }, { kind: "count" })).toBeUndefined();
    expect(numberIn({ text: "-3" }, { kind: "count" })).toBeUndefined();
  });
});

describe("a text", () => {
  test.each([
    ["12件", { value: "12", read: true }],
    ["１２", { value: "12", read: true }],
    ["55（含自然失效29件）", { value: "55", remark: "含自然失效29件", read: true }],
    ["十二", undefined],
    ["约12", undefined],
    ["12（", undefined],
    ["", undefined],
  ])("%j", (text, expected) => {
    expect(numberIn({ text }, { kind: "count" })).toEqual(expected);
  });
});
