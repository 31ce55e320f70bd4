import { expect, test } from "vitest";
import { compile } from "../../../src/index.js";
import { overlaid } from "../../support/prose.js";

const found = (fee: string) =>
  compile({
    name: "data.yaml",
    bytes: new TextEncoder().encode(overlaid(`otherMatters: { processingFee: ${fee} }`)),
  }).diagnostics.filter(({ code }) => code === "GR3006");

test("amounts are added up as decimals", () => {
  const agencies = "byAgency: [ { name: 县公安局, collected: 0.1 }, { name: 县住建局, collected: 0.2 } ]";
  expect(found(`{ collected: 0.3, ${agencies} }`)).toEqual([]);
  expect(found(`{ collected: 0.4, ${agencies} }`).map(({ args }) => args)).toMatchObject([
    { left: "0.3", right: "0.4", difference: "-0.1" },
  ]);
});

test("each agency is named with its own number, where another one has none", () => {
  const [sum] = found(
    "{ notices: 9, byAgency: [ { name: 县公安局, collected: 880 }, { name: 县住建局, notices: 1 }, { name: 县民政局, notices: 2 } ] }",
  );
  expect(sum?.related.map(({ note, place }) => [note, place.pointer])).toEqual([
    [{ kind: "value", label: "县住建局", value: "1" }, "/otherMatters/processingFee/byAgency/1/notices"],
    [{ kind: "value", label: "县民政局", value: "2" }, "/otherMatters/processingFee/byAgency/2/notices"],
  ]);
});

test("a sum that no agency has a number for, or that nobody typed, is not compared", () => {
  expect(found("{ notices: 9, byAgency: [ { name: 县公安局, collected: 880 } ] }")).toEqual([]);
  expect(found("{ byAgency: [ { name: 县公安局, collected: 880 } ] }")).toEqual([]);
});
