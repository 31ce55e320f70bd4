import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rulesPage } from "../scripts/rules-doc.mjs";
import { type DataExample, type Example, exampleTexts } from "../src/codes/example.js";
import { STAGE_CODES } from "../src/codes/stage-codes.js";
import { compile } from "../src/index.js";
import { SEVERITY_WORDS } from "../src/reporters/wording.js";
import { CODES } from "../src/rules/codes.js";
import { overlaid } from "./support/overlay.js";
import { folder, gov } from "./support/run-cli.js";

/** Examples that are run; scenes are told in words. */
function isData(example: Example | undefined): example is string | DataExample {
  return example !== undefined && (typeof example === "string" || "data" in example);
}

const codesOf = (example: string | DataExample): string[] => {
  const { data, previous, children }: DataExample = typeof example === "string" ? { data: example } : example;
  const { diagnostics } = compile(
    { name: "data.yaml", bytes: overlaid(data) },
    {
      ...(previous !== undefined && { previous: { name: "last.yaml", bytes: overlaid(previous) } }),
      ...(children && {
        children: children.map((child, index) => ({ name: `${index}.yaml`, bytes: overlaid(child) })),
      }),
    },
  );
  return [...new Set(diagnostics.map(({ code }) => code as string))];
};

describe("every code", () => {
  test("is defined once, in all words and in both languages", () => {
    const codes = CODES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const [name, { code }] of Object.entries(STAGE_CODES)) expect(code).toBe(name);
    for (const { title, why, clause } of CODES) {
      for (const text of [title["zh-CN"], title.en, why["zh-CN"], why.en, clause])
        expect(text.trim()).not.toBe("");
    }
  });

  const shown = CODES.flatMap(({ code, wrong, right }) =>
    isData(wrong) && isData(right) ? [[code, wrong, right] as const] : [],
  );
  test.each(shown)("%s: its wrong example raises it alone, its right one does not", (code, wrong, right) => {
    expect(codesOf(wrong)).toEqual([code]);
    expect(codesOf(right)).not.toContain(code);
  });

  test("has an example, in YAML or in words; but for the tool's own failures, which nobody can put right", () => {
    const without = CODES.filter(({ wrong, right }) => !wrong || !right);
    expect(without.map(({ code }) => code)).toEqual(["GR9003", "GR9008"]);
    for (const { code, wrong, right } of CODES) {
      expect(isData(wrong), code).toBe(isData(right));
      if (wrong) expect(wrong, code).not.toEqual(right);
    }
  });

  test("stands in docs/rules.md, which is current (npm run docs)", () => {
    const page = readFileSync("docs/rules.md", "utf8");
    for (const { code } of CODES) expect(page).toContain(`### ${code} `);
    expect(page).toBe(rulesPage(CODES, exampleTexts, SEVERITY_WORDS["zh-CN"]));
  });
});

describe("explain and rules", () => {
  test("explain says what, why, the source and both examples", async () => {
    const { status, stdout } = await gov(["explain", "gr3004"], folder());
    expect(status).toBe(0);
    expect(stdout).toBe(`GR3004 错误  表四的总计等于四种结果之和

结果维持、结果纠正、其他结果、尚未审结之和就是总计。已公开的报告里最常见的错误是各项填了、总计仍为0。

依据：国办公开办函〔2021〕30号、〔2019〕60号 表四

不对的写法：
  reviewAndLitigation: { reconsideration: { upheld: 1, total: 0 } }

对的写法：
  reviewAndLitigation: { reconsideration: { upheld: 1, corrected: 0, other: 2, pending: 0, total: 3 } }
`);
  });

  test("explain in English, for every code", async () => {
    for (const { code, title } of CODES) {
      const { status, stdout } = await gov(["explain", code, "--lang", "en"], folder());
      expect(status).toBe(0);
      expect(stdout).toContain(title.en);
    }
  });

  test("an unknown code: exit 2, with the nearest", async () => {
    const { status, stderr } = await gov(["explain", "GR3099"], folder());
    expect(status).toBe(2);
    expect(stderr).toMatch(/没有 GR3099 这个编号。\n {2}→ 是不是 GR\d{4}？/);
  });

  test("rules lists every code, as text or JSON", async () => {
    const { stdout } = await gov(["rules"], folder());
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.slice(0, 6)),
    ).toEqual(CODES.map(({ code }) => code));
    const json = JSON.parse((await gov(["rules", "--format", "json", "--lang", "en"], folder())).stdout);
    expect(json[0]).toMatchObject({ code: "GR1001", severity: "error", title: "The file is UTF-8" });
  });
});
