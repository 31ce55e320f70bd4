/** Excel refuses a file with a longer number format. */
const MAX_LENGTH = 255;

/**
 * The number format that shows a number with exactly the digits it was written with (`7.50` has two decimals).
 *
 * @param value decimal digits as printed; one that begins with `+` gets its sign shown
 * @param suffix text to show behind the number: a unit, a remark with its brackets （含自然失效29件）
 * @param signed whether any number in the cell is to show its sign, also one that is typed there later
 * @returns undefined where the suffix makes the format longer than Excel takes
 */
export function numberFormat(value: string, suffix = "", signed = value.startsWith("+")): string | undefined {
  const decimals = value.split(".")[1]?.length ?? 0;
  const digits =
    (decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`) + (suffix === "" ? "" : literal(suffix));
  const format = signed ? `+${digits};-${digits};${digits}` : digits;
  return format.length <= MAX_LENGTH ? format : undefined;
}

/** A quoted literal ends at the next double quote; that and a backslash stand outside, each behind a backslash. */
function literal(text: string): string {
  const plain = text.replace(/[\s\p{Cc}]+/gu, " ");
  return `"${plain.replace(/["\\]/g, '"\\$&"')}"`;
}
