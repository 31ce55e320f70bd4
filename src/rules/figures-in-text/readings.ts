import type { Big } from "big.js";
import { type Figures, total } from "../../report/figures.js";
import { pointerOf } from "../../syntax/tree.js";
import { labelOf } from "../../templates/labels.js";
import type { ReportFacts } from "../rule.js";

/** What a phrase can mean: a sum of figures, less others. */
export interface Reading {
  add: readonly string[];
  less?: readonly string[];
}

/** A reading with its value in the tables. */
export interface ValuedReading extends Reading {
  label: string;
  value: Big;
}

export const of = (...add: string[]): Reading => ({ add });
export const less = (whole: string, ...parts: string[]): Reading => ({ add: [whole], less: parts });

const ROW = "applications";
export const RECEIVED = `${ROW}.newlyReceived`;
export const CARRIED_IN = `${ROW}.carriedFromLastYear`;
export const RESULTS = `${ROW}.results`;
export const DONE = `${RESULTS}.total`;
export const CARRIED_OUT = `${ROW}.carriedToNextYear`;
export const REVIEW = "reviewAndLitigation.reconsideration";
export const SUITS = "reviewAndLitigation.litigation";
export const DIRECT = `${SUITS}.direct`;
export const AFTER = `${SUITS}.afterReconsideration`;
export const DISCLOSURE = "proactiveDisclosure";

/** 一 in a column, and the wider wholes that the same words can mean. */
export const wholes = (column: string): Reading[] => [
  of(`${RECEIVED}.${column}`),
  of(`${RECEIVED}.${column}`, `${CARRIED_IN}.${column}`),
  of(`${DONE}.${column}`),
  of(`${DONE}.${column}`, `${CARRIED_OUT}.${column}`),
];

/** The figures that shares are of, most usual first. */
export const BASES: readonly Reading[] = [
  of(`${DONE}.total`),
  of(`${RECEIVED}.total`),
  of(`${RECEIVED}.total`, `${CARRIED_IN}.total`),
  of(`${DONE}.total`, `${CARRIED_OUT}.total`),
];

/** A reading's value and label; undefined where the template has not all of its figures. */
export function valued(
  reading: Reading,
  { figures, template }: Pick<ReportFacts, "figures" | "template">,
): ValuedReading | undefined {
  const add = sumOf(reading.add, figures);
  const without = sumOf(reading.less ?? [], figures);
  if (!add || !without) return undefined;
  const labels = (paths: readonly string[], sign: string) =>
    paths.map((path) => labelOf(template, pointerOf(path))).join(sign);
  return {
    ...reading,
    value: add.minus(without),
    // Only findings need it.
    get label() {
      return labels(reading.add, " + ") + (reading.less ? ` − ${labels(reading.less, " − ")}` : "");
    },
  };
}

function sumOf(paths: readonly string[], figures: Figures): Big | undefined {
  const values = paths.flatMap((path) => figures.get(path)?.value ?? []);
  return values.length === paths.length ? total(values) : undefined;
}
