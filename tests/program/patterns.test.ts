import { readdirSync, readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { check, type Diagnostics } from "recheck";
import { parseAst } from "vite";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { GUARD } from "../support/guarded.js";

/**
 * Milliseconds for a pattern. The checker is a program of its own, of which a tenth of a second is as much as half a second
 * of the checker in JavaScript.
 */
const MOMENT = 100;

interface Pattern {
  file: string;
  source: string;
  flags: string;
}

/** Every regular expression that is written in the sources, with the first file that has it. */
function patterns(): Pattern[] {
  const found = new Map<string, Pattern>();
  const look = (file: string, node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("regex" in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.set(`${pattern}/${flags}`, { file, source: pattern, flags });
    }
    for (const child of Object.values(node)) look(file, child);
  };
  for (const name of readdirSync("src", { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(name)) continue;
    const loader = name.endsWith("x") ? "tsx" : "ts";
    look(
      name,
      parseAst(transformSync(readFileSync(`src/${name}`, "utf8"), { loader, jsx: "automatic" }).code),
    );
  }
  return [...found.values()];
}

/** What the checker says of each, as far as it gets in a moment. */
const CHECKED: (Pattern & { said: Diagnostics })[] = [];
for (const pattern of patterns()) {
  const flags = pattern.flags.replace(/[vy]/g, "");
  const said = await check(pattern.source, flags, { timeout: MOMENT, maxAttackStringSize: 20_000 });
  CHECKED.push({ ...pattern, said });
}

test("no pattern takes more than the square of what it is given", () => {
  expect(CHECKED.length).toBeGreaterThan(500);
  const slow = CHECKED.filter(
    ({ said }) =>
      said.status === "vulnerable" &&
      (said.complexity.type === "exponential" || (said.complexity.degree ?? 0) > 2),
  );
  expect(slow.map(({ file, source }) => `${file}: ${source}`)).toEqual([]);
});

describe("a data file that holds a pattern's own worst case is answered in time", () => {
  const base = readFileSync("examples/fujian-kjt-2022/data.yaml", "utf8");
  const places: Record<string, (attack: string) => string> = {
    "at its end": (attack) => `${base}\n${attack}`,
    "in a comment": (attack) => `# ${attack}\n${base}`,
    "in a text": (attack) => `${base}\nnote: ${JSON.stringify(attack)}\n`,
  };
  test.each(Object.entries(places))("%s", (_place, withAttack) => {
    const slow: string[] = [];
    for (const { file, source, said } of CHECKED) {
      if (said.status !== "vulnerable") continue;
      const share = 100_000 / said.attack.pumps.length;
      const pumped = said.attack.pumps
        .map(({ prefix, pump }) => prefix + pump.repeat(Math.floor(share / pump.length)))
        .join("");
      for (const attack of [pumped, pumped + said.attack.suffix]) {
        const begun = process.cpuUsage();
        const { diagnostics } = compile({
          name: "data.yaml",
          bytes: new TextEncoder().encode(withAttack(attack)),
        });
        expect(Array.isArray(diagnostics)).toBe(true);
        if (process.cpuUsage(begun).user > GUARD.seconds * 1e6) slow.push(`${file}: ${source}`);
      }
    }
    expect(slow).toEqual([]);
  });
});
