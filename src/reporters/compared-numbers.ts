import { Big } from "big.js";

/** What a message's arguments may hold of numbers; every code has its own, and all of them are optional. */
interface NumberArgs {
  /** The one wrong cell, and the value that all sums want there. */
  value?: unknown;
  expected?: unknown;
  /** The two sides of an identity: what the parts come to, and what stands at their total. */
  left?: unknown;
  right?: unknown;
  /** This year's figure, and last year's or what follows from it. */
  now?: unknown;
  before?: unknown;
  /** A number written in the text, and the figures of the tables that it can mean. */
  written?: unknown;
  readings?: readonly { value?: unknown }[];
}

/** Three cells of the return sheet that add up: what stands there, what the tables say, and the first less the second. */
interface ComparedNumbers {
  own: string | number;
  table: string | number;
  difference: string | number;
}

/**
 * The number at a finding's place and the one of the tables.
 *
 * @param quote the characters at the place; "" where they are not known
 * @returns undefined where a finding is about no numbers; a difference of "" where there is more than one to compare
 *   with
 */
export function comparedNumbers(args: NumberArgs, quote: string): ComparedNumbers | undefined {
  if (Array.isArray(args.readings) && args.written !== undefined) {
    const readings = [...new Set(args.readings.map(({ value }) => String(value)))];
    if (readings.length === 0) return undefined;
    if (readings.length === 1) return triple(String(args.written), readings[0]!);
    return { own: asCell(String(args.written)), table: readings.join("、"), difference: "" };
  }
  if (args.value !== undefined && args.expected !== undefined)
    return triple(String(args.value), String(args.expected));
  if (args.now !== undefined && (args.expected ?? args.before) !== undefined)
    return triple(String(args.now), String(args.expected ?? args.before));
  if (args.left === undefined || args.right === undefined) return undefined;
  const [left, right] = [numberIn(String(args.left)), numberIn(String(args.right))];
  const cell = numberIn(quote);
  // A balance is shown at one of its cells: what that would have to be makes the sides equal.
  if (left && right && cell && !cell.eq(right))
    return triple(cell.toFixed(), cell.plus(left).minus(right).toFixed());
  return triple(String(args.right), String(args.left));
}

function triple(own: string, table: string): ComparedNumbers {
  const [one, other] = [numberIn(own), numberIn(table)];
  const difference = one && other ? asCell(one.minus(other).toFixed()) : "";
  return { own: asCell(own), table: asCell(table), difference };
}

/** A number as texts and tables write one: with commas, a sign of percent, a unit of money. */
function numberIn(text: string): Big | undefined {
  const digits = text.normalize("NFKC").replace(/(?<=\d),(?=\d{3})|\s|%$|[万亿]?元$/g, "");
  return NUMBER.test(digits) ? new Big(digits) : undefined;
}

const NUMBER = /^[+-]?\d{1,20}(\.\d{1,20})?$/;

/** Amounts are decimal text, of which a double holds fifteen digits exactly; a longer one stays text. */
function asCell(value: string): string | number {
  return NUMBER.test(value) && value.replace(/\D/g, "").length <= 15 ? Number(value) : value;
}
