import type { Big } from "big.js";
import { formCells, rowOf } from "./cells.js";
import { commonUnit } from "./common-unit.js";
import { type Carried, carriedChain } from "./comparison/carried.js";
import { meaningOf } from "./comparison/meaning.js";
import { biggestMovers } from "./comparison/movers.js";
import type { Figures } from "./figures.js";
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
  /** Per cent with its sign, one decimal, half up; absent where the earlier figure is not above 0. */
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
  /** A year each, as decimal digits; the digits as printed. */
  values: string[];
  /** One fewer than the values. */
  changes: Change[];
  /** Whether it stands for its row: 总计 of table 三, every cell of the others. */
  isTotal: boolean;
}

/** A figure of one format that the other one has not, or means otherwise by. */
export interface Incomparable {
  label: string;
  /** By year, in the order of the years; absent where the format has no such figure. */
  values: (string | undefined)[];
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

/** A figure in a picture. */
export interface Charted {
  path: string;
  label: string;
}

/** Figures that belong together in a picture. */
export interface Charts {
  /** The totals that say most of a year. */
  headline: Charted[];
  /** 本年新收 by class of applicant. */
  applicants: Charted[];
  /** 本年度办理结果 by （一） to （六）. */
  outcomes: Charted[];
}

/**
 * Compares reports of several years. Exact decimals; across a change of format only figures whose path and official
 * label both formats have.
 *
 * @param reports at least two, of different years, in any order
 */
export function compareReports(reports: readonly Compared[]): Comparison {
  const ordered = [...reports].sort((a, b) => a.report.year - b.report.year);
  const { template: latest, report } = ordered.at(-1)!;
  const common = formFigures(latest).filter(({ path }) =>
    ordered.every(({ template, figures }) => {
      const meaning = meaningOf(template, path);
      return figures.get(path)?.value && meaning !== undefined && meaning === meaningOf(latest, path);
    }),
  );
  const figures = common.map((cell) => comparedFigure(cell, ordered));
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
    incomparable: incomparable(ordered, new Set(common.map(({ path }) => path))),
    charts: chartsOf(latest, figures),
  };
}

function chartsOf(template: Template, figures: readonly ComparedFigure[]): Charts {
  const { classes, received, resultRows, groups, total } = template.applications;
  const grouped = new Set([...groups.values()].flat());
  const outcomes = [...resultRows.filter((row) => !grouped.has(row)), ...groups.keys()];
  const byPath = new Map(figures.map((figure) => [figure.path, figure]));
  const charted = (paths: readonly string[], labelOf: (figure: ComparedFigure) => string) =>
    paths.flatMap((path) => {
      const figure = byPath.get(path);
      return figure ? [{ path, label: labelOf(figure) }] : [];
    });
  const headline = ({ path, row, column }: ComparedFigure) => {
    // （七）总计 says of what only together with its part.
    if (rowOf(path) === total) return unnumbered(template.schema.title(rowOf(total)));
    return path.endsWith(".total") ? unnumbered(row) : `${row} · ${column}`;
  };
  return {
    headline: charted(template.totals, headline),
    applicants: charted(
      classes.map((column) => `${received}.${column}`),
      ({ column }) => column,
    ),
    outcomes: charted(
      outcomes.map((row) => `${row}.total`),
      ({ row }) => row.slice(row.indexOf("（")),
    ),
  };
}

/** A row's label without its 一、. */
function unnumbered(label: string): string {
  return label.replace(/^[一二三四]、/, "");
}

interface FormFigure {
  path: string;
  table: string;
  row: string;
  column: string;
  unit: string;
}

/** The cells of the form, the sums of the groups of table 三 before their rows, and the other sums at the end. */
function formFigures(template: Template): FormFigure[] {
  return [...cellsAndGroups(template), ...otherSums(template)];
}

/** Sums over several columns of a row: 行政诉讼. */
function otherSums(template: Template): FormFigure[] {
  const cells = new Map(formCells(template).map((cell) => [cell.figure, cell]));
  return [...template.sums].flatMap(([path, [member]]) => {
    if (template.applications.groups.has(rowOf(path))) return [];
    const { table, column, unit } = cells.get(member!)!;
    return [{ path, table: table.name, row: template.schema.title(rowOf(path)), column, unit }];
  });
}

function cellsAndGroups(template: Template): FormFigure[] {
  const done = new Set<string>();
  return formCells(template).flatMap((cell) => {
    const own = {
      path: cell.figure,
      table: cell.table.name,
      row: cell.row,
      column: cell.column,
      unit: cell.unit,
    };
    const row = rowOf(cell.figure);
    const group = rowOf(row);
    if (done.has(group) || !template.applications.groups.has(group)) return [own];
    done.add(group);
    const { classes } = template.applications;
    // 三（三）不予公开: named as its rows are.
    const name = `${cell.row.slice(0, 1)}${template.schema.title(group)}`;
    const sums = [...classes, "total"].map((column) => ({
      ...own,
      path: `${group}.${column}`,
      row: name,
      column: template.schema.title(`${row}.${column}`),
    }));
    return [...sums, own];
  });
}

function comparedFigure(figure: FormFigure, reports: readonly Compared[]): ComparedFigure {
  const found = reports.map(({ figures }) => figures.get(figure.path)!);
  const typed = found.map(({ value }) => value!);
  // 采购总金额 stands beside the unit that each file chose for it.
  const units = figure.path.endsWith(".amount")
    ? reports.map(({ figures }) => figures.get(`${rowOf(figure.path)}.unit`)?.text)
    : [];
  const common = commonUnit(typed, units);
  const values = common?.values ?? typed;
  return {
    ...figure,
    ...(common && { unit: common.unit }),
    label: `${figure.row} · ${figure.column}`,
    values: found.map(({ text }, index) =>
      values[index]!.eq(typed[index]!) ? text : values[index]!.toFixed(),
    ),
    changes: values.slice(1).map((now, index) => changeOf(values[index]!, now)),
    isTotal: !isOfClass(figure.path, reports.at(-1)!.template),
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

function incomparable(reports: readonly Compared[], common: ReadonlySet<string>): Incomparable[] {
  const found = new Map<string, Incomparable>();
  reports.forEach(({ template, figures }, index) => {
    for (const { path, row, column } of formFigures(template)) {
      if (common.has(path)) continue;
      const key = `${template.version} ${path}`;
      const entry = found.get(key) ?? {
        label: `${row} · ${column}`,
        values: reports.map(() => undefined),
      };
      entry.values[index] = figures.get(path)!.text;
      found.set(key, entry);
    }
  });
  return [...found.values()];
}
