import { Big } from "big.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { percentage } from "../../src/report/percentage.js";

test("a percentage is the exact quotient, half up, to one decimal", () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000_000 }), (part, whole) => {
      const tenths = Number(percentage(new Big(part), new Big(whole)).replace(".", ""));
      // tenths − ½ ≤ 1000 · part / whole < tenths + ½, in whole numbers.
      expect((2 * tenths - 1) * whole).toBeLessThanOrEqual(2000 * part);
      expect(2000 * part).toBeLessThan((2 * tenths + 1) * whole);
    }),
  );
  expect(percentage(new Big("0.5"), new Big(1000))).toBe("0.1");
  expect(percentage(new Big("0.4999"), new Big(1000))).toBe("0.0");
});
