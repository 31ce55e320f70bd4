import type { Big } from "big.js";
import { rowOf } from "./cells.js";
import { commonUnit } from "./common-unit.js";
import { type Carried, carriedChain } from "./comparison/carried.js";
import { type Charts, chartsOf } from "./comparison/charts.js";
import { type FormFigure, formFigures } from "./comparison/form.js";
import { type Incomparable, incomparableFigures } from "./comparison/incomparable.js";
import { meaningOf } from "./comparison/meaning.js";
import { biggestMovers } from "./comparison/movers.js";
import type { Figure, Figures } from "./figures.js";
import { isJump } from "./jump.js";
import { percentage } from "./reference.js";
import type { Report } from "./report.js";
import type { Template } from "./template.js";

/** A year's report that is compared. */
export interface Compared {
  file: string;
  template: Template;
  report: Report;
  figures: Figures;
}

export interface ComparedYear {
  year: number;
  file: string;
  agency: string;
  /** Version of the national format. */
  template: string;
}

/** From one of the years to the next one of them. Decimal digits. */
export interface Change {
  /** With its sign: `+12`, `-0.5`, `0`. */
  difference: string;
  /** Per cent with its sign, one decimal, half up; absent where the earlier figure is not above 0, or is a change itself. */
  rate?: string;
  /** Fivefold or a fifth, by at least 20 (GR4003). */
  jump: boolean;
}

export interface ComparedFigure {
  path: string;
  /** Name of its table. */
  table: string;
  row: string;
  column: string;
  unit: string;
  /** Official label of row and column. */
  label: string;
  /** A year each, as decimal digits; the digits as printed. Absent where the year's format has no such figure. */
  values: (string | undefined)[];
  /** One fewer than the values; absent where one of the two is. */
  changes: (Change | undefined)[];
  /** Whether it stands for its row: 总计 of table 三, every cell of the others. */
  isTotal: boolean;
}

/** The reports of several years, figure by figure: all that every format of the comparison is made from. */
export interface Comparison {
  /** Official name in the latest report. */
  agency: string;
  years: ComparedYear[];
  figures: ComparedFigure[];
  /** Paths of what changed most, by the latest change. */
  movers: string[];
  carried: Carried[];
  incomparable: Incomparable[];
  charts: Charts;
}

/**
 * Compares reports of several years. Exact decimals; a figure is compared between years whose formats have it by the
 * same path and official label.
 *
 * @param reports at least two, of different years, in any order
 */
export function compareReports(reports: readonly Compared[]): Comparison {
  const ordered = [...reports].sort((a, b) => a.report.year - b.report.year);
  const { template: latest, report } = ordered.at(-1)!;
  const compared = new Map<string, ComparedFigure>();
  for (const format of new Set(ordered.map(({ template }) => template).reverse()))
    for (const cell of formFigures(format)) {
      const key = countedAs(format, cell.path);
      const found = ordered.map((each) => sameFigure(each, cell.path, key));
      if (key === undefined || compared.has(key) || found.filter(Boolean).length < 2) continue;
      compared.set(key, comparedFigure(cell, format, ordered, found));
    }
  const figures = [...compared.values()];
  return {
    agency: report.agency.name,
    years: ordered.map(({ file, template, report }) => ({
      year: report.year,
      file,
      agency: report.agency.name,
      template: template.version,
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

/** Figures by path; of two formats that mean different things by one path, the later one's. */
export function figuresByPath(figures: readonly ComparedFigure[]): ReadonlyMap<string, ComparedFigure> {
  return new Map(figures.map((figure): [string, ComparedFigure] => [figure.path, figure]).reverse());
}

/** What makes figures of two years the same. */
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
  figure: FormFigure,
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
  const common = commonUnit(
    present.map(({ value }) => value!),
    units,
  );
  const values = found.map((each) => each && (common?.values[present.indexOf(each)] ?? each.value!));
  // 本年增/减 is a change itself: a rate of it says nothing.
  const isSigned = present.some(({ text }) => /^[-+]/.test(text));
  return {
    ...figure,
    ...(common && { unit: common.unit }),
    label: `${figure.row} · ${figure.column}`,
    values: found.map(
      (each, index) => each && (values[index]!.eq(each.value!) ? each.text : values[index]!.toFixed()),
    ),
    changes: values.slice(1).map((now, index) => {
      const before = values[index];
      if (!before || !now) return undefined;
      const change = changeOf(before, now);
      return isSigned ? { difference: change.difference, jump: false } : change;
    }),
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
