import type { Big } from "big.js";

/** Amounts have six decimals, and four more when 元 are told in 万元. */
const PRECISION = 10_000_000_000;

/**
 * `part` of `whole` in per cent with one decimal, half up (a loss by its size). It is computed in whole numbers, so
 * that nothing is rounded twice.
 */
export function percentage(part: Big, whole: Big): string {
  const scaled = (value: Big) => BigInt(value.abs().times(PRECISION).toFixed(0));
  const [a, b] = [scaled(part), scaled(whole)];
  const tenths = (2000n * a + b) / (2n * b);
  const sign = tenths > 0n && part.lt(0) !== whole.lt(0) ? "-" : "";
  return `${sign}${tenths / 10n}.${tenths % 10n}`;
}
