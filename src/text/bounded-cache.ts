/** Values by all that they depend on, written as a text: those that repeat from report to report are made once. */
export class BoundedCache<T> {
  private readonly values = new Map<string, T>();

  /**
   * @param most values that are kept; then it begins anew
   * @param longest characters of a key whose value is kept: a longer one does not come again
   */
  constructor(
    private readonly most: number,
    private readonly longest: number,
  ) {}

  /** The value that was kept for this key, else the one made now. */
  get(key: string, make: () => T): T {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const value = make();
    if (key.length > this.longest) return value;
    if (this.values.size >= this.most) this.values.clear();
    this.values.set(key, value);
    return value;
  }
}
