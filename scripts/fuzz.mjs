// `npm run fuzz -- MINUTES [SEED]`: new cases for so long (10 unless told otherwise). What is found is kept as a case in
// tests/fuzz-cases, which `npm test` asks from then on, and is named at the end with the seed that leads to it.
import { spawnSync } from "node:child_process";

const [minutes = "10", seed] = process.argv.slice(2);
const env = {
  ...process.env,
  GOV_REPORT_FUZZ_MINUTES: minutes,
  ...(seed && { GOV_REPORT_FUZZ_SEED: seed }),
};
const { status } = spawnSync("npx", ["--no-install", "vitest", "run", "tests/program/fuzz"], {
  env,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
