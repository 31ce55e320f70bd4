import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.js";

/**
 * What is left out of the daily loop: tests that start something outside their own process (another program, or the built
 * command line), and those that read hundreds of random reports or megabytes of text.
 */
const THOROUGH = [
  "tests/**/*.external.test.ts",
  "tests/program/**/*.test.ts",
  "tests/aggregate/aggregate.test.ts",
  "tests/import/hostile.test.ts",
  "tests/import/layouts.test.ts",
  "tests/import/pdf/limits.test.ts",
  "tests/import/round-trip.test.ts",
  "tests/narrative/limits.test.ts",
  "tests/rules/arithmetic/identities.test.ts",
  "tests/rules/figures-in-text/grammar.test.ts",
];

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default"],
    // All cores: one core left idle doubles the time on a machine with two.
    maxWorkers: "100%",
    // A worker loads the program once, and runs it warm, for all its test files; that is four times as fast.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: "quick", include: ["tests/**/*.test.ts"], exclude: THOROUGH } },
      { extends: true, test: { name: "thorough", include: THOROUGH } },
    ],
  },
});
