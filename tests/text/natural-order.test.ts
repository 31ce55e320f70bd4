import { describe, expect, test } from "vitest";
import { inNaturalOrder } from "../../src/text/natural-order.js";

const sorted = (names: string[]) => [...names].sort(inNaturalOrder);

describe("names in the order in which people sort them", () => {
  test.each([
    [
      ["第10局.docx", "第2局.docx", "第1局.docx"],
      ["第1局.docx", "第2局.docx", "第10局.docx"],
    ],
    [
      ["2023/b", "2022/c", "2022/a"],
      ["2022/a", "2022/c", "2023/b"],
    ],
    [
      ["a10/x", "a2/y", "a2/x"],
      ["a2/x", "a2/y", "a10/x"],
    ],
    [
      ["公安局", "财政局", "城关镇"],
      ["财政局", "城关镇", "公安局"],
    ],
  ])("%j", (names, order) => expect(sorted(names)).toEqual(order));

  test("is a total order: what only looks alike has a place of its own", () => {
    const names = ["a", "A", "ａ", "a1", "a01", "甲", "甲1", ""];
    const once = sorted(names);
    for (let turn = 0; turn < names.length; turn++) {
      names.push(names.shift()!);
      expect(sorted(names)).toEqual(once);
    }
  });
});
