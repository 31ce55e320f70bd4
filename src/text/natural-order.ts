/** Created on the first comparison, because loading the collation rules takes a while. */
let collator: Intl.Collator | undefined;

/**
 * The order of names as people sort them: Chinese by sound, numbers by their value (第2局 before 第10局), a path by its
 * folders first. Names that only look alike keep an order of their own.
 */
export function inNaturalOrder(a: string, b: string): number {
  collator ??= new Intl.Collator("zh-Hans-CN", { numeric: true });
  const [one, other] = [a.split("/"), b.split("/")];
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const order = collator.compare(one[at]!, other[at]!);
    if (order !== 0) return order;
  }
  return one.length - other.length || (a < b ? -1 : a > b ? 1 : 0);
}
