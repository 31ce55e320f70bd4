/**
 * The index of the first item that is reached, or the row's length; all items behind a reached one must be too.
 */
export function firstFrom<T>(row: readonly T[], isReached: (item: T) => boolean): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(row[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
