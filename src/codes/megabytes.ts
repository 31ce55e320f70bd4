/** A size in bytes as megabytes. */
export function megabytes(count: number): string {
  return `${(count / 1_000_000).toFixed(1)} MB`;
}
