import fc from "fast-check";
import { amount, count, map, type Row, type Scalar, type Value } from "./yaml-tree.js";

export type Version = "2019" | "2021";
export const VERSIONS: readonly Version[] = ["2019", "2021"];

export const decimals = fc
  .tuple(fc.nat(99_999), fc.option(fc.integer({ min: 1, max: 999_999 }), { nil: undefined }))
  .map(([whole, part]) => (part === undefined ? String(whole) : `${whole}.${part}`));

/** 本年增/减: with a sign, without one, or 0. */
const change = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.boolean())
  .map(([by, plus]): Scalar => ({ kind: "change", text: by > 0 && plus ? `+${by}` : String(by) }));

/** Table 二 of a format, with random figures. */
export const disclosure: Record<Version, fc.Arbitrary<Row>> = {
  "2019": fc
    .record({
      counts: fc.array(fc.nat(99_999_999), { minLength: 16, maxLength: 16 }),
      changes: fc.array(change, { minLength: 5, maxLength: 5 }),
      amount: decimals,
      unit: fc.constantFrom("元", "万元"),
      inLines: fc.boolean(),
    })
    .map(({ counts, changes, amount: bought, unit, inLines }) => {
      const [left, leftChanges] = [[...counts], [...changes]];
      const next = () => count(left.shift()!);
      const by = () => leftChanges.shift()!;
      const row = (entries: [string, Value][]): Row => map(entries, !inLines);
      const documents = () =>
        row(["created", "published", "totalPublished"].map((name): [string, Value] => [name, next()]));
      const matters = (): Row =>
        row([
          ["lastYear", next()],
          ["change", by()],
          ["decisions", next()],
        ]);
      return map([
        ["rules", documents()],
        ["normativeDocuments", documents()],
        ["licensing", matters()],
        ["otherServices", matters()],
        ["penalties", matters()],
        ["compulsion", matters()],
        [
          "administrativeCharges",
          row([
            ["lastYear", next()],
            ["change", by()],
          ]),
        ],
        [
          "procurement",
          row([
            ["items", next()],
            ["amount", amount(bought)],
            ["unit", { kind: "choice", text: unit }],
          ]),
        ],
      ]);
    }),
  "2021": fc
    .record({
      counts: fc.array(fc.nat(99_999_999), { minLength: 9, maxLength: 9 }),
      charges: decimals,
      inLines: fc.boolean(),
    })
    .map(({ counts, charges, inLines }) => {
      const figures = (names: string[], from: number): Row =>
        map(
          names.map((name, index): [string, Value] => [name, count(counts[from + index]!)]),
          !inLines,
        );
      return map([
        ["rules", figures(["issued", "repealed", "inForce"], 0)],
        ["normativeDocuments", figures(["issued", "repealed", "inForce"], 3)],
        ["licensing", figures(["decisions"], 6)],
        ["penalties", figures(["decisions"], 7)],
        ["compulsion", figures(["decisions"], 8)],
        ["administrativeCharges", map([["amount", amount(charges)]], !inLines)],
      ]);
    }),
};
