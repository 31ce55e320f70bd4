import { Big } from "big.js";
import { describe, expect, test } from "vitest";
import { commonUnit } from "../../src/report/units.js";

describe("元 and 万元 in one sum", () => {
  const inUnits = (...typed: [string, string | undefined][]) => {
    const common = commonUnit(
      typed.map(([value]) => new Big(value)),
      typed.map(([, unit]) => unit),
    );
    return common && [common.unit, ...common.values.map((value) => value.toFixed())];
  };
  test("one unit stays; mixed ones become 万元 where that is exact, else 元", () => {
    expect(inUnits(["1.5", "万元"], ["2", "万元"])).toEqual(["万元", "1.5", "2"]);
    expect(inUnits(["1.5", "元"], ["2", "元"])).toEqual(["元", "1.5", "2"]);
    expect(inUnits(["12345.67", "元"], ["2", "万元"])).toEqual(["万元", "1.234567", "2"]);
    expect(inUnits(["12345.678", "元"], ["2.000001", "万元"])).toEqual(["元", "12345.678", "20000.01"]);
    expect(inUnits(["1", undefined], ["2", undefined])).toBeUndefined();
  });
});
