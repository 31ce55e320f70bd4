import { writeFileSync } from "node:fs";

/** What a run of the fuzzers came to so far, by kind. */
export class FuzzTotals {
  private readonly kinds: Record<string, { cases: number; found: number }> = {};
  private readonly begun = Date.now();
  private told = 0;

  constructor(
    private readonly seed: number,
    /** Where they are kept while it runs, so that they are known however it ends. */
    private readonly file = process.env.GOV_REPORT_FUZZ_TOTALS,
  ) {}

  count(kind: string, isFound: boolean): void {
    this.kinds[kind] ??= { cases: 0, found: 0 };
    this.kinds[kind].cases++;
    if (isFound) this.kinds[kind].found++;
    if (this.file === undefined || Date.now() - this.told < 1000) return;
    this.told = Date.now();
    this.keep();
  }

  /** Writes what there is so far. */
  keep(runs = 0): void {
    if (this.file === undefined) return;
    const { seed, kinds } = this;
    writeFileSync(
      this.file,
      JSON.stringify({ seed, seconds: (Date.now() - this.begun) / 1000, runs, kinds }),
    );
  }
}
