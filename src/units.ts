import type { Big } from "big.js";
import type { Figure } from "./figures.js";

/** Units in which a file can give the same amount, by what one of them is in 元. */
export const YUAN = { 元: 1, 万元: 10_000 } as const;

/** A figure's value in the unit of another one; as it is where the file chooses none of them. */
export function inUnitOf({ value, unit }: Figure, other: Figure): Big {
  const yuanIn = (name: string | undefined) =>
    name !== undefined && name in YUAN ? YUAN[name as keyof typeof YUAN] : undefined;
  const [from, to] = [yuanIn(unit), yuanIn(other.unit)];
  return from === undefined || to === undefined || from === to ? value! : value!.times(from).div(to);
}
