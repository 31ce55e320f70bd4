// `npm run fuzz -- MINUTES [SEED [LANES]]`: new cases for so long (10 unless told otherwise), one at once for each
// processor unless LANES says how many, of the kinds whose name matches GOV_REPORT_FUZZ_ONLY. What is found is kept as a
// case in tests/fuzz-cases, which `npm test` asks from then on, and is named at the end with the seed that leads
// to it. However it ends, Ctrl+C too, it tells how many cases it asked.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Milliseconds between two lines that say how far it is. */
const MINUTE = 60_000;

const [minutes = "10", seed, lanes] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), "gov-report-fuzz-totals-"));
const totals = path.join(folder, "totals.json");
const env = {
  ...process.env,
  GOV_REPORT_FUZZ_MINUTES: minutes,
  GOV_REPORT_FUZZ_TOTALS: totals,
  ...(seed && { GOV_REPORT_FUZZ_SEED: seed }),
  ...(lanes && { GOV_REPORT_FUZZ_LANES: lanes }),
};
const vitest = path.resolve("node_modules/vitest/vitest.mjs");
const child = spawn(process.execPath, [vitest, "run", "tests/program/fuzz"], { env, stdio: "inherit" });

const clock = setInterval(() => console.log(told().total), MINUTE);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
  process.on(signal, () => {
    child.kill(signal);
    // The process may have to wait for a case to end.
    setTimeout(() => child.kill("SIGKILL"), 5000).unref();
  });

child.on("close", (status) => {
  clearInterval(clock);
  const { kinds, total } = told();
  for (const line of [...kinds, total]) console.log(line);
  rmSync(folder, { recursive: true });
  process.exitCode = status ?? 1;
});

/** Cases of every kind, and of all. */
function told() {
  try {
    /** @type {{ seed: number, seconds: number, making: number, kinds: Record<string, { cases: number, found: number, commands: number, cpu: number }> }} */
    const { seed: used, seconds, making, kinds } = JSON.parse(readFileSync(totals, "utf8"));
    const entries = Object.entries(kinds);
    const sum = (/** @type {"cases" | "found" | "commands" | "cpu"} */ what) =>
      entries.reduce((all, [, kind]) => all + kind[what], 0);
    const cases = sum("cases");
    const rate = (cases / Math.max(1, seconds)).toFixed(1);
    // A machine may be busy with other things: of its own processor a case takes the same.
    const work = making + sum("cpu");
    const each = (cases / Math.max(1, work)).toFixed(1);
    return {
      kinds: entries.map(([name, kind]) => {
        const each = Math.round((kind.cpu * 1000) / kind.cases);
        return `fuzz: ${name}: ${kind.cases} cases of ${each} ms CPU, ${kind.found} found`;
      }),
      total: `fuzz: ${cases} cases (${sum("commands")} commands) in ${Math.round(seconds)} s, ${rate} a second, ${each} a second of a processor, ${sum("found")} found, seed ${used}`,
    };
  } catch {
    return { kinds: [], total: "fuzz: no case yet" };
  }
}
