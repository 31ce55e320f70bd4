import { writeFileSync } from "node:fs";

interface Total {
  cases: number;
  found: number;
  /** Commands that were run for them, and the seconds that processors worked on these. */
  commands: number;
  cpu: number;
}

/** What a run of the fuzzers came to so far, by kind. */
export class FuzzTotals {
  private readonly kinds: Record<string, Total> = {};
  private readonly begun = Date.now();
  private told = 0;

  constructor(
    private readonly seed: number,
    /** Where they are kept while it runs, so that they are known however it ends. */
    private readonly file = process.env.GOV_REPORT_FUZZ_TOTALS,
  ) {}

  count(kind: string, one: Omit<Total, "cases">): void {
    this.kinds[kind] ??= { cases: 0, found: 0, commands: 0, cpu: 0 };
    const total = this.kinds[kind];
    total.cases++;
    for (const what of ["found", "commands", "cpu"] as const) total[what] += one[what];
    if (Date.now() - this.told < 1000) return;
    this.told = Date.now();
    this.keep();
  }

  /** Writes what there is so far. */
  keep(): void {
    if (this.file === undefined) return;
    const { seed, kinds } = this;
    const { user, system } = process.cpuUsage();
    const seconds = (Date.now() - this.begun) / 1000;
    writeFileSync(this.file, JSON.stringify({ seed, seconds, making: (user + system) / 1e6, kinds }));
  }
}
