import { TOOL } from "../host/package.js";
import type { ByAgency } from "./by-agency.js";
import { compareReports } from "./compare.js";
import type { Comparison } from "./comparison.js";

/** The comparison as schemas/comparison.schema.json describes it. */
export function jsonComparison(comparison: Comparison): string {
  return `${JSON.stringify(contentOf(comparison), null, 2)}\n`;
}

/** The comparisons of many agencies as schemas/comparison-by-agency.schema.json describes them. */
export function jsonByAgency({ agencies, years }: Pick<ByAgency, "agencies" | "years">): string {
  const content = {
    version: 1,
    tool: TOOL,
    years,
    agencies: agencies.map(({ agency, reports, missing, alike }) => ({
      agency,
      years: reports.map(({ report: { year } }) => year),
      files: reports.map(({ file }) => file),
      missing,
      ...(alike !== undefined && { alike }),
      comparison: reports.length < 2 ? null : contentOf(compareReports(reports)),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function contentOf({ agency, years, movers, carried, figures, incomparable }: Comparison) {
  return {
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
}
