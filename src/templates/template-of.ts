import { applicationsOf } from "./applications.js";
import { once } from "./once.js";
import { reviewAndLitigationOf } from "./review-and-litigation.js";
import type { TableTemplate, Template } from "./template.js";

/** What the tables say, and so their identities. */
type OfTables = Pick<Template, "tables" | "equations" | "sums" | "applications">;

/**
 * A format with its three tables, of which 三 and 四 follow from its schema. They are put together when they are first
 * asked for: a report is of one format, but knows them all.
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
