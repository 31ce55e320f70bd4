import type { Big } from "big.js";
import { type Figure, numberOf } from "../report/figures.js";
import { isJump } from "../report/jump.js";
import { percentage } from "../report/percentage.js";
import { commonUnit } from "../report/units.js";
import { rowOf } from "../templates/figure-cells.js";
import type { Template } from "../templates/template.js";
import { carriedChain } from "./carried.js";
import { chartsOf } from "./charts.js";
import type { Change, Compared, ComparedFigure, Comparison } from "./comparison.js";
import { incomparableFigures } from "./incomparable.js";
import { biggestMovers } from "./movers.js";
import { meaningOf, type StatutoryFigure, statutoryFigures } from "./statutory-figures.js";

/**
 * Compares reports of several years. Exact decimals; a figure is compared between years whose formats have it by the
 * same path and official label.
 *
 * @param reports of different years, in any order; of one alone there is nothing but its figures
 */
export function compareReports(reports: readonly Compared[]): Comparison {
  const ordered = [...reports].sort((a, b) => a.report.year - b.report.year);
  const { template: latest, report } = ordered.at(-1)!;
  const compared = new Map<string, ComparedFigure>();
  for (const format of new Set(ordered.map(({ template }) => template).reverse()))
    for (const cell of statutoryFigures(format)) {
      const key = countedAs(format, cell.path);
      const found = ordered.map((each) => sameFigure(each, cell.path, key));
      if (
        key === undefined ||
        compared.has(key) ||
        found.filter(Boolean).length < Math.min(2, ordered.length)
      )
        continue;
      compared.set(key, comparedFigure(cell, format, ordered, found));
    }
  const figures = [...compared.values()];
  return {
    agency: report.agency.name,
    years: ordered.map(({ file, template, report, unread = new Set() }) => ({
      year: report.year,
      file,
      agency: report.agency.name,
      template: template.version,
      ...(unread.size > 0 && { unread: unread.size }),
    })),
    figures,
    movers: biggestMovers(figures),
    carried: carriedChain(ordered),
    incomparable: incomparableFigures(ordered, (template, path) =>
      compared.has(countedAs(template, path) ?? ""),
    ),
    charts: chartsOf(latest, figures),
  };
}

/** The key by which figures of two years are the same. */
function countedAs(template: Template, path: string): string | undefined {
  const meaning = meaningOf(template, path);
  return meaning === undefined ? undefined : `${path} ${meaning}`;
}

function sameFigure(
  { template, figures }: Compared,
  path: string,
  key: string | undefined,
): Figure | undefined {
  const figure = figures.get(path);
  return figure?.value && countedAs(template, path) === key ? figure : undefined;
}

/** @param found the figure of each report, where it has one */
function comparedFigure(
  figure: StatutoryFigure,
  format: Template,
  reports: readonly Compared[],
  found: readonly (Figure | undefined)[],
): ComparedFigure {
  const present = found.filter((each) => each !== undefined);
  // 采购总金额 stands beside the unit that each file chose for it.
  const units = figure.path.endsWith(".amount")
    ? reports.flatMap(({ figures }, index) =>
        found[index] ? [figures.get(`${rowOf(figure.path)}.unit`)?.text] : [],
      )
    : [];
  const common = commonUnit(present.map(numberOf), units);
  const values = found.map((each) => each && (common?.values[present.indexOf(each)] ?? numberOf(each)));
  // 本年增/减 is a change itself: a rate of it says nothing.
  const isSigned = present.some(({ text }) => /^[-+]/.test(text));
  const isDoubtful = reports.map(
    ({ doubtful }, index) => found[index] !== undefined && doubtful?.has(figure.path) === true,
  );
  const doubtful = reports.flatMap(({ report }, index) => (isDoubtful[index] ? [report.year] : []));
  return {
    ...figure,
    ...(common && { unit: common.unit }),
    label: `${figure.row} · ${figure.column}`,
    values: found.map((each, index) => {
      const value = values[index];
      return each && value && (value.eq(numberOf(each)) ? each.text : value.toFixed());
    }),
    changes: values.slice(1).map((now, index) => {
      const before = values[index];
      if (!before || !now || isDoubtful[index] || isDoubtful[index + 1]) return undefined;
      const change = changeOf(before, now);
      return isSigned ? { difference: change.difference, jump: false } : change;
    }),
    ...(doubtful.length > 0 && { doubtful }),
    isTotal: !isOfClass(figure.path, format),
  };
}

/** Whether a figure is that of one applicant class. */
function isOfClass(path: string, { applications }: Template): boolean {
  return (
    applications.classes.includes(path.slice(path.lastIndexOf(".") + 1)) &&
    (applications.rows.includes(rowOf(path)) || applications.groups.has(rowOf(path)))
  );
}

export function changeOf(before: Big, now: Big): Change {
  const difference = now.minus(before);
  const sign = difference.gt(0) ? "+" : difference.lt(0) ? "-" : "";
  const size = difference.abs();
  return {
    difference: `${sign}${size.toFixed()}`,
    ...(before.gt(0) && { rate: `${sign}${percentage(size, before)}` }),
    jump: isJump(before, now),
  };
}
