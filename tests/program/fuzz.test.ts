import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Case, faultOf } from "../support/fuzz-case.js";
import { asCase, DATA_COMMANDS, fuzzKinds } from "../support/fuzz-kinds.js";
import { CASES, roundOf } from "../support/fuzz-round.js";
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

/** Cases of a kind with the share 1 in a round: every time, and in one of many. */
const CASES_OF_A_KIND = MINUTES > 0 ? 10 : 5;

/** Cases that are asked at once, each in a process of its own. */
const LANES = MINUTES > 0 ? Number(process.env.GOV_REPORT_FUZZ_LANES ?? availableParallelism()) : 1;

/** Names of the kinds that are asked; all unless a pattern is set. */
const ONLY = new RegExp(process.env.GOV_REPORT_FUZZ_ONLY ?? "");

const lanes = Array.from({ length: LANES }, () => new GuardedCli());
const cli = lanes[0]!;
const totals = new FuzzTotals(SEED);
const kinds = await fuzzKinds();

afterAll(async () => {
  totals.keep();
  for (const lane of lanes) lane.stop();
});

describe.skipIf(MINUTES > 0)("whatever the file holds, it is answered in time", () => {
  test.each(Object.keys(kinds))(
    "%s",
    async (name) => {
      expect(await roundOf(name, kinds[name]!, SEED, cli, totals, CASES_OF_A_KIND)).toBe("");
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
    let seed = SEED;
    const untilTheEnd = async (lane: GuardedCli) => {
      while (Date.now() < until) {
        const own = seed++;
        for (const [name, kind] of Object.entries(kinds)) {
          if (!ONLY.test(name)) continue;
          const found = await roundOf(name, kind, own, lane, totals, CASES_OF_A_KIND);
          const short = `${name} ${found
            .replace(/^[^:]*: /, "")
            .replace(/\d+/g, "N")
            .slice(0, 60)}`;
          if (found === "" || known.has(short)) continue;
          known.add(short);
          all.push(found);
          console.log(`found: ${found}`);
        }
      }
    };
    await Promise.all(lanes.map(untilTheEnd));
    expect(all).toEqual([]);
  },
  MINUTES * 60_000 + ENOUGH,
);

describe("what was found once stays mended", () => {
  const kept = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  test.each(kept.map(({ name }) => name))("%s", async (name) => {
    const { one, kind } = keptCase(path.join(CASES, name));
    expect(await faultOf(one, kind === undefined ? {} : kinds[kind]!, cli)).toBeUndefined();
  });
});

/** A kept case, and the kind whose identity or check did not hold of it. */
function keptCase(folder: string): { one: Case; kind?: string | undefined } {
  const bytesOf = (file: string) => new Uint8Array(readFileSync(path.join(folder, file)));
  if (!readdirSync(folder).includes("case.json"))
    return { one: asCase(Object.fromEntries(readdirSync(folder).map((file) => [file, bytesOf(file)]))) };
  const {
    names,
    commands = DATA_COMMANDS,
    env,
    stdin,
    writes,
    kind,
  } = JSON.parse(readFileSync(path.join(folder, "case.json"), "utf8")) as {
    names: Record<string, string>;
    commands?: string[][];
    env?: Record<string, string>;
    /** In base64. */
    stdin?: string;
    writes?: string[];
    kind?: string;
  };
  const files = Object.entries(names).map(([stored, name]) => [name, bytesOf(stored)]);
  const rest = {
    ...(env && { env }),
    ...(stdin !== undefined && { stdin: Buffer.from(stdin, "base64") }),
    ...(writes && { writes }),
  };
  return { one: { files: Object.fromEntries(files), commands, ...rest }, kind };
}
