import { Big } from "big.js";
import { type Figure, numberOf } from "./figures.js";

/** Units in which a file can give the same amount, by what one of them is in 元. */
const YUAN = { 元: 1, 万元: 10_000 } as const;

/** A figure's value in the unit of another figure; unchanged where the file chooses neither unit. */
export function inUnitOf(figure: Figure, other: Pick<Figure, "unit">): Big {
  const value = numberOf(figure);
  const yuanIn = (name: string | undefined) =>
    name !== undefined && name in YUAN ? YUAN[name as keyof typeof YUAN] : undefined;
  const [from, to] = [yuanIn(figure.unit), yuanIn(other.unit)];
  return from === undefined || to === undefined || from === to ? value : value.times(from).div(to);
}

export type CommonUnit = keyof typeof YUAN;

/** Contract section 1: an amount has at most six decimals. */
const DECIMALS = 6;
/** And at most nine digits before them. */
const LIMIT = new Big(1_000_000_000);

/**
 * Amounts of 元 and 万元 in one unit, exactly: the one that all have, else 万元 where that loses no digit, else 元.
 *
 * @param units as the files chose them; empty or unset where a figure has but one unit
 * @returns undefined where no unit is chosen
 */
export function commonUnit(
  values: readonly Big[],
  units: readonly (string | undefined)[],
): { unit: CommonUnit; values: Big[] } | undefined {
  const chosen = units.filter((unit): unit is CommonUnit => unit !== undefined && unit in YUAN);
  if (chosen.length === 0 || chosen.length < values.length) return undefined;
  const [first] = chosen as [CommonUnit];
  if (chosen.every((unit) => unit === first)) return { unit: first, values: [...values] };
  const inUnit = (unit: CommonUnit) => values.map((value, index) => convert(value, chosen[index]!, unit));
  const tenThousands = inUnit("万元");
  return tenThousands.every(isWritable)
    ? { unit: "万元", values: tenThousands }
    : { unit: "元", values: inUnit("元") };
}

/** Exact: 10,000 is a power of ten. */
function convert(value: Big, from: CommonUnit, to: CommonUnit): Big {
  if (from === to) return value;
  return from === "万元" ? value.times(YUAN.万元) : value.times(new Big("0.0001"));
}

function isWritable(value: Big): boolean {
  return value.eq(value.round(DECIMALS, Big.roundDown)) && value.lt(LIMIT);
}
