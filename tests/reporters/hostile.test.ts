import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { folder, gov } from "../support/run-cli.js";

/** Sets a title, colours, turns text around, begins lines that a CI runner takes for commands. */
const EVIL = "甲\x1b[31m\x07\u202e\n::error file=a::b\n##[add-mask]c\x9b2J";
const QUOTED = JSON.stringify(EVIL);

/** Data whose keys, values, figure names, file names and prose are hostile, each with a finding about it. */
const DATA: Record<string, string> = {
  key: `${QUOTED}: 1\nyear: 2022\n`,
  value: `year: 2022\nagency: { name: 甲局, kind: ${QUOTED} }\n`,
  count: `year: 2022\nproactiveDisclosure: { licensing: { decisions: ${QUOTED} } }\n`,
  figure: `year: 2022\nfigures: { ${QUOTED}: 1 }\n`,
  previous: `year: 2022\nprevious: ${QUOTED}\n`,
  year: `year: ${QUOTED}\n`,
  date: `year: 2022\nsignature: { name: 甲局, date: ${QUOTED} }\n`,
  line: "year: 2022\n::error file=a::b\n",
  prose: `year: 2022\noverview: { body: ${QUOTED} }\n`,
};

/** What is left of a report that a terminal or a runner would obey. */
function obeyed(text: string): string[] {
  return [
    ...(text.match(/[\0-\x09\x0b-\x1f\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu) ?? []),
    ...(text.match(/^\s*::(?!(?:error|warning|notice) [^\n]*title=GR\d{4}::)[^\n]*/gm) ?? []),
    ...(text.match(/##\[/g) ?? []),
  ];
}

const REPORTERS = ["pretty", "short", "json", "sarif", "junit", "github", "summary", "codequality"];

describe.each(Object.entries(DATA))("hostile %s", (_what, data) => {
  test.each(REPORTERS)("%s shows it and obeys nothing", async (reporter) => {
    for (const lang of ["zh-CN", "en"]) {
      const { status, stdout, stderr } = await gov(
        ["validate", "--verbose", "--lang", lang, "--reporter", reporter],
        folder({ "data.yaml": data }),
      );
      expect(status).toBe(1);
      expect(stdout).toMatch(/GR\d{4}/);
      // Workflow commands of its own are what the github reporter is for.
      expect(obeyed(reporter === "github" ? stdout.replaceAll("##[", "") : stdout)).toEqual([]);
      expect(obeyed(stderr)).toEqual([]);
    }
  });
});

describe("hostile names", () => {
  // No slash, which no file's name has.
  const name = `${EVIL}.yaml`;
  test.each(REPORTERS)("%s shows the name of a file", async (reporter) => {
    const cwd = folder({ [name]: "year: 2022\n", "::error::x.yaml": "year: 2022\n" });
    const { stdout, stderr } = await gov(
      ["validate", name, "::error::x.yaml", "nix\x1b.yaml", "--reporter", reporter],
      cwd,
    );
    expect(obeyed(reporter === "github" ? stdout.replaceAll("##[", "") : stdout)).toEqual([]);
    expect(obeyed(stderr)).toEqual([]);
  });

  test("arguments and paths that are written are shown", async () => {
    const cwd = folder();
    for (const args of [
      [EVIL],
      ["build", `--${EVIL}`],
      ["explain", EVIL],
      ["form", name.replace(".yaml", ".xlsx"), "--year", "2022"],
      ["init", name, "--year", "2022"],
      ["import", EVIL],
    ]) {
      const { stdout, stderr } = await gov(args, cwd);
      expect(obeyed(stdout + stderr)).toEqual([]);
    }
  });
});

test("cells of a register are shown", async () => {
  const cell = EVIL.replaceAll("\n", " ");
  const csv = `登记编号,申请人类别,收到日期,办理结果,办结日期\n${cell},${cell},2022-03-01,${cell},2022-03-09\n`;
  const { stdout, stderr } = await gov(
    ["tally", "reg.csv", "--year", "2022", "-o", "t.yaml"],
    folder({ "reg.csv": csv }),
  );
  expect(stderr).toMatch(/GR82\d\d/);
  expect(obeyed(stdout + stderr)).toEqual([]);
});

test("a report in a file is as safe as one on a terminal", async () => {
  const cwd = folder({ "data.yaml": DATA.key! });
  await gov(["validate", "--reporter", "pretty=a.txt", "--reporter", "short=b.txt"], cwd);
  for (const file of ["a.txt", "b.txt"])
    expect(obeyed(readFileSync(path.join(cwd, file), "utf8"))).toEqual([]);
});
