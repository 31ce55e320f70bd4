import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.js";

/**
 * What is left out of the daily loop: tests that start something outside their own process (another program, or the built
 * command line), and those that read hundreds of reports or sentences, random ones too, or megabytes of text.
 */
const THOROUGH = [
  "tests/**/*.external.test.ts",
  "tests/program/**/*.test.ts",
  "tests/aggregate/aggregate.test.ts",
  "tests/aggregate/members.test.ts",
  "tests/cli/compare/by-agency.test.ts",
  "tests/data-file/next-year.test.ts",
  "tests/data-file/write.test.ts",
  "tests/form/merge.test.ts",
  "tests/import/audit.test.ts",
  "tests/import/escape.test.ts",
  "tests/import/hostile.test.ts",
  "tests/import/layouts.test.ts",
  "tests/import/limits.test.ts",
  "tests/import/pdf/limits.test.ts",
  "tests/import/picture-size.test.ts",
  "tests/import/round-trip.test.ts",
  "tests/import/shown-docx.test.ts",
  "tests/narrative/limits.test.ts",
  "tests/ooxml/read-workbook.test.ts",
  "tests/page/check.test.ts",
  "tests/page/draft.test.ts",
  "tests/report/filled-in.test.ts",
  "tests/rules/arithmetic/identities.test.ts",
  "tests/rules/figures-in-text/grammar.test.ts",
  "tests/rules/figures-in-text/sentences.test.ts",
  "tests/rules/figures-in-text/text-figures.test.ts",
  "tests/run/fix.test.ts",
  "tests/run/inputs.test.ts",
  "tests/schema/keys.test.ts",
];

/** All tests, or with `--mode quick` the daily loop. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: mode === "quick" ? THOROUGH : [],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default"],
    // One more than there are cores: a test that waits for another program leaves none idle. None of the daily loop does.
    maxWorkers: availableParallelism() + (mode === "quick" ? 0 : 1),
    // Tests make and drop a lot: room for what is young saves a sixth of their processor time.
    execArgv: ["--max-semi-space-size=64", "--single-threaded-gc"],
    // A worker loads the program once, and runs it warm, for all its test files; that is four times as fast. For the same
    // reason there is one project: a worker serves one only.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
}));
