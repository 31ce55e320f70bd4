import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { type Case, faultOf, type Kind } from "./fuzz-case.js";
import type { FuzzTotals } from "./fuzz-totals.js";
import type { GuardedCli } from "./guarded.js";

/** Where cases that something was found with are kept. */
export const CASES = "tests/fuzz-cases";

/** Milliseconds in which what was found is made smaller. */
const PATIENCE = 60_000;

/**
 * One round of a kind, to its first fault; what is found is made smaller for a while, and kept.
 *
 * @param most cases of a kind with the share 1
 * @returns what was found and where it is kept; empty where nothing was
 */
export async function roundOf(
  name: string,
  kind: Kind,
  seed: number,
  cli: GuardedCli,
  totals: FuzzTotals,
  most: number,
): Promise<string> {
  let why = "";
  let patience = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(kind.arbitrary, async (one) => {
    if (Date.now() > patience) return true;
    const before = { ...cli.total };
    const found = await faultOf(one, kind, cli);
    totals.count(name, {
      found: found !== undefined && why === "" ? 1 : 0,
      commands: cli.total.runs - before.runs,
      cpu: cli.total.cpu - before.cpu,
    });
    if (found === undefined) return true;
    if (why === "") patience = Date.now() + PATIENCE;
    why = found;
    return false;
  });
  const found = await fc.check(property, { seed, numRuns: Math.ceil(most * kind.share) });
  if (!found.failed) return "";
  if (found.counterexample)
    return keep(name, seed, kind, found.counterexample[0], why || String(found.errorInstance));
  return `${name}: ${found.errorInstance}`;
}

function keep(
  name: string,
  seed: number,
  { identity, check }: Kind,
  { files, commands, env, stdin, writes }: Case,
  why: string,
): string {
  const folder = path.join(CASES, `${name.replace(/[^\w]+/g, "-")}-${seed}-${readdirSync(CASES).length}`);
  mkdirSync(folder, { recursive: true });
  // Names may be such as no repository takes.
  const stored = Object.entries(files).map(([file, bytes], index) => {
    const plain = /^[\w./-]+$/.test(file) && file !== "case.json" ? file : `_${index}`;
    mkdirSync(path.dirname(path.join(folder, plain)), { recursive: true });
    writeFileSync(path.join(folder, plain), bytes);
    return [plain, file];
  });
  writeFileSync(
    path.join(folder, "case.json"),
    `${JSON.stringify({ why: why.slice(0, 600), names: Object.fromEntries(stored), commands, env, stdin: stdin && Buffer.from(stdin).toString("base64"), writes, ...((identity ?? check) && { kind: name }) }, null, 2)}\n`,
  );
  return `${folder}: ${why}`;
}
