import type { Part } from "../template.js";

/** The six parts of every format since 2019, in printed order; their headings are titles of the schema. */
export const PARTS: readonly Part[] = [
  { key: "overview", kind: "narrative" },
  { key: "proactiveDisclosure", kind: "table" },
  { key: "applications", kind: "table" },
  { key: "reviewAndLitigation", kind: "table" },
  { key: "problems", kind: "narrative" },
  { key: "otherMatters", kind: "narrative" },
];

/** Totals of tables 三 and 四 that are compared with last year's for plausibility. */
export const COMMON_TOTALS: readonly string[] = [
  "applications.newlyReceived.total",
  "applications.results.total.total",
  "reviewAndLitigation.reconsideration.total",
  "reviewAndLitigation.litigation.total",
];
