import { Big } from "big.js";

/** What a message's arguments may hold for the return sheet; every code has its own, and all of them are optional. */
interface NumberArgs {
  /** A figure as it stands in the table: the wrong cell, or the total that disagrees. */
  value?: unknown;
  right?: unknown;
  difference?: unknown;
  /** A number written in the text, and the figures of the tables that it can mean. */
  written?: unknown;
  readings?: readonly { value?: unknown }[];
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** The number that the table holds; several where a text can mean several figures; "" where there is none. */
export function tableNumber(args: NumberArgs): string | number {
  const readings = readingsOf(args);
  if (readings.length > 1) return readings.join("、");
  return asCell(readings[0] ?? args.value ?? args.right);
}

/** How far the number found is from the one it should agree with; "" where that is not one number. */
export function differenceOf(args: NumberArgs): string | number {
  if (args.difference !== undefined) return asCell(args.difference);
  const [reading, ...others] = readingsOf(args);
  const written = String(args.written ?? "");
  if (reading === undefined || others.length > 0 || !NUMBER.test(written) || !NUMBER.test(reading)) return "";
  return asCell(new Big(written).minus(reading).toFixed());
}

function readingsOf({ readings }: NumberArgs): string[] {
  return Array.isArray(readings) ? [...new Set(readings.map(({ value }) => String(value)))] : [];
}

/** Amounts are decimal text, of which a double holds fifteen digits exactly; a longer one stays text. */
function asCell(value: unknown): string | number {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return "";
  return NUMBER.test(value) && value.replace(/\D/g, "").length <= 15 ? Number(value) : value;
}
