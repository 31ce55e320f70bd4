import type { Compilation } from "../compile.js";
import { doubtfulFigures } from "../report/doubtful-figures.js";
import type { Figures } from "../report/figures.js";
import type { Report } from "../report/report.js";
import type { Template } from "../templates/template.js";

/** A year's report that is compared. */
export interface Compared {
  file: string;
  template: Template;
  report: Report;
  figures: Figures;
  /** Paths of figures that its own arithmetic contradicts. */
  doubtful?: ReadonlySet<string>;
  /** Paths of figures of a document that nobody could read; they are not among the figures. */
  unread?: ReadonlySet<string>;
}

/** A report with its figures, contradicted ones too; none where a fault of its file leaves no figures. */
export function comparedOf(name: string, compilation: Compilation): Compared[] {
  const { template, report, figures, unread = new Set(), diagnostics } = compilation;
  if (!template || !report || !figures) return [];
  const doubtful = doubtfulFigures(diagnostics, figures, template);
  return [{ file: name, template, report, figures, doubtful, unread }];
}

interface ComparedYear {
  year: number;
  file: string;
  agency: string;
  /** Version of the national format. */
  template: string;
  /** How many figures of its tables nobody could read, where there are any. */
  unread?: number;
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
  /** Years whose figure is contradicted by others of its own report, where there are any: no change is computed from it. */
  doubtful?: number[];
  /** One fewer than the values; absent where one of the two is, or is doubtful. */
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

/** Figures by path; of two formats that mean different things by one path, the later one's. */
export function figuresByPath(figures: readonly ComparedFigure[]): ReadonlyMap<string, ComparedFigure> {
  return new Map(figures.map((figure): [string, ComparedFigure] => [figure.path, figure]).reverse());
}

/** 四、结转下年度 of a year against 二、上年结转 of the year after, in one column of table 三 (GR4001). */
export interface Carried {
  /** The year that carried forward, and the one after it. */
  from: number;
  to: number;
  /** Key of the applicant class, or `total`. */
  column: string;
  label: string;
  carriedOut: string;
  carriedIn: string;
  /** carriedIn less carriedOut, with its sign. */
  difference: string;
  agrees: boolean;
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

/** A figure that no other year has, or none means the same by. */
export interface Incomparable {
  label: string;
  unit: string;
  /** By year, in the order of the years; absent where the format has no such figure. */
  values: (string | undefined)[];
}
