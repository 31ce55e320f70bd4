import { describe, expect, test } from "vitest";
import { aggregate } from "../../src/index.js";
import { organ } from "../support/organs.js";

const report = (name: string, ...changes: [string, string][]) => ({
  name: `${name}.yaml`,
  bytes: Buffer.from(organ(name, ...changes)),
});

describe("aggregate", () => {
  test("a figure that its report contradicts is in no sum", async () => {
    const files = [report("甲局", ["upheld: 1", "upheld: 2"]), report("乙局")];
    const summed = await aggregate(files);
    if (!summed.ok) throw new Error(summed.diagnostics[0]?.code);
    const total = summed.value.sum.figures.get("reviewAndLitigation.reconsideration.total")!;
    expect([total.value.toFixed(), total.doubt]).toEqual(["7", "fromParts"]);
    expect(summed.diagnostics.map(({ code }) => code)).toEqual(["GR3004"]);
    expect(summed.value.leftOut).toEqual([]);
  });

  test("a sum that no cell holds is a failure", async () => {
    const large = (name: string) => report(name, ["amount: 27.948692", "amount: 600000000.5"]);
    const summed = await aggregate([large("甲局"), large("乙局")]);
    expect(summed.ok).toBe(false);
    expect(summed.diagnostics.map(({ code }) => code)).toEqual(["GR3011"]);
  });
});
