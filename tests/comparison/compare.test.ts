import { Big } from "big.js";
import { describe, expect, test } from "vitest";
import { changeOf } from "../../src/comparison/compare.js";

describe("changes and rates", () => {
  test.each([
    ["8", "9", "+1", "+12.5", false],
    ["9", "8", "-1", "-11.1", false],
    ["2000", "2001", "+1", "+0.1", false],
    ["2000", "1999", "-1", "-0.1", false],
    ["0.1", "0.3", "+0.2", "+200.0", false],
    ["7", "7", "0", "0.0", false],
    ["0", "0", "0", undefined, false],
    ["0", "19", "+19", undefined, false],
    ["0", "20", "+20", undefined, true],
    ["5", "25", "+20", "+400.0", true],
    ["25", "5", "-20", "-80.0", true],
    ["-3", "4", "+7", undefined, false],
  ])("%s → %s: %s, %s%%", (before, now, difference, rate, jump) => {
    expect(changeOf(new Big(before), new Big(now))).toEqual({ difference, ...(rate && { rate }), jump });
  });
});
