import { replacePart, withNarrative } from "../data-file/replace-part.js";
import { setAt, type Values } from "../data-file/values.js";
import type { DataValue } from "../data-file/write.js";
import type { Outcome } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { labelComments } from "../templates/labels.js";
import type { Template } from "../templates/template.js";
import type { Application, Tally } from "./count.js";

/** The applications behind each figure of 三 (`applications.newlyReceived.naturalPerson`), those that are counted. */
export function byFigure({ applications }: Tally): Map<string, Application[]> {
  const figures = new Map<string, Application[]>();
  for (const application of applications) {
    const { applicant, from, to } = application;
    if (applicant === undefined || from === undefined || to === undefined) continue;
    for (const row of [from, to]) {
      const path = `${row}.${applicant}`;
      const own = figures.get(path);
      if (own) own.push(application);
      else figures.set(path, [application]);
    }
  }
  return figures;
}

/** Table 三 for the data file, with the official label above each row. Totals are left to be computed. */
export function applicationsOf(tally: Tally): {
  values: { [key: string]: DataValue };
  comments: Map<string, string>;
} {
  const { template } = tally;
  const { rows, classes, total } = template.applications;
  const figures = byFigure(tally);
  const values: Values = {};
  for (const row of rows) {
    if (row === total) continue;
    const counts = classes.flatMap((key): [string, number][] => {
      const count = figures.get(`${row}.${key}`)?.length ?? 0;
      return count > 0 ? [[key, count]] : [];
    });
    const sum = counts.reduce((all, [, count]) => all + count, 0);
    setAt(values, row, sum === 0 ? 0 : Object.fromEntries([...counts, ["total", sum]]));
  }
  return { values, comments: labelComments(template, rows) };
}

/** Table 三 as a part of the data file. */
interface ApplicationsPart {
  template: Template;
  values: { readonly [key: string]: DataValue };
  comments: ReadonlyMap<string, string>;
}

/**
 * A data file with its table 三 replaced; the texts before and below the table stay, and so does every other line.
 *
 * @returns its new text; fails as `replacePart` does
 */
export function replaceApplications(
  file: InputFile,
  { template, values, comments }: ApplicationsPart,
): Outcome<string> {
  const value = withNarrative(values.applications as { [key: string]: DataValue });
  return replacePart(file, { template, path: "applications", by: "tally", value, comments });
}
