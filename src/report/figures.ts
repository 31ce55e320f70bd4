import { Big } from "big.js";
import type { Place } from "../diagnostics/source.js";
import { isNumeric, type Kind, kindOf, takesMapping } from "../schema/schema.js";
import {
  childOf,
  type Node,
  nearestNode,
  pathOf,
  placeOf,
  pointerNames,
  pointerOf,
  type Scalar,
  scalarsOf,
} from "../syntax/tree.js";
import { statutoryCells } from "../templates/figure-cells.js";
import { partsOfTotals, type Template } from "../templates/template.js";
import { chineseDate } from "../text/chinese-date.js";
import { signed } from "../text/number-spelling.js";
import { isNarrative, nodeAt } from "./report.js";

/** A value that a reference can name: a cell of the tables, a named figure, a sum, or any other scalar of the data. */
export interface Figure {
  /** Dotted path. */
  path: string;
  /** change: 本年增/减, a count that may be negative. */
  kind: "count" | "change" | "amount" | "text";
  /** As it is printed: digits as written, a change with its sign, a date as 2023年1月18日. */
  text: string;
  /** The number behind `text`; absent for texts. */
  value?: Big;
  /**
   * typed: written in the file (a row or group written 0 counts as typed zeros) · left out: a class that a row does not
   * name, so 0 · computed: a total or sum that nobody typed.
   */
  origin: "typed" | "leftOut" | "computed";
  remark?: string;
  /** Unit that the file chooses for it (元, 万元). */
  unit?: string;
  /** The figure's characters, or those of its nearest written ancestor. */
  place: Place;
}

export type Figures = ReadonlyMap<string, Figure>;

/** Keys of the sums that `byAgency` gives when they are not typed (contract section 1). */
export const FEE_SUMS = ["notices", "noticedAmount", "collected"] as const;
export const FEE = "otherMatters.processingFee";

/**
 * Every figure of a conforming data file: the cells of the three tables (each row has its six classes and `total` even
 * when written `0`), the sums of groups, and all other scalars that are not narrative.
 */
export function readFigures(root: Node, template: Template): Figures {
  const figures = new Map<string, Figure>();
  const totals = partsOfTotals(template);
  const cellOf = (path: string): Figure => {
    const known = figures.get(path);
    if (known) return known;
    const figure = tableCell(root, path, kindOf(template.schema.atPath(path)!), () =>
      totals.get(path)?.map((part) => numberOf(cellOf(part))),
    );
    figures.set(path, figure);
    return figure;
  };
  for (const { figure: path, chosenUnit } of statutoryCells(template)) {
    const figure = cellOf(path);
    const unit = chosenUnit && nodeAt(root, chosenUnit);
    if (unit && unit.kind === "scalar") figure.unit = unit.text;
  }
  for (const [path, parts] of template.sums) {
    const value = total(parts.map((part) => numberOf(cellOf(part))));
    figures.set(path, {
      path,
      kind: "count",
      text: value.toFixed(),
      value,
      origin: "computed",
      place: nearestPlace(root, path),
    });
  }
  for (const scalar of scalarsOf(root)) {
    const figure = scalarFigure(scalar, template);
    if (figure && !figures.has(figure.path)) figures.set(figure.path, figure);
  }
  addFeeSums(root, figures);
  return figures;
}

function tableCell(root: Node, path: string, kind: Kind, parts: () => Big[] | undefined): Figure {
  const node = nodeAt(root, path);
  const place = nearestPlace(root, path);
  const number = node?.kind === "mapping" ? childOf(node, "value") : node;
  if (number?.kind === "scalar") {
    const remark = childOf(node, "remark");
    return {
      path,
      ...readNumber(number.text, kind),
      origin: "typed",
      ...(remark?.kind === "scalar" && { remark: remark.text }),
      // A fault is shown at the number alone, not at its remark.
      place: { ...placeOf(number), pointer: place.pointer },
    };
  }
  const zero = nearestNode(root, pointerOf(path)).kind === "scalar";
  const sum = zero ? undefined : parts();
  const value = sum ? total(sum) : new Big(0);
  const origin = zero ? "typed" : sum ? "computed" : "leftOut";
  return { path, kind: "count", text: value.toFixed(), value, origin, place };
}

function scalarFigure(scalar: Scalar, template: Template): Figure | undefined {
  const path = pathOf(scalar.pointer);
  if (!isReferable(scalar.pointer, template)) return undefined;
  const kind = kindOf(template.schema.at(scalar.pointer)!);
  const base = { path, origin: "typed" as const, place: placeOf(scalar) };
  if (isNumeric(kind)) return { ...base, ...readNumber(scalar.text, kind) };
  return { ...base, kind: "text", text: printedDate(scalar.text, scalar.pointer) };
}

function readNumber(typed: string, kind: Kind): Pick<Figure, "kind" | "text" | "value"> {
  const value = new Big(typed.replace(/^\+/, ""));
  return kind === "change"
    ? { kind, text: signed(typed), value }
    : { kind: kind === "amount" ? "amount" : "count", text: typed, value };
}

/** Narrative, titles and the zeros that stand for a whole row cannot be referenced; `.value` and `.remark` are no paths. */
export function isReferable(pointer: string, template: Template): boolean {
  const schema = template.schema.at(pointer);
  const names = pointerNames(pointer);
  if (!schema || isNarrative(schema) || names.at(-1) === "title") return false;
  const parent = template.schema.at(pointer.slice(0, pointer.lastIndexOf("/")));
  const insideCell =
    parent !== undefined && takesMapping(parent) && isNumeric(kindOf(parent)) && parent.maximum !== 0;
  return !insideCell && !(schema.maximum === 0);
}

function printedDate(text: string, pointer: string): string {
  return pointer === "/signature/date" ? chineseDate(text) : text;
}

function addFeeSums(root: Node, figures: Map<string, Figure>): void {
  const agencies = nodeAt(root, `${FEE}.byAgency`);
  if (agencies?.kind !== "sequence") return;
  for (const key of FEE_SUMS) {
    const path = `${FEE}.${key}`;
    if (figures.has(path)) continue;
    const parts = agencies.items.flatMap(
      (_, index) => figures.get(`${FEE}.byAgency.${index}.${key}`)?.value ?? [],
    );
    if (parts.length === 0) continue;
    const value = total(parts);
    const kind = key === "notices" ? "count" : "amount";
    figures.set(path, {
      path,
      kind,
      text: value.toFixed(),
      value,
      origin: "computed",
      place: placeOf(agencies),
    });
  }
}

/**
 * The figure at a dotted path that a report or sum must have.
 *
 * @throws {Error} where it has none, which is a bug
 */
export function figureAt<F>(figures: ReadonlyMap<string, F>, path: string): F {
  const figure = figures.get(path);
  if (!figure) throw new Error(`there is no figure ${path}`);
  return figure;
}

/**
 * The number at a dotted path that a report must have.
 *
 * @throws {Error} where it has none, which is a bug
 */
export function numberAt(figures: Figures, path: string): Big {
  return numberOf(figureAt(figures, path));
}

/**
 * The number of a figure that is no text.
 *
 * @throws {Error} for a text, which is a bug
 */
export function numberOf({ path, value }: Figure): Big {
  if (!value) throw new Error(`${path} is no number`);
  return value;
}

/** The sum of numbers; 0 of none. */
export function total(values: readonly Big[]): Big {
  return values.reduce((sum, value) => sum.plus(value), new Big(0));
}

function nearestPlace(root: Node, path: string): Place {
  const pointer = pointerOf(path);
  return { ...placeOf(nearestNode(root, pointer)), pointer };
}
