import type { Big } from "big.js";

/** A change so large that a slip of a digit is likelier than a year like that (GR4003, practice). */
const FACTOR = 5;
const LEAST_DIFFERENCE = 20;

/** Whether a figure grew fivefold or fell to a fifth, by at least 20. */
export function isJump(before: Big, now: Big): boolean {
  const [low, high] = now.lt(before) ? [now, before] : [before, now];
  return !high.lt(low.times(FACTOR)) && !high.minus(low).lt(LEAST_DIFFERENCE);
}
