import { defineConfig } from "vitest/config";

export default defineConfig({
  // All cores: most tests wait for other programs, and one core left idle doubles the time on a machine with two.
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default"],
    maxWorkers: "100%",
  },
});
