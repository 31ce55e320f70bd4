import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparedNumbers } from "../../src/reporters/compared-numbers.js";

describe("原文, 表中数 and 差额 add up", () => {
  test.each<[object, string, object | undefined]>([
    [{ written: "58", readings: [{ value: "158" }] }, "58", { own: 58, table: 158, difference: -100 }],
    [
      { written: "1,200", readings: [{ value: "1200" }] },
      "1,200",
      { own: "1,200", table: 1200, difference: 0 },
    ],
    [
      { written: "58.0%", readings: [{ value: "32.0%" }] },
      "58.0%",
      { own: "58.0%", table: "32.0%", difference: 26 },
    ],
    [
      { written: "58", readings: [{ value: "1" }, { value: "2" }] },
      "58",
      { own: 58, table: "1、2", difference: "" },
    ],
    [
      { written: "五十八", readings: [{ value: "1" }] },
      "五十八",
      { own: "五十八", table: 1, difference: "" },
    ],
    [{ value: 5, expected: 4, left: 5, right: 4, difference: 1 }, "5", { own: 5, table: 4, difference: 1 }],
    [{ left: 8, right: 7 }, "7", { own: 7, table: 8, difference: -1 }],
    // The balance is shown at 四, whose 0 would have to be 2.
    [{ left: 9, right: 7 }, "0", { own: 0, table: 2, difference: -2 }],
    [{ left: 9, right: 7 }, "", { own: 7, table: 9, difference: -2 }],
    [{ left: "3元", right: "2.5元" }, "2.5", { own: "2.5元", table: "3元", difference: -0.5 }],
    [{ now: "3", before: "5" }, "3", { own: 3, table: 5, difference: -2 }],
    [{ now: "90", before: "77", expected: "88" }, "90", { own: 90, table: 88, difference: 2 }],
    [{ found: "，" }, ",", undefined],
    [{}, "", undefined],
  ])("%j at %j", (args, quote, compared) => {
    expect(comparedNumbers(args, quote)).toEqual(compared);
  });

  test("whatever the numbers", () => {
    const number = fc.integer({ min: 0, max: 99_999_999 });
    fc.assert(
      fc.property(number, number, fc.option(number), (left, right, quote) => {
        const { own, table, difference } = comparedNumbers(
          { left, right },
          quote === null ? "" : String(quote),
        )!;
        expect(Number(own) - Number(table)).toBe(difference);
      }),
    );
  });
});
