import { applicationsOf } from "./applications.js";
import { once } from "./once.js";
import { reviewAndLitigationOf } from "./review-and-litigation.js";
import type { TableTemplate, Template } from "./template.js";

/** The part of a template that its tables determine. */
type OfTables = Pick<Template, "tables" | "equations" | "sums" | "applications">;

/**
 * Makes a format from its table 二 and its schema, which tables 三 and 四 follow from. The tables are built on first
 * use: a report has one format, but the program knows them all.
 *
 * @param disclosure table 二, which differs from format to format
 */
export function templateOf(
  format: Omit<Template, keyof OfTables>,
  disclosure: () => TableTemplate,
): Template {
  const ofTables = once((): OfTables => {
    const applications = applicationsOf(format.schema);
    const review = reviewAndLitigationOf(format.schema);
    return {
      tables: [disclosure(), applications.table, review.table],
      equations: [...applications.equations, ...review.equations],
      sums: new Map([...applications.sums, ...review.sums]),
      applications: applications.layout,
    };
  });
  return {
    ...format,
    get tables() {
      return ofTables().tables;
    },
    get equations() {
      return ofTables().equations;
    },
    get sums() {
      return ofTables().sums;
    },
    get applications() {
      return ofTables().applications;
    },
  };
}
