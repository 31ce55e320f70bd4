// How long the rules take on a report of 20 KB, warm, in one process: the median of many runs, each rule by itself
// and all together. Last year's report is the same one, so that the rules that compare have work to do.
import { readFileSync } from "node:fs";
import { readFacts } from "../dist/analysis/analyse.js";
import { RULES } from "../dist/rules/all.js";
import { check } from "../dist/rules/check.js";

const FILE = "examples/fujian-kjt-2022/data.yaml";
const [WARM_UP, RUNS] = [30, 100];

const bytes = readFileSync(FILE);
const facts = readFacts({ name: FILE, bytes });
const context = { ...facts, previous: facts };

function median(run) {
  const times = [];
  for (let index = 0; index < WARM_UP + RUNS; index++) {
    const start = performance.now();
    run();
    if (index >= WARM_UP) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[RUNS / 2];
}

console.log(
  `${FILE}, ${(bytes.length / 1000).toFixed(1)} KB, Node ${process.version}, median of ${RUNS} warm runs`,
);
for (const rule of RULES) {
  const time = median(() => [...rule.check(context)]);
  if (time >= 0.05) console.log(`  ${rule.code}  ${time.toFixed(2)} ms`);
}
console.log(`all ${RULES.length} rules: ${median(() => check(context)).toFixed(2)} ms (target: at most 8)`);
