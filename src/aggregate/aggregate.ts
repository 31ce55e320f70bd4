import type { Big } from "big.js";
import { type Figure, type Figures, figureAt, numberOf, total } from "../report/figures.js";
import type { Report } from "../report/report.js";
import { type CommonUnit, commonUnit, inUnitOf } from "../report/units.js";
import { rowOf, statutoryCells } from "../templates/figure-cells.js";
import { partsOfTotals, type Template } from "../templates/template.js";

/** A report that is summed up. */
export interface Summand {
  /** Name of its data file. */
  file: string;
  template: Template;
  report: Report;
  figures: Figures;
  /** Paths of figures that its own arithmetic or another report of the agency contradicts: they are in no sum. */
  doubtful?: ReadonlySet<string>;
  /** Other reports of its agency on the year, with other figures. */
  rivals?: readonly Omit<Summand, "rivals">[];
}

/** The share of one report in a sum. */
export interface Share {
  child: Summand;
  /** In the sum's unit. */
  value: Big;
  remark?: string;
  /** Other figures of its report or another report of its agency contradict it. */
  doubtful?: true;
  /** What its agency's other reports have there, where that differs, in the sum's unit. */
  rivals?: readonly { file: string; value: Big }[];
}

/** A cell of a statutory table, added up. */
export interface SummedFigure {
  path: string;
  /**
   * The sum of all shares that are not doubtful; for a total with doubtful shares, the sum of its parts if known.
   */
  value: Big;
  /**
   * Why the value is not the sum of all shares: `fromParts`: a total was added up from its parts; `open`: it is
   * not known, since a share is doubtful.
   */
  doubt?: "fromParts" | "open";
  /** Paths of the figures that a total adds up. */
  parts?: readonly string[];
  /** A positive sum is written with its sign, because a share was (本年增/减). */
  signed: boolean;
  /** 元 or 万元: each file chooses its own; the shares are converted to this one. */
  unit?: CommonUnit;
  /** One for each report, in their order. */
  shares: readonly Share[];
}

/** The reports of one year and format, added up cell by cell. */
export interface Aggregate {
  template: Template;
  year: number;
  children: readonly Summand[];
  /** Every cell of the three tables by its path, in printed order. */
  figures: ReadonlyMap<string, SummedFigure>;
}

/**
 * Adds up reports of one year, cell by cell and in exact decimals. The order of the reports changes no sum, a
 * report of zeros adds nothing, and sums may be summed up again. A figure that its own report contradicts is in no
 * sum.
 *
 * @param children at least one report; all of the same year, and so of the same format
 */
export function aggregate(children: readonly Summand[]): Aggregate {
  const [{ template, report }] = children as [Summand];
  const parts = partsOfTotals(template);
  const sums = new Map<string, SummedFigure>();
  const sumOf = (path: string): SummedFigure => {
    const known = sums.get(path);
    if (known) return known;
    const of = parts.get(path);
    const sum = settled(summed(path, children), of?.map(sumOf));
    sums.set(path, sum);
    return sum;
  };
  const figures = new Map(statutoryCells(template).map(({ figure }) => [figure, sumOf(figure)]));
  return { template, year: report.year, children, figures };
}

/** Sums the shares that are not doubtful, in a common unit. */
function summed(path: string, children: readonly Summand[]): SummedFigure {
  const cells = children.map(({ figures }) => figureAt(figures, path));
  // The unit of 采购总金额 is chosen in the file, in the same row.
  const units = path.endsWith(".amount")
    ? children.map(({ figures }) => figures.get(`${rowOf(path)}.unit`)?.text)
    : [];
  const common = commonUnit(cells.map(numberOf), units);
  const shares = children.map((child, index): Share => {
    const figure = figureAt(child.figures, path);
    return {
      child,
      value: common?.values[index] ?? numberOf(figure),
      ...(figure.remark !== undefined && { remark: figure.remark }),
      ...(child.doubtful?.has(path) && { doubtful: true }),
      ...rivalsAt(path, child, common?.unit),
    };
  });
  return {
    path,
    value: total(shares.filter(({ doubtful }) => !doubtful).map(({ value }) => value)),
    signed: cells.some(({ text }) => text.startsWith("+")),
    ...(common && { unit: common.unit }),
    shares,
  };
}

/** @param unit of the sum, where the files choose theirs */
function rivalsAt(
  path: string,
  { figures, rivals = [] }: Summand,
  unit: CommonUnit | undefined,
): Pick<Share, "rivals"> {
  const own = figureAt(figures, path);
  const inSumsUnit = (figure: Figure) => (unit === undefined ? numberOf(figure) : inUnitOf(figure, { unit }));
  const others = rivals.map((each) => ({
    file: each.file,
    value: inSumsUnit(figureAt(each.figures, path)),
  }));
  const different = others.filter(({ value }) => !value.eq(inSumsUnit(own)));
  return different.length > 0 ? { rivals: different } : {};
}

/**
 * Settles a sum with doubtful shares: a total is the sum of its parts if all of them are known; otherwise it is
 * `open`. The parts are settled before the total.
 */
function settled(sum: SummedFigure, parts: readonly SummedFigure[] | undefined): SummedFigure {
  const named = parts && { parts: parts.map(({ path }) => path) };
  if (!sum.shares.some(({ doubtful }) => doubtful)) return { ...sum, ...named };
  if (!parts || parts.some(({ doubt }) => doubt === "open")) return { ...sum, ...named, doubt: "open" };
  return { ...sum, ...named, value: total(parts.map(({ value }) => value)), doubt: "fromParts" };
}

/** The digits of a sum as the data file takes them, with the sign where the children wrote one. */
export function summedText({ value, signed }: SummedFigure): string {
  return `${signed && value.gt(0) ? "+" : ""}${value.toFixed()}`;
}
