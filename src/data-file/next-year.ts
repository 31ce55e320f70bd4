import type { Report } from "../report/report.js";
import { TO_FILL } from "../syntax/placeholder.js";
import type { Known } from "./skeleton.js";
import type { DataValue } from "./write.js";

type Values = { readonly [key: string]: DataValue };

/**
 * Takes over what stays from last year: the agency and its contacts, the shape of the narrative (sections of 一 with
 * their topics and titles, which parts there were), the names of figures, the page style, and the figures carried
 * over, class by class. Facts of the year itself become 待填: nothing of last year is printed as this year's.
 *
 * @param sameFormat both years have the same national format, so that its references still mean the same
 */
export function knownFromLastYear(report: Report, { sameFormat }: { sameFormat: boolean }): Known {
  const last = report as unknown as Values;
  const year = report.year + 1;
  const isTimeless = (text: string) =>
    !text.includes(String(report.year)) && (sameFormat || !text.includes("{{"));
  const overview = last.overview as Values;
  const otherMatters = last.otherMatters as Values;
  const sections = (overview.sections as readonly Values[] | undefined)?.map(({ topic, title, runIn }) => ({
    ...(topic !== undefined && { topic }),
    title: isTimeless(String(title)) ? title! : TO_FILL,
    ...(runIn !== undefined && { runIn }),
  }));
  return {
    year,
    agency: last.agency!,
    ...(last.signature && { signature: { name: report.signature!.name, date: TO_FILL } }),
    ...(last.figures && { figures: mapped(last.figures as Values, () => TO_FILL) }),
    ...(last.preamble && { preamble: TO_FILL }),
    ...(sections && { overview: { ...(overview.body && { body: TO_FILL }), sections } }),
    applications: {
      carriedFromLastYear: withoutRemarks((last.applications as Values).carriedToNextYear!),
    },
    ...(otherMatters.processingFee && {
      otherMatters: { processingFee: emptied(otherMatters.processingFee as Values), body: TO_FILL },
    }),
    ...(last.style && { style: last.style }),
  };
}

/** The classes of a row, its total left to be computed. */
function withoutRemarks(row: DataValue): DataValue {
  if (typeof row !== "object") return row;
  const { total: _total, ...classes } = row as Values;
  return mapped(classes, (cell) => (typeof cell === "object" ? (cell as Values).value! : cell));
}

/** The fees with every figure 待填 and the agencies kept. */
function emptied(values: Values): DataValue {
  return mapped(values, (value, key) => {
    if (Array.isArray(value)) return value.map((item) => emptied(item as Values));
    return key === "name" ? value : TO_FILL;
  });
}

function mapped(values: Values, change: (value: DataValue, key: string) => DataValue): Values {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key)]));
}
