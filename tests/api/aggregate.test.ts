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

  test("agencies of a list that gave no report are told, and lists that are none", async () => {
    const files = [report("甲县教育局"), report("甲县水利局")];
    const of = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
    const summed = await aggregate(files, { expected: of("名单.txt", "教育局\n甲县民政局\n甲县水利局\n") });
    if (!summed.ok) throw new Error(summed.diagnostics[0]?.code);
    expect(summed.diagnostics.map(({ code }) => code)).toEqual(["GR3008", "GR3007"]);
    expect(summed.value.leftOut).toEqual([
      { agency: "甲县教育局", file: "甲县教育局.yaml", reason: "unexpected" },
      { agency: "甲县民政局", reason: "missing" },
    ]);
    const broken = await aggregate(files, { expected: of("名单.xlsx", "no workbook") });
    expect([broken.ok, broken.diagnostics.map(({ code }) => code)]).toEqual([false, ["GR8101"]]);
  });

  test("a sum that no cell holds is a failure", async () => {
    const large = (name: string) => report(name, ["amount: 27.948692", "amount: 600000000.5"]);
    const summed = await aggregate([large("甲局"), large("乙局")]);
    expect(summed.ok).toBe(false);
    expect(summed.diagnostics.map(({ code }) => code)).toEqual(["GR3011"]);
  });
});
