import fc from "fast-check";
import { expect, test } from "vitest";
import { standsInOrder } from "../../src/text/in-order.js";

test.each<[string, string, boolean]>([
  ["发改", "发展和改革", true],
  ["改发", "发展和改革", false],
  ["卫健局", "卫生健康委员会", false],
  ["局局", "教育局", false],
  ["教育局", "教育局", true],
  ["教育局", "教育", false],
  ["", "教育局", true],
  ["𣲗局", "𣲗水县教育局", true],
])("%j in %j: %j", (short, long, expected) => {
  expect(standsInOrder(short, long)).toBe(expected);
});

test("what is left of a name when characters are left out of it stands in it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: "binary", minLength: 1, maxLength: 1 }), fc.boolean())),
      (signs) => {
        const left = signs.filter(([, isKept]) => isKept);
        const [short, long] = [left, signs].map((each) => each.map(([sign]) => sign).join(""));
        expect(standsInOrder(short!, long!)).toBe(true);
        expect(standsInOrder(`${long}局`, long!)).toBe(false);
      },
    ),
  );
});
