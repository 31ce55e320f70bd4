import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type Case, faultOf, type Kind } from "../support/fuzz-case.js";
import { asCase, DATA_COMMANDS, fuzzKinds } from "../support/fuzz-kinds.js";
import { FuzzTotals } from "../support/fuzz-totals.js";
import { GuardedCli } from "../support/guarded.js";

/**
 * Whatever a file holds, a command ends with 0, 1 or 2 and says why, in time, in little memory, and writes nowhere but
 * into its output folder. `npm test` asks the same few hundred cases every time; `npm run fuzz -- MINUTES` asks new ones
 * for so long and keeps what it finds in tests/fuzz-cases, which is asked every time from then on.
 */
const MINUTES = Number(process.env.GOV_REPORT_FUZZ_MINUTES ?? 0);

/** Milliseconds that a whole kind may take; of one case its guard says how much. */
const ENOUGH = 600_000;

const SEED = Number(process.env.GOV_REPORT_FUZZ_SEED ?? (MINUTES > 0 ? Date.now() % 1e9 : 20_220_711));

const CASES = "tests/fuzz-cases";

/** Cases of a kind with the share 1: every time, and in one round of many. */
const EVERY_TIME = 10;

const cli = new GuardedCli();
const totals = new FuzzTotals(SEED);
const kinds = await fuzzKinds();

afterAll(async () => {
  const { runs, milliseconds } = cli.total;
  totals.keep(runs);
  const perSecond = (runs * 1000) / Math.max(1, milliseconds);
  console.log(`fuzz: ${runs} runs with seed ${SEED}, ${perSecond.toFixed(1)} a second`);
  await cli.close();
});

/** One round of a kind, to its first fault; what is found is made smaller for a while, and kept. */
async function round(name: string, { arbitrary, share, check }: Kind, seed: number): Promise<string> {
  let why = "";
  let patience = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(arbitrary, async (one) => {
    if (Date.now() > patience) return true;
    const found = await faultOf(one, check, cli);
    totals.count(name, found !== undefined && why === "");
    if (found === undefined) return true;
    if (why === "") patience = Date.now() + 60_000;
    why = found;
    return false;
  });
  const found = await fc.check(property, { seed, numRuns: Math.ceil(EVERY_TIME * share) });
  if (!found.failed) return "";
  if (found.counterexample) return keep(name, found.counterexample[0], why || String(found.errorInstance));
  return `${name}: ${found.errorInstance}`;
}

function keep(kind: string, { files, commands, env }: Case, why: string): string {
  const folder = path.join(CASES, `${kind.replace(/[^\w]+/g, "-")}-${SEED}-${readdirSync(CASES).length}`);
  mkdirSync(folder, { recursive: true });
  // Names may be such as no repository takes.
  const stored = Object.entries(files).map(([name, bytes], index) => {
    const plain = /^[\w./-]+$/.test(name) && name !== "case.json" ? name : `_${index}`;
    mkdirSync(path.dirname(path.join(folder, plain)), { recursive: true });
    writeFileSync(path.join(folder, plain), bytes);
    return [plain, name];
  });
  writeFileSync(
    path.join(folder, "case.json"),
    `${JSON.stringify({ why: why.slice(0, 600), names: Object.fromEntries(stored), commands, env }, null, 2)}\n`,
  );
  return `${folder}: ${why}`;
}

describe.skipIf(MINUTES > 0)("whatever the file holds, it is answered in time", () => {
  test.each(Object.keys(kinds))(
    "%s",
    async (name) => {
      expect(await round(name, kinds[name]!, SEED)).toBe("");
    },
    ENOUGH,
  );
});

test.skipIf(MINUTES === 0)(
  "every kind in turn, until the time is over",
  async () => {
    const until = Date.now() + MINUTES * 60_000;
    const all: string[] = [];
    // A fault that is known already keeps nothing of its kind from being asked.
    const known = new Set<string>();
    for (let seed = SEED; Date.now() < until; seed++)
      for (const [name, kind] of Object.entries(kinds)) {
        const found = await round(name, kind, seed);
        const short = `${name} ${found
          .replace(/^[^:]*: /, "")
          .replace(/\d+/g, "N")
          .slice(0, 60)}`;
        if (found !== "" && !known.has(short)) {
          known.add(short);
          all.push(found);
          console.log(`found: ${found}`);
        }
      }
    expect(all).toEqual([]);
  },
  MINUTES * 60_000 + ENOUGH,
);

describe("what was found once stays mended", () => {
  const kept = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  test.each(kept.map(({ name }) => name))("%s", async (name) => {
    expect(await faultOf(keptCase(path.join(CASES, name)), undefined, cli)).toBeUndefined();
  });
});

function keptCase(folder: string): Case {
  const bytesOf = (file: string) => new Uint8Array(readFileSync(path.join(folder, file)));
  if (!readdirSync(folder).includes("case.json"))
    return asCase(Object.fromEntries(readdirSync(folder).map((file) => [file, bytesOf(file)])));
  const {
    names,
    commands = DATA_COMMANDS,
    env,
  } = JSON.parse(readFileSync(path.join(folder, "case.json"), "utf8")) as {
    names: Record<string, string>;
    commands?: string[][];
    env?: Record<string, string>;
  };
  const files = Object.entries(names).map(([stored, name]) => [name, bytesOf(stored)]);
  return { files: Object.fromEntries(files), commands, ...(env && { env }) };
}
