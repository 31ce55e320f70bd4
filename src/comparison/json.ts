import { TOOL } from "../host/package.js";
import type { Comparison } from "./comparison.js";

/** The comparison as schemas/comparison.schema.json describes it. */
export function jsonComparison({
  agency,
  years,
  movers,
  carried,
  figures,
  incomparable,
}: Comparison): string {
  const content = {
    version: 1,
    tool: TOOL,
    agency,
    years,
    movers,
    carried,
    figures: figures.map(({ isTotal: _, values, changes, ...figure }) => ({
      ...figure,
      values: values.map((value) => value ?? null),
      changes: changes.map((change) => change ?? null),
    })),
    incomparable: incomparable.map(({ label, unit, values }) => ({
      label,
      unit,
      values: values.map((value) => value ?? null),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
