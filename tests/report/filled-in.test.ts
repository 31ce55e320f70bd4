import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTree } from "../../src/analysis/read-tree.js";
import { compile } from "../../src/compile.js";
import { scalarsOf } from "../../src/syntax/tree.js";
import { MINIMAL } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const codes = (text: string) =>
  compile({ name: "data.yaml", bytes: bytesOf(text) }).diagnostics.map(({ code }) => code);

describe("a file with 待填 left is checked for everything else", () => {
  const contradiction = MINIMAL.replace(
    "本机关依法公开政府信息。",
    "2022年，本机关作出行政处罚决定5件，收到申请7件。",
  );
  test.each<[string, string, string[]]>([
    [
      "a sentence against a figure that is there",
      contradiction.replace("decisions: 9", "decisions: 待填"),
      ["GR5002"],
    ],
    [
      "not a sentence against a figure that is open",
      contradiction.replace("penalties: { decisions: 0 }", "penalties: { decisions: 待填 }"),
      [],
    ],
    [
      "a sum of figures that are there",
      MINIMAL.replace("inForce: 90", "inForce: 待填").replace("upheld: 1", "upheld: 2"),
      ["GR3004"],
    ],
    [
      "not a sum with an open part",
      MINIMAL.replace(
        "naturalPerson: 6, commercial: 1, total: 7",
        "naturalPerson: 待填, commercial: 1, total: 7",
      ),
      [],
    ],
    [
      "not a balance with an open row",
      MINIMAL.replace("newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }", "newlyReceived: 待填"),
      [],
    ],
    [
      "not a balance with an open group",
      MINIMAL.replace("withheld: 0", "withheld: 待填")
        .replace("commercial: 1, total: 7", "commercial: 3, total: 9")
        .replace(/ {4}total: \{ naturalPerson: 6.*\n/, ""),
      [],
    ],
    [
      "a balance of figures that are there, beside an open group",
      MINIMAL.replace("withheld: 0", "withheld: 待填").replace(
        "commercial: 1, total: 7",
        "commercial: 3, total: 9",
      ),
      ["GR3001"],
    ],
    [
      "not a sentence against an open row",
      MINIMAL.replace("carriedToNextYear: 0", "carriedToNextYear: 待填").replace(
        "公开的深度还不够。",
        "年末结转下年度继续办理3件。",
      ),
      [],
    ],
    [
      "a sum beside an open row",
      MINIMAL.replace("carriedToNextYear: 0", "carriedToNextYear: 待填").replace("upheld: 1", "upheld: 2"),
      ["GR3004"],
    ],
    [
      "notation in a text",
      MINIMAL.replace("body: 公开的深度还不够。", "body: 待填").replace("政府信息。", "政府信息2 条。"),
      ["GR6012"],
    ],
    ["not the open text itself", MINIMAL.replace("body: 公开的深度还不够。", "body: 待填"), []],
    ["nothing where the year is open", contradiction.replace("year: 2022", "year: 待填"), []],
    [
      "nothing where something else is wrong",
      contradiction
        .replace("decisions: 9", "decisions: 待填")
        .replace("rules: { issued: 0,", "rules: { issued: x,"),
      ["GR2004"],
    ],
  ])("%s", (_what, text, expected) => {
    const rest = codes(text).filter((code) => code !== "GR2007");
    expect([codes(text).includes("GR2007"), ...rest]).toEqual([true, ...expected]);
  });

  test("a comment that answers a warning may stand there already", () => {
    const answered = MINIMAL.replace(
      "  body: 公开的深度",
      "  # gov-report-disable-next-line GR7001 -- 由市局统一公布\n  body: 公开的深度",
    );
    expect(codes(answered)).toContain("GR9006");
    expect(codes(answered.replace("decisions: 9", "decisions: 待填"))).toEqual(["GR2007"]);
  });

  test("validate tells what is open and what is wrong, build makes nothing", async () => {
    const cwd = folder({ "data.yaml": contradiction.replace("decisions: 9", "decisions: 待填") });
    const { status, stdout } = await gov(["validate", "data.yaml"], cwd);
    expect(status).toBe(1);
    expect(stdout).toContain("待填");
    expect(stdout).toContain("行政处罚");
    expect((await gov(["build", "data.yaml"], cwd)).status).toBe(1);
  });
});

/** The example with faults: of the numbers in its texts one half is one more, the other parted from its unit. */
const EXAMPLE = readFileSync("examples/fujian-kjt-2022/data.yaml", "utf8");
const FAULTY = EXAMPLE.replace(/(\d+)(件|条|次|份)/g, (_all, number: string, unit: string, at: number) =>
  at % 2 ? `${Number(number) + 1}${unit}` : `${number} ${unit}`,
);

test("whatever is 待填, what is found is found in the whole report as well", () => {
  const { root } = readTree({ name: "data.yaml", bytes: bytesOf(FAULTY) });
  const all = scalarsOf(root!).filter(({ end, start, style }) => end > start && style === "plain");
  const told = ({ code, place, args }: ReturnType<typeof compile>["diagnostics"][number]) =>
    `${code} ${place.pointer} ${JSON.stringify(args)}`;
  const whole = new Set(compile({ name: "data.yaml", bytes: bytesOf(FAULTY) }).diagnostics.map(told));
  expect(whole.size).toBeGreaterThan(10);
  let most = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: all.length - 1 }), { minLength: 1, maxLength: 4 }),
      (picked) => {
        const places = picked.map((index) => all[index]!).sort((a, b) => b.start - a.start);
        const text = places.reduce(
          (now, { start, end }) => `${now.slice(0, start)}待填${now.slice(end)}`,
          FAULTY,
        );
        const { diagnostics, report } = compile({ name: "data.yaml", bytes: bytesOf(text) });
        expect(report).toBeUndefined();
        const rest = diagnostics.filter(({ code }) => code !== "GR2007");
        most = Math.max(most, rest.length);
        for (const one of rest) expect(whole, text).toContain(told(one));
      },
    ),
    { numRuns: 60 },
  );
  expect(most).toBeGreaterThan(10);
});
