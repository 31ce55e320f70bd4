import { expect, test } from "vitest";
import { diagnostic } from "../../src/codes/diagnostic.js";
import { errorsIn, listed } from "../../src/codes/listed.js";

const place = (start: number) => ({ source: { name: "a.yaml", text: "" }, start, end: start, pointer: "" });

const tags = (count: number) =>
  Array.from({ length: count }, (_, at) => diagnostic("GR1010", place(at), { tag: "!a" }));

test("errors that are not listed count as errors", () => {
  expect(listed(tags(1_500))).toHaveLength(1_001);
  expect(errorsIn(listed(tags(1_500)))).toBe(1_500);
  expect(errorsIn(listed(tags(1_000)))).toBe(1_000);
});

test("warnings do not, listed or not", () => {
  const warnings = tags(1_500).map((one) => ({ ...one, severity: "warning" as const }));
  expect(errorsIn(listed(warnings))).toBe(0);
  expect(errorsIn([...tags(2), ...listed(warnings)].slice(0, 2))).toBe(2);
});
