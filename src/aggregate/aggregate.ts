import type { Big } from "big.js";
import { type Figures, total } from "../report/figures.js";
import type { Report } from "../report/report.js";
import { type CommonUnit, commonUnit } from "../report/units.js";
import { rowOf, statutoryCells } from "../templates/figure-cells.js";
import { partsOfTotals, type Template } from "../templates/template.js";

/** A report that is summed up. */
export interface Summand {
  /** Name of its data file. */
  file: string;
  template: Template;
  report: Report;
  figures: Figures;
  /** Paths of figures that its own arithmetic contradicts: they are in no sum. */
  doubtful?: ReadonlySet<string>;
}

/** What one report gives to a figure. */
export interface Share {
  child: Summand;
  /** In the sum's unit. */
  value: Big;
  remark?: string;
  /** Others of its report contradict it. */
  doubtful?: true;
}

/** Behind a figure that others of its own report contradict. */
export const DOUBTFUL = "※";

/** A cell of a statutory table, added up. */
export interface SummedFigure {
  path: string;
  /** Of all shares but the doubtful ones; of a total that has such and whose parts have none, the sum of its parts. */
  value: Big;
  /** Why the value is not just the sum of all shares: a total was added up from its parts, or a share is not known. */
  doubt?: "fromParts" | "open";
  /** Of a total, the paths of what it adds up. */
  parts?: readonly string[];
  /** As `text`, a positive sum carries its sign where a share did (本年增/减). */
  signed: boolean;
  /** Chosen by the files, and common to all of them only here: 元 or 万元. */
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
 * Adds up reports of one year, cell by cell and in exact decimals. The order of the reports changes no sum, a report
 * of zeros adds nothing, and sums may be summed up again. A figure that its own report contradicts is in no sum.
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

/** The shares that are sure; every part of a total is worked out before it. */
function summed(path: string, children: readonly Summand[]): SummedFigure {
  const cells = children.map(({ figures }) => figures.get(path)!);
  // 采购总金额 stands beside the unit that the file chose for it.
  const units = path.endsWith(".amount")
    ? children.map(({ figures }) => figures.get(`${rowOf(path)}.unit`)?.text)
    : [];
  const values = cells.map(({ value }) => value!);
  const common = commonUnit(values, units);
  const shares = cells.map(({ remark }, index) => ({
    child: children[index]!,
    value: common?.values[index] ?? values[index]!,
    ...(remark !== undefined && { remark }),
    ...(children[index]!.doubtful?.has(path) && { doubtful: true as const }),
  }));
  return {
    path,
    value: total(shares.filter(({ doubtful }) => !doubtful).map(({ value }) => value)),
    signed: cells.some(({ text }) => text.startsWith("+")),
    ...(common && { unit: common.unit }),
    shares,
  };
}

/** A sum with what its doubtful shares leave of it: a total is known all the same where all of its parts are. */
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
