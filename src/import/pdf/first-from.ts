/** The index of the first of a row that is reached; the length of the row where none is. All that follow it are reached too. */
export function firstFrom<T>(row: readonly T[], isReached: (item: T) => boolean): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(row[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
